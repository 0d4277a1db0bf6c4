// How much memory the process takes besides what it needs. The runtime lets garbage lie as long as there is room, and
// on a large machine there always is.
import { setFlagsFromString } from "node:v8";

// The heap may grow by so much, in percent of what was in use, before it is looked through as a whole. Left to itself
// the runtime lets it grow several times over.
const growsByPercent = 20;

/**
 * Keeps the heap of this process small; to be called once, at its start. The other half is how much room new objects
 * have, which only the command line can say: `--max-semi-space-size=8`, as in the command's own first line. Figures:
 * bench/README.md.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growsByPercent}`);
}
