// The emulator's own HTTP side: /livez, the bins, and nothing else.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerBin } from "../src/adapters/bin-hop.ts";
import { createApp } from "../src/app.ts";
import { type Listening, listen } from "../src/listen.ts";
import { anAccount, aSid } from "./support/accounts.ts";

const sid = aSid("EH");
const twiml = "<Response><Say>{{From}} {{#PaymentError}}failed{{/PaymentError}}</Say></Response>";
const account = anAccount({ bins: [{ sid, name: "Pay", twiml }] });
const app = createApp({
  liveness: () => ({ callsInProgress: 2 }),
  answerTwiml: (bin, parameters) => answerBin(account, bin, parameters),
});
let url = "";
let server: Listening;
beforeAll(async () => {
  server = await listen(app.fetch, 0);
  url = server.url;
});
afterAll(() => server.close());

describe("the emulator's server", () => {
  it("is live", async () => {
    const live = await fetch(`${url}/livez`);
    expect(await live.json()).toEqual({ status: "live", callsInProgress: 2 });
  });

  it("[C-15] serves a bin, with the parameters of the query and of the form filled in", async () => {
    const got = await fetch(`${url}/twiml/${sid}?From=%2B1`);
    expect(got.headers.get("content-type")).toBe("text/xml");
    expect(await got.text()).toBe("<Response><Say>+1 </Say></Response>");
    const body = new URLSearchParams({ From: "+2", PaymentError: "<&>" });
    const posted = await fetch(`${url}/twiml/${sid}`, { method: "POST", body });
    expect(await posted.text()).toBe("<Response><Say>+2 failed</Say></Response>");
  });

  it("answers 404 in Twilio's form for a bin that is not there, another method, another path", async () => {
    for (const [path, method] of [
      [`/twiml/${aSid("EH", 2)}`, "GET"],
      [`/twiml/${sid}`, "DELETE"],
      ["/livez", "POST"],
      ["//", "GET"],
    ] as const) {
      const answer = await fetch(url + path, { method });
      expect({ path, status: answer.status }).toEqual({ path, status: 404 });
      expect(await answer.json()).toMatchObject({ code: 20404, status: 404 });
    }
  });

  it("refuses a form that nobody could have meant", async () => {
    const body = `From=${"1".repeat(2_000_000)}`;
    const answer = await fetch(`${url}/twiml/${sid}`, { method: "POST", body });
    expect(answer.status).toBe(413);
  });
});
