// `npm run soak`: the long forms of the proofs, with other seeds at every run: hours on two cores.
//   npm run soak -- --share 0.05       a twentieth of everything
//   npm run soak -- --only memory      some parts: memory, shared, sqlite, postgres, callers, walks, kills, nodes, zoo (a,b)
//   npm run soak -- --replay 4711      one world, line by line (--store sqlite: over the real store; --nodes: with several)
import { parseArgs } from "node:util";
import { runWorlds, showWorld } from "./simulation.ts";
import { close, runTests, type Tally } from "./step.ts";
import { runZoo } from "./zoo.ts";

/** As many walks as run in about an hour on two cores. */
const WALKS = 500_000;
/** About an hour on two cores. */
const WORLDS_IN_MEMORY = 5_000_000;
/** About an hour. */
const WORLDS_OF_NODES = 1_000_000;
/** A quarter of an hour. */
const WORLDS_ON_SQLITE = 100_000;
/** Half an hour. */
const WORLDS_ON_POSTGRES = 10_000;
/** Things that befall eight nodes on one database, for each tier: about an hour. */
const MISHAPS = 400;
/** More than three hours: each kill is a real start of the server. */
const KILLS = 5_000;
/** Random callers of the emulator: about a quarter of an hour. */
const CALLERS = 1_000_000;
/** Random agents on live calls: about a quarter of an hour too. */
const AGENTS = 100_000;

const { values } = parseArgs({
  options: {
    share: { type: "string", default: "1" },
    only: { type: "string" },
    replay: { type: "string" },
    store: { type: "string", default: "memory" },
    nodes: { type: "boolean", default: false },
  },
});

const share = Number(values.share);
const part = (whole: number) => Math.max(1, Math.round(whole * share));
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000_000));
const SEED = String(seed);

const parts: Readonly<Record<string, () => Promise<Tally>>> = {
  memory: () => runWorlds({ store: "memory", seeds: part(WORLDS_IN_MEMORY), firstSeed: seed }),
  // Two or three nodes that share one store.
  shared: () =>
    runWorlds({
      store: "memory",
      seeds: part(WORLDS_OF_NODES),
      firstSeed: seed,
      hasNodes: true,
    }),
  sqlite: () => runWorlds({ store: "sqlite", seeds: part(WORLDS_ON_SQLITE), firstSeed: seed }),
  postgres: () =>
    runWorlds({ store: "postgres", seeds: part(WORLDS_ON_POSTGRES), firstSeed: seed }),
  callers: () =>
    runTests(["walks"], { CALLERS: String(part(CALLERS)), AGENTS: String(part(AGENTS)), SEED }, [
      "mock-twilio",
    ]),
  walks: () =>
    runTests(["walks"], { WALKS: String(part(WALKS)), SEED }, ["types", "reference-server"]),
  // Twilio's edges at the speed of life, and kills.
  kills: () =>
    runTests(["proof"], { KILLS: String(part(KILLS)), SEED, EDGE_SCALE: "1" }, ["kills", "edges"]),
  nodes: () => runTests(["proof"], { MISHAPS: String(part(MISHAPS)), NODES: "8", SEED }, ["nodes"]),
  // The mutant zoo again and again, the reference server completely: half an hour, whatever the share.
  zoo: () => runZoo(["--repeat"]),
};

close(
  "soak",
  values.replay === undefined
    ? await soak()
    : [
        await showWorld([
          ...["--replay", values.replay, "--store", values.store],
          ...(values.nodes ? ["--nodes"] : []),
        ]),
      ],
);

async function soak(): Promise<Tally[]> {
  const names = values.only?.split(",") ?? Object.keys(parts);
  const unknown = names.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0 || !(share > 0)) {
    console.error(`--only takes ${Object.keys(parts).join(", ")}; --share a number above 0.`);
    return [{ passed: 0, failed: 1, skipped: 0 }];
  }
  console.log(`Everything begins with seed ${seed}; repeat it with SEED=${seed} npm run soak.`);
  const tallies: Tally[] = [];
  for (const name of names)
    tallies.push((await parts[name]?.()) ?? { passed: 0, failed: 1, skipped: 0 });
  return tallies;
}
