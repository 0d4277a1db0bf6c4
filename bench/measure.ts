// How a figure is taken and how it is told: a name, what was measured, what stands beside it in the same
// run, and the goal. A figure alone says more about the machine than about us; a ratio travels.
import { performance } from "node:perf_hooks";
import type { Profiled } from "./charges/requests.ts";

/** One line of the results. */
export type Figure = {
  readonly name: string;
  readonly value: string;
  /** The partner or the bare loop, measured in the same run. */
  readonly beside: string;
  readonly ratio: string;
  readonly goal: string;
  readonly isMet: boolean;
  /** The work whose profile shows why the goal is missed, if it is. */
  readonly profiled?: readonly Profiled[];
};

// The compiler of the runtime needs a few thousand calls before it knows what is worth its time.
/** Runs that are not counted. */
export const WARM_UPS = 3;

/** The middle of several runs; those that only warm up are not counted. */
export async function median(runs: number, once: () => Promise<number>): Promise<number> {
  for (let run = 0; run < WARM_UPS; run += 1) await once();
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await once());
  return middle(values);
}

/** The middle of several values. */
export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** How long work takes, in milliseconds. */
export async function tookMs(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

/** A number as people read it. */
export function round(value: number, digits = 0): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}

/** All figures as a Markdown table. */
export function table(figures: readonly Figure[]): string {
  const head = ["figure", "measured", "beside it, in the same run", "ratio", "goal", "met"];
  const rows = figures.map(({ name, value, beside, ratio, goal, isMet }) => [
    ...[name, value, beside, ratio, goal, isMet ? "yes" : "no"],
  ]);
  const all = [head, head.map(() => "---"), ...rows];
  return all.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
