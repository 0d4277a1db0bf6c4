// `npm run proof`: what issues ask for "in CI": long random walks, simulated worlds, planted bugs, kills,
// Twilio's edges, the mutant zoo, and a release rehearsed on this machine.
import { runWorlds } from "./simulation.ts";
import { check, close, runLanes, runTests } from "./step.ts";
import { runZoo } from "./zoo.ts";

/** Random walks; the simulated worlds go further. `npm test` walks each test's own small sample. */
const WALKS_IN_CI = "5000";
/** Random callers of the emulator: whole calls in virtual time. */
const CALLERS_IN_CI = "20000";
/** Random agents on live calls. */
const AGENTS_IN_CI = "5000";
/** The same worlds at every run, so that a red run is red again. */
const WORLDS_IN_MEMORY = 100_000;
/** With two or three nodes a world takes five times as long. */
const WORLDS_OF_NODES = 4_000;
/** Over the real store a world takes ten times as long. */
const WORLDS_ON_SQLITE = 2_000;
/** And over a server, each statement a round trip, a hundred times. */
const WORLDS_ON_POSTGRES = 300;
const KILLS_IN_CI = "50";

const build = await check("build", "turbo", ["run", "build", "--output-logs=errors-only"]);

// What starts and kills processes mostly waits: two of it at a time leave room for what computes. The lanes end
// at about the same time.
const lanes = await runLanes([
  [
    () => runTests(["proof"], { KILLS: KILLS_IN_CI, TEST_WORKERS: "2" }),
    () => runTests(["endpoints"], { SLOW: "1" }),
    () => runTests(["pages"]),
    () => runTests(["mutants"]),
  ],
  [
    () => runWorlds({ store: "memory", seeds: WORLDS_IN_MEMORY, firstSeed: 1 }),
    () => runWorlds({ store: "memory", seeds: WORLDS_OF_NODES, firstSeed: 1, hasNodes: true }),
    () => runWorlds({ store: "sqlite", seeds: WORLDS_ON_SQLITE, firstSeed: 1 }),
    () => runWorlds({ store: "postgres", seeds: WORLDS_ON_POSTGRES, firstSeed: 1 }),
    () =>
      runTests(["walks"], {
        ...{ WALKS: WALKS_IN_CI, CALLERS: CALLERS_IN_CI, AGENTS: AGENTS_IN_CI },
        TEST_WORKERS: "2",
      }),
    () => runZoo(),
  ],
]);

close("proof", [build, ...lanes]);
