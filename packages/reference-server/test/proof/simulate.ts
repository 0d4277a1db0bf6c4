// The simulation as a program: runs many seeds on all cores with progress, or shows one seed's trace.
//
//   node --conditions=source packages/reference-server/test/proof/simulate.ts --seeds 100000
//   node --conditions=source packages/reference-server/test/proof/simulate.ts --replay 4711
//   node --conditions=source packages/reference-server/test/proof/simulate.ts --nodes --seeds 10000
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
  addTally,
  emptyTally,
  replayWorld,
  runWorlds,
  type Tally,
} from "./simulation/run-worlds.ts";
import { number, sayTally } from "./simulation/say-tally.ts";
import { openStores, type StoreName, storeNames } from "./simulation/stores.ts";

type Share = {
  readonly firstSeed: number;
  readonly count: number;
  readonly store: StoreName;
  readonly isEndedByFirst: boolean;
  readonly hasNodes: boolean;
};

/** Seeds are dealt out in shares of this size, so that all cores end together and progress shows. */
const seedsInShare = 2_000;

/** A line of progress every so often. */
const progressMs = 10_000;
const mostSeedsSaid = 5;

if (!isMainThread) await work(workerData as Share);
else await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "1000" },
      from: { type: "string", default: "1" },
      store: { type: "string", default: "memory" },
      workers: { type: "string", default: String(availableParallelism()) },
      replay: { type: "string" },
      "until-broken": { type: "boolean", default: false },
      // Two or three programs share the store.
      nodes: { type: "boolean", default: false },
    },
  });
  const store = storeNames.find((name) => name === values.store) ?? "memory";
  if (values.replay !== undefined) {
    await replay({ seed: Number(values.replay), hasNodes: values.nodes }, store);
    return;
  }
  const begun = performance.now();
  const tally = await runOnAllCores({
    firstSeed: Number(values.from),
    count: Number(values.seeds),
    store,
    workers: Number(values.workers),
    isEndedByFirst: values["until-broken"],
    hasNodes: values.nodes,
  });
  const seconds = (performance.now() - begun) / 1000;
  console.log(sayTally(tally, { store, seconds, hasNodes: values.nodes }));
  const isStopped = tally.worlds < Number(values.seeds) && tally.broken.length === 0;
  if (isStopped)
    console.log(`stopped by hand: ${number(Number(values.seeds))} worlds were asked for`);
  process.exitCode = tally.broken.length === 0 && !isStopped && tally.worlds > 0 ? 0 : 1;
}

async function replay(
  which: { readonly seed: number; readonly hasNodes: boolean },
  name: StoreName,
): Promise<void> {
  const stores = await openStores(name);
  const world = await replayWorld(stores.open, which);
  await stores.close();
  console.log(JSON.stringify(world.plan, null, 1));
  console.log(world.trace.lines.join("\n"));
  console.log(`digest of this trace: ${world.trace.digest}`);
  process.exitCode = world.judge.violations.length === 0 ? 0 : 1;
}

async function runOnAllCores(asked: Share & { readonly workers: number }): Promise<Tally> {
  const tally = emptyTally();
  const { store, isEndedByFirst, hasNodes } = asked;
  const last = asked.firstSeed + asked.count;
  let next = asked.firstSeed;
  let saidAt = performance.now();
  let isStopped = false;
  // Who stops a long run by hand is told of all the worlds that had ended by then.
  const stop = () => {
    isStopped = true;
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const takeShares = async () => {
    while (next < last && !isStopped && !(isEndedByFirst && tally.broken.length > 0)) {
      const firstSeed = next;
      const count = Math.min(seedsInShare, last - next);
      next += count;
      addTally(tally, await runShare({ firstSeed, count, store, isEndedByFirst, hasNodes }));
      if (performance.now() - saidAt < progressMs) continue;
      saidAt = performance.now();
      console.log(sayProgress(tally, asked.count));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, asked.workers) }, takeShares));
  return tally;
}

function sayProgress({ worlds, broken }: Tally, count: number): string {
  const seeds = broken.slice(0, mostSeedsSaid).map(({ seed }) => seed);
  const which = seeds.length === 0 ? "" : ` (seeds ${seeds.join(", ")})`;
  return `${number(worlds)} of ${number(count)} worlds, ${broken.length} with a broken promise${which}`;
}

function runShare(share: Share): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

async function work({ store, ...share }: Share): Promise<void> {
  const stores = await openStores(store);
  const { open, sideBySide } = stores;
  const tally = await runWorlds({ ...share, sideBySide, openStore: open });
  await stores.close();
  parentPort?.postMessage(tally);
}
