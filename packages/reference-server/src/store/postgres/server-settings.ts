// What the server has to be, and what it should be set to, for a confirmed commit to be true. The first is
// refused when it is missing; the second is only warned of, because it is the operator's to decide.
import type { Knex } from "knex";
import { StartError } from "../../start-error.ts";
import { isAtLeast } from "../is-at-least.ts";

// The oldest release that its makers still mend.
const oldestPostgres = [14] as const;

type Settings = Readonly<Record<string, string>>;

/** Refuses a server that cannot serve; returns a sentence for every setting that can lose what was told. */
export async function checkServer(database: Knex): Promise<readonly string[]> {
  const { rows } = await database.raw<{ rows: { name: string; setting: string }[] }>(
    "SELECT name, setting FROM pg_settings WHERE name IN ('server_version', 'synchronous_commit', 'fsync', 'full_page_writes', 'synchronous_standby_names', 'transaction_read_only')",
  );
  const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  const version = settings.server_version ?? "0";
  if (!isAtLeast(version.split(" ")[0] ?? "0", oldestPostgres)) {
    throw new StartError(
      `The PostgreSQL in use is ${version}; this server needs ${oldestPostgres.join(".")} or newer.`,
    );
  }
  if (settings.transaction_read_only === "on") {
    throw new StartError(
      "The database is read-only: a standby, or default_transaction_read_only. Connect to the primary.",
    );
  }
  return findRisks(settings, await countStandbys(database));
}

async function countStandbys(database: Knex): Promise<number> {
  const { rows } = await database.raw<{ rows: { standbys: number }[] }>(
    "SELECT count(*) AS standbys FROM pg_stat_replication",
  );
  return rows[0]?.standbys ?? 0;
}

/** A sentence for every setting with which a confirmed commit can be lost. */
export function findRisks(settings: Settings, standbys: number): readonly string[] {
  const risks: string[] = [];
  const commit = settings.synchronous_commit;
  if (commit === "off") {
    risks.push(
      "synchronous_commit is off: a crash of the database loses verdicts that were told. Set it to on.",
    );
  }
  if (settings.fsync === "off" || settings.full_page_writes === "off") {
    risks.push(
      "fsync or full_page_writes is off: a crash of its machine can ruin the database. Set both to on.",
    );
  }
  const hasQuorum = settings.synchronous_standby_names !== "" && commit !== "local";
  if (standbys > 0 && !hasQuorum) {
    risks.push(
      "The standbys do not confirm commits: a fail-over loses verdicts that were told. Set synchronous_standby_names, for example to 'ANY 1 (*)', and synchronous_commit to on.",
    );
  }
  return risks;
}
