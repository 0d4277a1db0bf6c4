// Which key a database was written with.
import { describe, expect, it } from "vitest";
import { bindKeyId, probeWriting, readKeyId } from "../../src/store/installation-store.ts";
import { engines, openTestDatabase } from "../support/test-store.ts";

const makeReadOnly = {
  sqlite: "PRAGMA query_only = ON",
  postgres: "SET default_transaction_read_only = on",
} as const;

describe.each(engines)("the installation on %s", (engine) => {
  it("has no key while the database is empty, and one for ever after", async () => {
    const database = await openTestDatabase(engine);
    expect(await readKeyId(database)).toBeNull();
    expect(await bindKeyId(database, "vk_a", new Date(0))).toBe("vk_a");
    expect(await readKeyId(database)).toBe("vk_a");
    // Another node was quicker: it is told by which key.
    expect(await bindKeyId(database, "vk_b", new Date(0))).toBe("vk_a");
    expect(await readKeyId(database)).toBe("vk_a");
  });

  it("can be asked whether it may be written", async () => {
    const database = await openTestDatabase(engine);
    await expect(probeWriting(database, new Date(0))).resolves.toBeUndefined();
    await database.raw(makeReadOnly[engine]);
    await expect(probeWriting(database, new Date(1))).rejects.toThrow();
  });
});
