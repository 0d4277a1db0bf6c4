// Opening a database that many nodes share: brought up to date once, refused in one sentence.
import { describe, expect, it } from "vitest";
import { connectPostgres } from "../../../src/store/postgres/connect.ts";
import { openPostgres } from "../../../src/store/postgres/open-postgres.ts";
import { createTestClock } from "../../support/test-clock.ts";
import { createEmptyPostgres, createTestPostgres } from "../../support/test-postgres.ts";

function aNode(bootId: string) {
  return { bootId, clock: createTestClock(), timeScale: 1, reportFault: () => {} };
}

describe("openPostgres", () => {
  it("brings a database up to date once, however many nodes start at one moment", async () => {
    const url = await createEmptyPostgres();
    const nodes = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        openPostgres({ url, connections: 2 }, aNode(`boot ${index}`)),
      ),
    );
    const [first] = nodes;
    expect(await first?.database("migrations").pluck("name")).toEqual([
      ...["0001-installation", "0002-transactions", "0003-vault-records"],
      ...["0004-lifecycle", "0010-operations", "0011-many-nodes"],
    ]);
    expect(await first?.database("nodes")).toHaveLength(5);
    await Promise.all(nodes.map((node) => node.close()));
  });

  it("[R-07] is not kept out by the lock of a migration that crashed", async () => {
    const url = await createTestPostgres();
    const database = connectPostgres({ url, connections: 1 });
    await database("migrations_lock").update({ is_locked: 1 });
    await database.destroy();
    await (await openPostgres({ url, connections: 1 }, aNode("boot"))).close();
  });

  it("refuses what a newer release has brought up to date", async () => {
    const url = await createTestPostgres();
    const database = connectPostgres({ url, connections: 1 });
    await database("migrations").insert({ name: "9999-of-tomorrow", batch: 9 });
    await database.destroy();
    await expect(openPostgres({ url, connections: 1 }, aNode("boot"))).rejects.toThrow(
      /newer release \(9999-of-tomorrow\)/,
    );
  });

  it("refuses a database that is read-only", async () => {
    const url = await createTestPostgres();
    const database = connectPostgres({ url, connections: 1 });
    const name = new URL(url).pathname.slice(1);
    await database.raw(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await database.destroy();
    await expect(openPostgres({ url, connections: 1 }, aNode("boot"))).rejects.toThrow(/read-only/);
  });

  it("says what is wrong with an address, and not its password", async () => {
    const url = new URL(await createTestPostgres());
    url.password = "hidden";
    url.pathname = "/nothing_here";
    const failure = openPostgres({ url: url.href, connections: 1 }, aNode("boot"));
    await expect(failure).rejects.toThrow(/There|there is no such database/);
    await expect(failure).rejects.not.toThrow(/hidden/);
    url.port = "1";
    await expect(openPostgres({ url: url.href, connections: 1 }, aNode("boot"))).rejects.toThrow(
      /nobody listens there/,
    );
  });
});
