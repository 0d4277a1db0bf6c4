// The database file: durable settings, one owner, one sentence when it cannot be had.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../../src/store/sqlite/open-sqlite.ts";
import { createFolder } from "../../support/test-server.ts";

describe("openSqlite", () => {
  it("makes the file, its folder and its tables, and is durable", async () => {
    const path = join(createFolder(), "a", "b.db");
    const database = await openSqlite(path);
    onTestFinished(() => database.destroy());
    expect(existsSync(path)).toBe(true);
    expect(await database.raw("PRAGMA synchronous")).toEqual([{ synchronous: 2 }]);
    expect(await database.raw("PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
  });

  it("runs its migrations once", async () => {
    const path = join(createFolder(), "a.db");
    await (await openSqlite(path)).destroy();
    const database = await openSqlite(path);
    onTestFinished(() => database.destroy());
    expect(await database("migrations").select("name")).toMatchSnapshot();
  });

  it("[R-07] is not kept out by the lock of a migration that crashed", async () => {
    const path = join(createFolder(), "a.db");
    const crashed = await openSqlite(path);
    await crashed("migrations_lock").update({ is_locked: 1 });
    await crashed.destroy();
    const database = await openSqlite(path);
    onTestFinished(() => database.destroy());
    expect(await database("migrations")).not.toEqual([]);
  });

  it("refuses what a newer release has brought up to date, in one sentence", async () => {
    const path = join(createFolder(), "a.db");
    const newer = await openSqlite(path);
    await newer("migrations").insert({ name: "9999-of-tomorrow", batch: 9 });
    await newer.destroy();
    await expect(openSqlite(path)).rejects.toThrow(/newer release \(9999-of-tomorrow\)/);
  });

  it("refuses a second server on one file in one sentence", async () => {
    const path = join(createFolder(), "a.db");
    const database = await openSqlite(path);
    onTestFinished(() => database.destroy());
    await expect(openSqlite(path)).rejects.toThrow(/is in use by another server\. .*DATABASE_URL/);
  });

  it("refuses a file that is no database in one sentence", async () => {
    const path = join(createFolder(), "a.db");
    writeFileSync(
      path,
      "this is a text and not a database, and it is long enough to be read as one".repeat(20),
    );
    await expect(openSqlite(path)).rejects.toThrow(/is not a SQLite database/);
  });
});
