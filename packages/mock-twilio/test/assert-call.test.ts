// Expectations in a test of any framework: the message of a failure tells the call; emulators in one
// process have nothing in common.
import { describe, expect, it } from "vitest";
import { assertCall, CallAssertionError, startMockTwilio } from "../src/index.ts";

const twiml = '<Response><Pay chargeAmount="10.00"/></Response>';
const keys = "4111111111111111 1230 94105 123";
const answering = (id: string) => async (): Promise<Response> =>
  Response.json({ charge_id: id, error_code: null, error_message: null });

describe("assertCall", () => {
  it("[F-16] is content when everything holds, for a report and for a call", async () => {
    const mock = await startMockTwilio({ connector: { fetch: answering("ch_1") } });
    const report = await mock.play({ twiml, keys });
    assertCall(report, { result: "success", action: { PaymentConfirmationCode: "ch_1" } });
    const call = await mock.dial({ twiml });
    await call.hangUp();
    assertCall(call, { result: "caller-hung-up", deliveries: 0, alerts: [] });
  });

  it("[F-16] [M-05] tells the call's story when something does not", async () => {
    const mock = await startMockTwilio({ connector: { fetch: answering("ch_1") } });
    const report = await mock.play({ twiml, keys });
    const error = thrownBy(() => assertCall(report, { result: "validation-error", deliveries: 2 }));
    expect(error).toBeInstanceOf(CallAssertionError);
    expect(error.message).toContain('- result: expected "validation-error", and it was "success".');
    expect(error.message).toContain("- deliveries: expected 2, and it was 1.");
    expect(error.message).toContain("caller presses        xxxxxxxxxxxx1111");
    expect(error.message).not.toContain("4111111111111111");
    const call = await mock.dial({ twiml });
    await call.hangUp();
    expect(thrownBy(() => assertCall(call, { result: "none" })).message).toContain("hangs up");
    const copy = { ...report };
    expect(thrownBy(() => assertCall(copy, { result: "none" })).message).toContain("not kept");
  });

  it("[F-16] refuses expectations that it cannot check", async () => {
    const mock = await startMockTwilio({ connector: { fetch: answering("ch_1") } });
    const report = await mock.play({ twiml, keys });
    expect(() => assertCall(report, { reslt: "success" } as never)).toThrow("reslt is not known");
  });
});

describe("emulators in one process", () => {
  it("[F-16] share nothing: accounts, clocks, connectors, deliveries", async () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const mocks = await Promise.all(
      seeds.map((seed) =>
        startMockTwilio({
          seed,
          at: `2026-11-2${seed}T09:00:00Z`,
          connector: { fetch: answering(`ch_${seed}`) },
          faults: seed % 2 === 0 ? [{ on: "processor", fault: "slow", seconds: 11, at: 1 }] : [],
        }),
      ),
    );
    const reports = await Promise.all(mocks.map((mock) => mock.play({ twiml, keys })));
    for (const [index, report] of reports.entries()) {
      const seed = seeds[index] ?? 0;
      assertCall(report, {
        deliveries: seed % 2 === 0 ? 2 : 1,
        action: { PaymentConfirmationCode: `ch_${seed}` },
      });
      expect(report.connector[0]?.at).toContain(`2026-11-2${seed}`);
      expect(mocks[index]?.deliveries).toHaveLength(seed % 2 === 0 ? 2 : 1);
    }
    expect(new Set(mocks.map(({ accountSid }) => accountSid)).size).toBe(seeds.length);
  });

  it("[F-16] open no port", async () => {
    const mock = await startMockTwilio({ connector: { fetch: answering("ch_1") } });
    await mock.play({ twiml, keys });
    expect(process.getActiveResourcesInfo()).not.toContain("TCPServerWrap");
  });
});

function thrownBy(act: () => void): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}
