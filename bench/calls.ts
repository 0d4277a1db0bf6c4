// Whole <Pay> calls in one process, the storm of six time-outs, and the scenarios that are shipped, all in
// virtual time. Beside the calls stands the bare loop: the same four entries and one answer as plain objects, with no emulator.
import { readdirSync, readFileSync } from "node:fs";
import { playScenario, readScenarios, startMockTwilio } from "@pay-connector/mock-twilio";
import { type Figure, median, round, tookMs } from "./measure.ts";

const twiml = '<Response><Pay chargeAmount="10.00"/></Response>';
const keys = "4111111111111111 1230 94105 123";
const CALLS = 1000;
const RUNS = 5;
const SECOND_MS = 1000;
// Six deliveries of ten seconds each, as they pass on a real telephone.
const STORM_ON_THE_PHONE_MS = 60_000;

const approve = async (): Promise<Response> =>
  Response.json({ charge_id: "ch_1", error_code: null, error_message: null });

/** `<Pay>` calls a second. */
export async function callsPerSecond(): Promise<Figure> {
  // A fresh account each time: an emulator keeps the journals of its calls.
  const ms = await median(RUNS, () => tookMs(playCalls));
  const bareMs = await median(RUNS, () => tookMs(bareLoop));
  const [rate, bare] = [(CALLS / ms) * SECOND_MS, (CALLS / bareMs) * SECOND_MS];
  return {
    name: "in-process `<Pay>` calls, one after the other",
    value: `${round(rate)} a second`,
    beside: `${round(bare)} a second: the same requests and answers without an emulator`,
    ratio: `1 : ${round(bare / rate, 1)}`,
    goal: "5,000 a second",
    isMet: rate >= 5000,
    profiled: ["call"],
  };
}

/** Plays as many calls as one round has; tells how many those are. */
export async function playCalls(): Promise<number> {
  const mock = await startMockTwilio({ connector: { fetch: approve } });
  for (let call = 0; call < CALLS; call += 1) await mock.play({ twiml, keys });
  return CALLS;
}

async function bareLoop(): Promise<void> {
  for (let call = 0; call < CALLS; call += 1) {
    const body = JSON.stringify({ method: "charge", cardnumber: "4111111111111111", cvv: "123" });
    const request = new Request("https://processor.invalid/", { method: "POST", body });
    await request.text();
    await (await approve()).json();
  }
}

/** Six time-outs of ten seconds. */
export async function storm(): Promise<Figure> {
  const ms = await median(RUNS, async () => {
    const mock = await startMockTwilio({
      connector: { fetch: () => new Promise(() => undefined) },
    });
    return tookMs(async () => {
      const report = await mock.play({ twiml, keys });
      if (report.connector.length !== 6) throw new Error("There were not six deliveries.");
    });
  });
  return {
    name: "a call with six time-outs, in virtual time",
    value: `${round(ms, 1)} ms`,
    beside: "60 s: the same six time-outs on a telephone",
    ratio: `1 : ${round(STORM_ON_THE_PHONE_MS / ms)}`,
    goal: "under 50 ms",
    isMet: ms < 50,
  };
}

/** Every shipped scenario, one after the other. */
export async function shippedScenarios(): Promise<Figure> {
  const folder = new URL("../packages/mock-twilio/scenarios/", import.meta.url);
  const scenarios = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => readScenarios(readFileSync(new URL(name, folder), "utf8")))
    .flatMap((read) => (read.ok ? read.scenarios : []))
    .map(({ scenario }) => scenario);
  const ms = await median(RUNS, () =>
    tookMs(async () => {
      for (const scenario of scenarios) await playScenario(scenario);
    }),
  );
  return {
    name: `the ${scenarios.length} scenarios that are shipped`,
    value: `${round(ms)} ms`,
    beside: "",
    ratio: "",
    goal: "under 2 s",
    isMet: ms < 2 * SECOND_MS,
  };
}
