// The simulated worlds of the reference server as a step of a task: so many seeds over a store, on all cores.
import { check, type Tally } from "./step.ts";

/** The program that runs worlds. */
const program = "packages/reference-server/test/proof/simulate.ts";

/** Which worlds are run. */
export type Worlds = {
  readonly store: "memory" | "sqlite";
  readonly seeds: number;
  readonly firstSeed: number;
};

/** Runs worlds; one check for all of them, with its counts above it. */
export function runWorlds({ store, seeds, firstSeed }: Worlds): Promise<Tally> {
  const name = `${seeds.toLocaleString("en-US")} simulated worlds, store: ${store}`;
  return check(name, "node", [
    ...["--conditions=source", "--disable-warning=ExperimentalWarning", program],
    ...["--store", store, "--seeds", String(seeds), "--from", String(firstSeed)],
  ]);
}

/** Shows one world line by line. */
export function showWorld(args: readonly string[]): Promise<Tally> {
  return check("the world was shown", "node", ["--conditions=source", program, ...args]);
}
