// Runs many worlds side by side in one thread: each in turn does one thing, then everything that follows
// from it at the same moment is let happen. Worlds know nothing of each other, so side by side or one
// after the other is the same; side by side is quicker.
import type { OpenedStore } from "./opened-store.ts";
import { World, type WorldOptions } from "./world.ts";

/** What a run is asked for. */
export type RunOptions = {
  readonly firstSeed: number;
  readonly count: number;
  /** How many worlds are open at a time; a store that is shared can serve one. */
  readonly sideBySide: number;
  readonly openStore: () => Promise<OpenedStore>;
  /** More than one program shares the store. */
  readonly hasNodes?: boolean;
  /** Ends the run at the first broken promise. */
  readonly isEndedByFirst?: boolean;
  /** Told now and then how many worlds are over. */
  readonly onProgress?: (done: number, tally: Tally) => void;
};

/** What a run came to. */
export type Tally = {
  worlds: number;
  events: number;
  /** One number over all traces; the same seeds give the same number. */
  digest: string;
  readonly endings: Map<string, number>;
  readonly transitions: Map<string, number>;
  readonly mishaps: Map<string, number>;
  readonly broken: { readonly seed: number; readonly what: readonly string[] }[];
};

/** An empty tally. */
export function emptyTally(): Tally {
  return {
    worlds: 0,
    events: 0,
    digest: "0000000000000000",
    endings: new Map(),
    transitions: new Map(),
    mishaps: new Map(),
    broken: [],
  };
}

/** Adds a second tally to a first. */
export function addTally(to: Tally, from: Tally): void {
  to.worlds += from.worlds;
  to.events += from.events;
  to.digest = addDigests(to.digest, from.digest);
  addCounts(to.endings, from.endings);
  addCounts(to.transitions, from.transitions);
  addCounts(to.mishaps, from.mishaps);
  to.broken.push(...from.broken);
}

/** Runs worlds of as many seeds as are asked for. */
export async function runWorlds(options: RunOptions): Promise<Tally> {
  const tally = emptyTally();
  const lastSeed = options.firstSeed + options.count - 1;
  let nextSeed = options.firstSeed;
  const open: World[] = [];
  for (;;) {
    while (open.length < options.sideBySide && nextSeed <= lastSeed) {
      open.push(await openWorld(options, { seed: nextSeed }));
      nextSeed += 1;
    }
    if (open.length === 0) return tally;
    for (let index = open.length - 1; index >= 0; index -= 1) {
      const world = open[index] as World;
      if (world.isBusy) continue;
      if (world.step()) {
        tally.events += 1;
        continue;
      }
      open.splice(index, 1);
      await endWorld(world, tally);
      if (tally.worlds % 1_000 === 0) options.onProgress?.(tally.worlds, tally);
      if (options.isEndedByFirst === true && tally.broken.length > 0) return tally;
    }
    await everythingThatFollows();
  }
}

/** Runs one world to its end and returns it, with its lines. */
export async function replayWorld(
  openStore: () => Promise<OpenedStore>,
  given: Omit<WorldOptions, keyof OpenedStore | "isTraced">,
): Promise<World> {
  const world = new World({ ...given, isTraced: true, ...(await openStore()) });
  for (;;) {
    if (!world.isBusy && !world.step()) break;
    await everythingThatFollows();
  }
  await world.judge.judgeEnd();
  return world;
}

async function openWorld(
  { openStore, hasNodes = false }: RunOptions,
  { seed }: { seed: number },
): Promise<World> {
  return new World({ seed, hasNodes, ...(await openStore()) });
}

async function endWorld(world: World, tally: Tally): Promise<void> {
  await world.judge.judgeEnd();
  tally.worlds += 1;
  tally.digest = addDigests(tally.digest, world.trace.digest);
  for (const ending of world.judge.endings) count(tally.endings, `${world.plan.tier} ${ending}`);
  addCounts(tally.transitions, world.judge.transitions);
  addCounts(tally.mishaps, world.chance.counts);
  const { violations } = world.judge;
  if (violations.length > 0) tally.broken.push({ seed: world.seed, what: violations });
}

// Promises that are due are all kept before the next turn of the event loop.
function everythingThatFollows(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

// A sum does not depend on the order in which worlds end.
function addDigests(one: string, other: string): string {
  const sum = BigInt.asUintN(64, BigInt(`0x${one}`) + BigInt(`0x${other}`));
  return sum.toString(16).padStart(16, "0");
}

function count(counts: Map<string, number>, name: string, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

function addCounts(to: Map<string, number>, from: ReadonlyMap<string, number>): void {
  for (const [name, by] of from) count(to, name, by);
}
