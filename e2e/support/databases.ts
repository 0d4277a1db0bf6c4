// The engines that a processor can be run on, and an empty database of each. DATABASE_URL of whoever runs the
// tests is never read.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import "../../tools/postgres/provide-postgres.ts";

/** Every engine. */
export const engines = ["sqlite", "postgres"] as const;

/** The name of an engine. */
export type EngineName = (typeof engines)[number];

/** What makes a processor use a database of its own on an engine; removed after the test. */
export async function environmentOf(engine: EngineName): Promise<Readonly<Record<string, string>>> {
  // The processor's folder has a file for SQLite.
  if (engine === "sqlite") return {};
  const name = `e2e_${randomUUID().replaceAll("-", "")}`;
  await administer(`CREATE DATABASE ${name}`);
  onTestFinished(() => administer(`DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return { DATABASE_URL: url.href };
}

/** Runs a statement on the server of the tests, or in another database. */
export async function administer(
  statement: string,
  url: string = inject("postgresUrl"),
): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
