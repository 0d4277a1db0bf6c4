// `npm run soak`: the long forms of the proofs, with other seeds at every run.
import { close, runTests } from "./step.ts";

/** A million random callers; each machine's walks take a quarter of an hour to an hour on two cores. */
const WALKS_IN_SOAK = "1000000";
const seed = String(Math.floor(Math.random() * 1_000_000_000));

console.log(`Walks with seed ${seed}; repeat one with SEED=${seed} npm run soak.`);
close("soak", [
  await runTests(["walks"], { WALKS: WALKS_IN_SOAK, SEED: process.env.SEED ?? seed }),
]);
