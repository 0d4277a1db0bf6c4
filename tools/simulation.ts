// The simulated worlds of the reference server as a step of a task: so many seeds over a store, on all cores.
import { startPostgres } from "./postgres/postgres-server.ts";
import { check, type Tally } from "./step.ts";

/** The program that runs worlds. */
const program = "packages/reference-server/test/proof/simulate.ts";

/** Which worlds are run. */
export type Worlds = {
  readonly store: "memory" | "sqlite" | "postgres";
  readonly seeds: number;
  readonly firstSeed: number;
  /** Two or three nodes share the store. */
  readonly hasNodes?: boolean;
};

/** Runs worlds; one check for all of them, with its counts above it. */
export async function runWorlds({ store, seeds, firstSeed, hasNodes }: Worlds): Promise<Tally> {
  if (store === "postgres" && process.env.TEST_DATABASE_URL === undefined) {
    await using server = await startPostgres();
    process.env.TEST_DATABASE_URL = server.url();
    try {
      return await runWorlds({ store, seeds, firstSeed, ...(hasNodes && { hasNodes }) });
    } finally {
      delete process.env.TEST_DATABASE_URL;
    }
  }
  const nodes = hasNodes === true ? ", two or three nodes" : "";
  const name = `${seeds.toLocaleString("en-US")} simulated worlds, store: ${store}${nodes}`;
  return await check(name, "node", [
    ...["--conditions=source", "--disable-warning=ExperimentalWarning", program],
    ...["--store", store, "--seeds", String(seeds), "--from", String(firstSeed)],
    ...(hasNodes === true ? ["--nodes"] : []),
  ]);
}

/** Shows one world line by line. */
export function showWorld(args: readonly string[]): Promise<Tally> {
  return check("the world was shown", "node", ["--conditions=source", program, ...args]);
}
