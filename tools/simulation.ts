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
};

/** Runs worlds; one check for all of them, with its counts above it. */
export async function runWorlds({ store, seeds, firstSeed }: Worlds): Promise<Tally> {
  if (store === "postgres" && process.env.TEST_DATABASE_URL === undefined) {
    await using server = await startPostgres();
    process.env.TEST_DATABASE_URL = server.url();
    try {
      return await runWorlds({ store, seeds, firstSeed });
    } finally {
      delete process.env.TEST_DATABASE_URL;
    }
  }
  const name = `${seeds.toLocaleString("en-US")} simulated worlds, store: ${store}`;
  return await check(name, "node", [
    ...["--conditions=source", "--disable-warning=ExperimentalWarning", program],
    ...["--store", store, "--seeds", String(seeds), "--from", String(firstSeed)],
  ]);
}

/** Shows one world line by line. */
export function showWorld(args: readonly string[]): Promise<Tally> {
  return check("the world was shown", "node", ["--conditions=source", program, ...args]);
}
