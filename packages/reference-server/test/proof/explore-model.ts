// The exhaustive model as a program: explores the three tiers and prints what it found.
import { explore } from "./model/explore.ts";
import { modelBounds, modelTiers } from "./model/tiers.ts";

let isBroken = false;
for (const [tier, capabilities] of Object.entries(modelTiers)) {
  const begun = performance.now();
  const { states, moves, ends, transitions, broken } = explore(capabilities, modelBounds);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${tier}: ${states.toLocaleString("en-US")} states, ${moves.toLocaleString("en-US")} moves, ${ends} ends, ${transitions.size} transitions, ${seconds} s`,
  );
  if (broken === null) continue;
  isBroken = true;
  console.log(`BROKEN: ${broken.what}\n${broken.way.map((line) => `  ${line}`).join("\n")}`);
}
process.exitCode = isBroken ? 1 : 0;
