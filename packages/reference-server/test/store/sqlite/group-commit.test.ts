// Shared commits: many writes are one commit, each stands or falls alone, and nobody else's transaction is
// ever mixed with them.
import type { Knex } from "knex";
import knex from "knex";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  type Connection,
  createGroupCommit,
  type GroupCommit,
} from "../../../src/store/sqlite/group-commit.ts";

type Opened = { readonly database: Knex; readonly commits: GroupCommit; readonly sent: string[] };

/** A table of numbers that are unique, and what was sent to the connection besides prepared statements. */
async function open(): Promise<Opened> {
  const database = knex({
    client: "better-sqlite3",
    connection: { filename: ":memory:" },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  onTestFinished(() => database.destroy());
  await database.raw("CREATE TABLE numbers (number INTEGER PRIMARY KEY)");
  const connection: Connection = await database.client.acquireConnection();
  const sent: string[] = [];
  const exec = connection.exec.bind(connection);
  vi.spyOn(connection, "exec").mockImplementation((text) => {
    sent.push(text);
    return exec(text);
  });
  await database.client.releaseConnection(connection);
  return { database, commits: createGroupCommit(database), sent };
}

const insert = (number: number) => (connection: Connection) => {
  connection.prepare("INSERT INTO numbers VALUES (?)").run(number);
  return number;
};
const count = (connection: Connection) =>
  connection.prepare("SELECT count(*) FROM numbers").pluck().get();

describe("group commit", () => {
  it("[R-20] commits all writes of one turn together, and gives each its own result", async () => {
    const { commits, sent } = await open();
    const results = await Promise.all([1, 2, 3].map((number) => commits.write(insert(number))));
    expect(results).toEqual([1, 2, 3]);
    expect(sent).toEqual(["BEGIN IMMEDIATE", "COMMIT"]);
  });

  it("lets a write that fails fail alone", async () => {
    const { commits } = await open();
    const results = await Promise.allSettled([1, 2, 2, 3].map((one) => commits.write(insert(one))));
    expect(results.map(({ status }) => status)).toEqual([
      ...["fulfilled", "fulfilled", "rejected", "fulfilled"],
    ]);
    expect(await commits.read(count)).toBe(3);
  });

  it("takes more writes than one group holds", async () => {
    const { commits, sent } = await open();
    const many = Array.from({ length: 1_200 }, (_, number) => commits.write(insert(number)));
    await Promise.all(many);
    expect(await commits.read(count)).toBe(1_200);
    expect(sent.filter((text) => text === "COMMIT")).toHaveLength(3);
  });

  it("reads what is committed without waiting for what is about to be", async () => {
    const { commits } = await open();
    await commits.write(insert(1));
    const written = commits.write(insert(2));
    expect(await commits.read(count)).toBe(1);
    await written;
    expect(await commits.read(count)).toBe(2);
  });

  it("is no part of a transaction that somebody else has open on the connection", async () => {
    const { database, commits } = await open();
    await commits.write(insert(1));
    let written: Promise<unknown> = Promise.resolve();
    let read: Promise<unknown> = Promise.resolve();
    const others = database.transaction(async (transaction) => {
      await transaction("numbers").insert({ number: 2 });
      written = commits.write(insert(3));
      read = commits.read(count);
      for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setImmediate(done));
      throw new Error("taken back");
    });
    await expect(others).rejects.toThrow("taken back");
    await written;
    // Not 2: what the other one wrote was never committed.
    expect([await read, await commits.read(count)]).toEqual([1, 2]);
  });

  it("rejects everything once the database is closed", async () => {
    const { database, commits } = await open();
    await database.destroy();
    await expect(commits.write(insert(1))).rejects.toThrow();
    await expect(commits.read(count)).rejects.toThrow();
  });
});
