// Adds up the tallies that tasks left behind and prints one plain closing line. A task that left none
// has died: that counts as a failure.
import { readFileSync } from "node:fs";

const total = { passed: 0, failed: 0, skipped: 0 };
for (const task of process.argv.slice(2)) {
  const tally = read(task);
  for (const kind of Object.keys(total)) total[kind] += tally[kind];
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;

function read(task) {
  try {
    return JSON.parse(
      readFileSync(new URL(`../.cache/tally/${task}.json`, import.meta.url), "utf8"),
    );
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
