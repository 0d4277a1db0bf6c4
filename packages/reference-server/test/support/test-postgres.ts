// Databases on the PostgreSQL that was started for the tests: one is brought up to date by the product's own
// migrations, once for each file of tests, and every test gets a copy of it.
import { randomUUID } from "node:crypto";
import knex, { type Knex } from "knex";
import { afterAll, inject, onTestFinished } from "vitest";
import { connectPostgres } from "../../src/store/postgres/connect.ts";
import { migratePostgres } from "../../src/store/postgres/open-postgres.ts";
import "../../../../tools/postgres/provide-postgres.ts";

let template: Promise<string> | null = null;

/** The address of a database of its own for this test, up to date. */
export async function createTestPostgres(): Promise<string> {
  template ??= makeTemplate();
  const name = await template;
  const database = nameDatabase("test");
  await administer(`CREATE DATABASE ${database} TEMPLATE ${name}`);
  onTestFinished(() => administer(`DROP DATABASE ${database} WITH (FORCE)`));
  return addressOf(database);
}

/** The address of a database in which nothing is yet. */
export async function createEmptyPostgres(): Promise<string> {
  const database = nameDatabase("test");
  await administer(`CREATE DATABASE ${database}`);
  onTestFinished(() => administer(`DROP DATABASE ${database} WITH (FORCE)`));
  return addressOf(database);
}

/** A pool, as the product makes it, on a database of its own for this test. */
export async function openTestPostgres(): Promise<Knex> {
  const database = connectPostgres({ url: await createTestPostgres(), connections: 8 });
  onTestFinished(() => database.destroy());
  return database;
}

async function makeTemplate(): Promise<string> {
  const database = nameDatabase("template");
  await administer(`CREATE DATABASE ${database}`);
  await migratePostgres(addressOf(database));
  return database;
}

afterAll(async () => {
  if (template !== null) await administer(`DROP DATABASE ${await template} WITH (FORCE)`);
});

function nameDatabase(kind: string): string {
  return `${kind}_${randomUUID().replaceAll("-", "")}`;
}

function addressOf(database: string): string {
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs a statement on the server itself, outside the databases of tests. */
export async function administer(statement: string): Promise<void> {
  const server = knex({
    client: "pg",
    connection: inject("postgresUrl"),
    pool: { min: 0, max: 1 },
  });
  try {
    await server.raw(statement);
  } finally {
    await server.destroy();
  }
}
