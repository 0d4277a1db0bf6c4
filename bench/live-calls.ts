// A thousand calls on the line at once in one process, each waiting for the caller, and what each of them
// keeps in memory. Measured in a process of its own, where garbage can be collected on demand.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Figure } from "./measure.ts";
import { round } from "./measure.ts";

type Measured = {
  readonly calls: number;
  readonly dialMs: number;
  readonly bytesACall: number;
  readonly bareBytesACall: number;
};

/** A thousand live calls. */
export function liveCalls(): Figure {
  const program = fileURLToPath(new URL("live-calls-process.ts", import.meta.url));
  const flags = ["--conditions=source", "--expose-gc"];
  const ran = spawnSync(process.execPath, [...flags, program], { encoding: "utf8" });
  if (ran.status !== 0) throw new Error(ran.stderr);
  const { calls, dialMs, bytesACall, bareBytesACall } = JSON.parse(ran.stdout) as Measured;
  return {
    name: `${round(calls)} live calls in one process, half way through`,
    value: `${round(bytesACall / 1024, 1)} KiB a call, all placed in ${round(dialMs)} ms`,
    beside: `${round(bareBytesACall / 1024, 1)} KiB: a promise, its abort signal and its request`,
    ratio: `${round(bytesACall / bareBytesACall, 1)} : 1`,
    goal: "1,000 calls",
    isMet: calls >= 1000,
  };
}
