// Twilio's rule at its edges, between two programs: the emulator calls, the server answers, the gateway
// takes 11, 57 and 61 seconds. In the proof seconds are a fifth of a second; EDGE_SCALE=1 is the speed of life, which
// the long form takes. How long anything took is not looked at: what was told, and what the ledger says, is.
import { setTimeout as wait } from "node:timers/promises";
import { startMockTwilio } from "@pay-connector/mock-twilio";
import { describe, expect, it } from "vitest";
import { credentials, type Processor, startProcessor } from "../support/processor.ts";

/** One second of life takes so many seconds here. */
const scale = Number(process.env.EDGE_SCALE ?? 0.2);
/** Six deliveries, the reversal, and what a slow machine needs on top. */
const limit = { timeout: 120_000 };

async function payWith(seconds: number, processor: Processor) {
  const mock = await startMockTwilio({
    connector: { url: processor.url, ...credentials },
    isRealTime: true,
    timeScale: scale,
  });
  const report = await mock.play({
    twiml: `<Response><Pay chargeAmount="5.00"><Parameter name="simulator" value="slow:${1_000 * seconds}"/></Pay></Response>`,
    keys: "4111111111111111 1230 94105 123",
  });
  await mock.close();
  return report;
}

function start() {
  return startProcessor({ TIME_SCALE: String(scale) });
}

function silentUntil(delivery: number): readonly string[] {
  return [...Array.from({ length: delivery - 1 }, () => "no-answer"), "answered"];
}

describe.concurrent(`a slow gateway (EDGE_SCALE=${scale})`, () => {
  it("[R-04] 11 s: the id comes on the second delivery, with one capture", limit, async () => {
    await using processor = await start();
    const report = await payWith(11, processor);
    expect(report.result).toBe("success");
    expect(report.connector.map(({ outcome }) => outcome)).toEqual(silentUntil(2));
    expect(processor.captures()).toHaveLength(1);
  });

  it("[R-04] 57 s: the id comes on the sixth delivery, with one capture", limit, async () => {
    await using processor = await start();
    const report = await payWith(57, processor);
    expect(report.result).toBe("success");
    expect(report.connector.map(({ outcome }) => outcome)).toEqual(silentUntil(6));
    expect(processor.captures()).toHaveLength(1);
  });

  it("[R-08] 61 s: timed out on the sixth delivery, then reversed", limit, async () => {
    await using processor = await start();
    const report = await payWith(61, processor);
    expect(report.connector.map(({ outcome }) => outcome)).toEqual(silentUntil(6));
    expect(report.result).not.toBe("success");
    const kinds = () => processor.readLedger().map(({ kind }) => kind);
    // It is reversed when the gateway has answered, however long that takes.
    while (!kinds().includes("reversal")) await wait(50);
    expect(kinds()).toEqual(["capture", "reversal"]);
  });
});
