// A server that hangs is not waited for: its own limits end a statement, and ours end its silence.
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { connectPostgres } from "../../../src/store/postgres/connect.ts";
import { createTestPostgres, openTestPostgres } from "../../support/test-postgres.ts";

describe("a pool", () => {
  it("gives up a statement that runs too long, and a lock that is not free", async () => {
    const database = await openTestPostgres();
    await expect(database.raw("SELECT pg_sleep(60)")).rejects.toMatchObject({ code: "57014" });
    await database.transaction(async (holder) => {
      await holder.raw("LOCK TABLE installation");
      await expect(database("installation")).rejects.toMatchObject({ code: "55P03" });
    });
  });

  it("gives up a server that says nothing any more, and opens another connection", async () => {
    const url = new URL(await createTestPostgres());
    const port = Number(url.port);
    let isSilent = false;
    const proxy = createServer((near) => {
      const far = connect(port, url.hostname);
      near.pipe(far);
      far.on("data", (chunk) => {
        if (!isSilent) near.write(chunk);
      });
      for (const socket of [near, far]) socket.on("error", () => {});
      near.on("close", () => far.destroy());
    }).listen(0, "127.0.0.1");
    await once(proxy, "listening");
    onTestFinished(() => void proxy.close());
    const address = proxy.address();
    if (address === null || typeof address === "string") throw new Error("Bug: no port.");
    url.port = String(address.port);
    const database = connectPostgres({ url: url.href, connections: 1 });
    onTestFinished(() => database.destroy());
    await database.raw("SELECT 1");
    isSilent = true;
    await expect(database.raw("SELECT 1")).rejects.toThrow();
    isSilent = false;
    expect((await database.raw("SELECT 2 AS two")).rows).toEqual([{ two: 2 }]);
  });

  it("reads amounts as numbers", async () => {
    const database = await openTestPostgres();
    const { rows } = await database.raw("SELECT 99999999999::bigint AS amount");
    expect(rows).toEqual([{ amount: 99_999_999_999 }]);
  });
});
