// What an operator is told when the server cannot start on its PostgreSQL: one sentence that says what to do, in
// which no password stands, and exit code 1.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { connectPostgres } from "../../../src/store/postgres/connect.ts";
import { runCommand } from "../../support/server-process.ts";
import { administer, createTestPostgres } from "../../support/test-postgres.ts";
import { createFolder, environmentOf } from "../../support/test-server.ts";

const password = "not-to-be-told";

/** Changes a database of its own, as somebody else would; returns its address, with a password in it. */
async function prepare(...statements: readonly string[]): Promise<URL> {
  const url = new URL(await createTestPostgres());
  const database = connectPostgres({ url: url.href, connections: 1 });
  const name = url.pathname.slice(1);
  for (const statement of statements) await database.raw(statement.replaceAll(":name", name));
  await database.destroy();
  url.password = password;
  return url;
}

function changed(url: URL, changes: Partial<Pick<URL, "port" | "pathname" | "username">>): URL {
  return Object.assign(new URL(url), changes);
}

/** Somebody who listens and says nothing. */
async function silentPort(): Promise<string> {
  const server = createServer((socket) => void socket.on("error", () => {})).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Bug: no port.");
  return String(address.port);
}

it.each([
  {
    given: "nobody listens",
    address: async () => changed(await prepare(), { port: "1" }),
    want: /nobody listens there\. Start the database, or mend DATABASE_URL\./,
  },
  {
    given: "a server that says nothing",
    address: async () => changed(await prepare(), { port: await silentPort() }),
    want: /it does not answer\. Look at the network and the server\./,
  },
  {
    given: "no such database",
    address: async () => changed(await prepare(), { pathname: "/nothing_here" }),
    want: /there is no such database\. Make it with createdb, or mend DATABASE_URL\./,
  },
  {
    given: "no such user",
    address: async () => changed(await prepare(), { username: "nobody_here" }),
    want: /the user is not let in\. Mend DATABASE_URL or pg_hba\.conf\./,
  },
  {
    given: "a read-only database",
    address: () => prepare("ALTER DATABASE :name SET default_transaction_read_only = on"),
    want: /^The database is read-only: a standby, or default_transaction_read_only\. Connect to the primary\.$/,
  },
  {
    given: "tables of a newer release",
    address: () => prepare("INSERT INTO migrations (name, batch) VALUES ('9999-of-tomorrow', 9)"),
    want: /^The database was brought up to date by a newer release \(9999-of-tomorrow\)\. Start that release, or a newer one\.$/,
  },
  {
    given: "no connection left",
    address: async () => {
      const username = `of_${randomUUID().replaceAll("-", "")}`;
      // Asked for first, so done last: the database that names it is gone then.
      onTestFinished(() => administer(`DROP ROLE ${username}`));
      const url = await prepare(
        `CREATE ROLE ${username} LOGIN CONNECTION LIMIT 0`,
        `GRANT ALL ON DATABASE :name TO ${username}`,
      );
      return changed(url, { username });
    },
    want: /it has no connection left\. Raise max_connections or lower DATABASE_CONNECTIONS\./,
  },
])("$given: ends with one sentence and exit code 1", async ({ address, want }) => {
  const url = await address();
  const environment = environmentOf(createFolder(), { DATABASE_URL: url.href });
  const { code, stdout, stderr } = await runCommand(["serve"], environment);
  expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(want)]);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).not.toContain(password);
});
