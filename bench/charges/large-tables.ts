// What grows with the table and what must not: the start over a million transactions, a claim beside ten
// million of them, and the look at ten thousand that a crash left behind.
import { rmSync } from "node:fs";
import { type Figure, round, tookMs } from "../measure.ts";
import { ratioOf, scoresOf, spreadOf, takeTurns, tell } from "../rounds.ts";
import { fillTable } from "./fill-table.ts";
import { ask, percentile } from "./load.ts";
import { startMeasured } from "./measured-server.ts";
import { newCharge } from "./requests.ts";

const rounds = 5;
const second = 1_000;
const lookEveryMs = 20;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** From the start of the process until it listens, with a million rows. */
export async function coldStart(): Promise<Figure> {
  const many = 1_000_000;
  const full = await fillTable(many, "settled");
  const empty = await fillTable(0, "settled");
  const start = (folder: string) => () =>
    tookMs(async () => (await startMeasured("processor.ts", [], folder)).leave());
  const times = await takeTurns(rounds, { full: start(full), empty: start(empty) });
  for (const folder of [full, empty]) rmSync(folder, { recursive: true });
  const took = scoresOf(times, "full");
  return {
    name: `cold start with ${round(many)} rows, process to listening`,
    value: `${tell(took)} ms`,
    beside: `${tell(scoresOf(times, "empty"))} ms with none`,
    ratio: tell(ratioOf(times, "full", "empty"), 2),
    goal: "at most 1 s",
    isMet: took.middle <= second,
  };
}

/** How long until the gateway was asked about the last of ten thousand orphans. */
export async function orphansClassified(): Promise<Figure> {
  const many = 10_000;
  const times: number[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const folder = await fillTable(many, "orphaned");
    const startMs = performance.now();
    const server = await startMeasured("processor.ts", [], folder);
    while ((await server.usage()).lookUps < many) await pause(lookEveryMs);
    times.push(performance.now() - startMs);
    await server.stop();
  }
  const took = spreadOf(times.map((ms) => ms / second));
  return {
    name: `${round(many)} orphans of an earlier start, all asked about`,
    value: `${tell(took, 1)} s, with the start`,
    beside: "",
    ratio: "",
    goal: "at most 5 s",
    isMet: took.middle <= 5,
  };
}

/** What a charge waits for in a large table, beside a small one. */
export async function claimInLargeTable(): Promise<Figure> {
  const [many, few] = [10_000_000, 10_000];
  const large = await startMeasured("processor.ts", [], await fillTable(many, "settled"));
  const small = await startMeasured("processor.ts", [], await fillTable(few, "settled"));
  const wait = (port: number) => async () => {
    const load = {
      port,
      connections: 8,
      forMs: 3_000,
      next: newCharge,
      wanted: '"error_code":null',
    };
    return percentile(await ask(load), 0.5);
  };
  const times = await takeTurns(rounds, { large: wait(large.port), small: wait(small.port) });
  await Promise.all([large.stop(), small.stop()]);
  const ratio = ratioOf(times, "large", "small");
  return {
    name: `a charge beside ${round(many)} rows, p50, 8 connections`,
    value: `${tell(scoresOf(times, "large"), 2)} ms`,
    beside: `${tell(scoresOf(times, "small"), 2)} ms beside ${round(few)} rows`,
    ratio: tell(ratio, 2),
    goal: "at most 2",
    isMet: ratio.middle <= 2,
  };
}
