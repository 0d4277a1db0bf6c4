// Before the tests of a project: one PostgreSQL for all of them. TEST_DATABASE_URL names another one, on
// which databases may be made. DATABASE_URL is never read: it may be somebody's real one.
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A database on the server that the tests make their own databases on. */
    readonly postgresUrl: string;
  }
}

/** Starts the server; what it returns ends it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== "") {
    project.provide("postgresUrl", given);
    return async () => {};
  }
  const server = await startPostgres();
  project.provide("postgresUrl", server.url());
  return () => server[Symbol.asyncDispose]();
}
