// Twilio's own SDK as the judge: what its builder makes raises nothing here, strictly read, and its
// validator accepts every signature that leaves: documents, actions, status callbacks, GET and POST.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import twilio from "twilio";
import { afterEach, describe, expect, it } from "vitest";
import { startMockTwilio } from "../src/index.ts";

const { VoiceResponse } = twilio.twiml;
const authToken = "0123456789abcdef0123456789abcdef";
const approved = async (): Promise<Response> =>
  Response.json({ charge_id: "ch_1", error_code: null, error_message: null });
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe("the SDK's builder", () => {
  it("[D-13] [D-14] [V-01] [V-03] makes nothing that is unknown here", async () => {
    const response = new VoiceResponse();
    const gather = response.gather({
      action: "https://app.example/menu",
      numDigits: 1,
      timeout: 3,
    });
    gather.say({ voice: "alice", language: "en-US" }, "Press one.");
    gather.play({ loop: 1 }, "https://app.example/menu.mp3");
    response.dial({ hangupOnStar: true, timeLimit: 5 }, "+12025550111");
    const pay = response.pay({
      ...{ input: "dtmf", action: "https://app.example/paid", paymentMethod: "ach-debit" },
      ...{ statusCallback: "https://app.example/status", statusCallbackMethod: "POST" },
      ...{ bankAccountType: "consumer-checking", timeout: 5, maxAttempts: 2, description: "Order" },
      ...{ paymentConnector: "Default", tokenType: "reusable", chargeAmount: "10.00" },
      ...{ currency: "usd", validCardTypes: ["visa", "amex"], language: "en-US" },
      ...{ securityCode: true, postalCode: "94105", minPostalCodeLength: 5 },
    } as Parameters<typeof response.pay>[0]);
    pay
      .prompt({ for: "bank-account-number", attempt: [1, 2], requireMatchingInputs: true })
      .say("Again.");
    pay
      .prompt({
        ...{ for: "bank-account-number", errorType: ["input-matching-failed", "timeout"] },
        cardType: ["visa", "mastercard"],
      } as Parameters<typeof pay.prompt>[0])
      .pause({ length: 1 });
    pay.parameter({ name: "order", value: "7" });
    const application = {
      fetch: async () => new Response("<Response/>", { headers: { "Content-Type": "text/xml" } }),
    };
    const mock = await startMockTwilio({ connector: { fetch: approved }, application });
    const report = await mock.play({ twiml: response.toString(), keys: "- *" });
    expect(report.alerts).toEqual([]);
    expect(report.result).toBe("caller-interrupted-with-star");
  });
});

describe("the SDK's validator", () => {
  it("[W-01] [W-05] [W-09] accepts every signature, over http with its port", async () => {
    const judged: string[] = [];
    const server = createServer(async (request, response) => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const form = new URLSearchParams(Buffer.concat(pieces).toString());
      const address = `${url}${request.url}`;
      const signature = String(request.headers["x-twilio-signature"]);
      const isGood = twilio.validateRequest(
        authToken,
        signature,
        address,
        Object.fromEntries(form),
      );
      const path = new URL(address).pathname;
      judged.push(`${request.method} ${path} ${isGood}`);
      response.setHeader("Content-Type", "text/xml");
      response.end(answers[path] ?? "<Response/>");
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const pay = (method: string): string =>
      `<Response><Pay chargeAmount="10.00" action="/paid?order=a+b&amp;x=%C3%A9" statusCallback="/status?a=1" statusCallbackMethod="${method}"/></Response>`;
    const answers: Readonly<Record<string, string>> = {
      "/voice": `<Response><Gather method="GET" action="/menu?lang=en" numDigits="1"/></Response>`,
      "/menu": pay("GET"),
      "/paid": `<Response><Dial action="/dialed">+12025550111</Dial></Response>`,
    };
    const mock = await startMockTwilio({ authToken, connector: { fetch: approved } });
    const keys = "1 4111111111111111 1230 94105 123";
    const report = await mock.play({ url: `${url}/voice?to=%2B1202&amp=1`, keys });
    await mock.close();
    expect(report.result).toBe("success");
    expect(judged.every((each) => each.endsWith("true"))).toBe(true);
    expect(judged.filter((each) => each.startsWith("GET /status"))).toHaveLength(5);
    expect(judged.filter((each) => !each.includes("/status"))).toEqual([
      ...["POST /voice true", "GET /menu true", "POST /paid true", "POST /dialed true"],
    ]);
  });
});
