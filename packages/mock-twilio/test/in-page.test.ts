// The emulator as a page drives it: keys one by one, time moved from one thing that is due to the next.
import { describe, expect, it } from "vitest";
import {
  type InPageOptions,
  InPageTwilio,
  type LiveCall,
  SimulatedProcessor,
} from "../src/in-page.ts";

const document = '<Response><Pay action="/paid" chargeAmount="20.45"/></Response>';
const thanks = "<Response><Say>Thank you.</Say></Response>";

function startPage(more: Partial<InPageOptions> = {}, seconds = 0) {
  const processor = new SimulatedProcessor({ seconds }, (ms) => twilio.clock.sleep(ms));
  const twilio = new InPageTwilio({
    seed: 1,
    connector: { fetch: processor.fetch },
    application: {
      fetch: async ({ url }) => {
        const body = url.endsWith("/paid") ? thanks : document;
        return new Response(body, { headers: { "Content-Type": "text/xml" } });
      },
    },
    ...more,
  });
  return { twilio, processor };
}

/** Lets time pass until somebody listens, or the call is over. */
async function pass({ clock }: InPageTwilio, call: LiveCall): Promise<void> {
  await clock.advance(0);
  while (!call.isEnded && call.listening?.isPromptOver !== true) {
    const dueMs = clock.nextDueMs;
    if (dueMs === null) throw new Error("Nothing is due, and the call is not over.");
    await clock.advance(dueMs - clock.nowMs());
  }
}

async function pay(twilio: InPageTwilio): Promise<LiveCall> {
  const call = twilio.dial({ url: "https://shop.example/voice" });
  for (const keys of ["4111111111111111#", "1230", "94105#", "123"]) {
    await pass(twilio, call);
    for (const key of keys) call.pressKey(key);
  }
  await pass(twilio, call);
  return call;
}

describe("the emulator in a page", () => {
  it("plays a payment whose keys are pressed while time stands", async () => {
    const { twilio, processor } = startPage();
    const call = await pay(twilio);
    expect([call.report.result, call.status, processor.tally]).toEqual([
      "success",
      "completed",
      { requests: 1, charges: 1, tokens: 0 },
    ]);
    expect(call.transcript).toContain("Thank you.");
    expect(call.transcript).not.toContain("4111111111111111");
  });

  it("[R-01] [R-04] repeats what is not answered in ten seconds, and charges once", async () => {
    const { twilio, processor } = startPage({}, 11);
    const { report } = await pay(twilio);
    expect([report.result, report.connector.length, processor.tally.charges]).toEqual([
      "success",
      2,
      1,
    ]);
  });

  it("says what is listened for, and whether its prompt is over", async () => {
    const { twilio } = startPage();
    const call = twilio.dial({ url: "https://shop.example/voice" });
    expect(call.listening).toBeNull();
    await twilio.clock.advance(1);
    expect(call.listening).toEqual({ for: "payment-card-number", isPromptOver: false });
    await pass(twilio, call);
    expect(call.listening).toEqual({ for: "payment-card-number", isPromptOver: true });
    await call.hangUp();
    expect([call.listening, call.report.result]).toEqual([null, "caller-hung-up"]);
  });

  it("reaches nobody outside the page", async () => {
    const away = { url: "https://processor.example/", username: "u", password: "p" };
    const { twilio } = startPage({ connector: away });
    const { report } = await pay(twilio);
    expect(new Set(report.connector.map(({ outcome }) => outcome))).toEqual(
      new Set(["unreachable"]),
    );
  });
});
