// `npm run proof`: what issues ask for "in CI": long random walks, true-time cases, kills, and a release
// rehearsed on this machine. Under ten minutes.
import { check, close, runTests } from "./step.ts";

/** Random walks per machine; the quick sample of `npm test` uses each test's own small default. */
const WALKS_IN_CI = "20000";

close("proof", [
  await check("build", "turbo", ["run", "build", "--output-logs=errors-only"]),
  await runTests(["walks"], { WALKS: WALKS_IN_CI }),
  await runTests(["proof"]),
]);
