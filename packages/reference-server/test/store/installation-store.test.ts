// Which key a database was written with.
import { describe, expect, it } from "vitest";
import { probeWriting, readKeyId, writeKeyId } from "../../src/store/installation-store.ts";
import { openTestDatabase } from "../support/test-store.ts";

describe("the installation", () => {
  it("has no key while the database is empty, and one for ever after", async () => {
    const database = await openTestDatabase();
    expect(await readKeyId(database)).toBeNull();
    await writeKeyId(database, "vk_a", new Date(0));
    expect(await readKeyId(database)).toBe("vk_a");
    await expect(writeKeyId(database, "vk_b", new Date(0))).rejects.toThrow();
  });

  it("can be asked whether it may be written", async () => {
    const database = await openTestDatabase();
    await expect(probeWriting(database, new Date(0))).resolves.toBeUndefined();
    await database.raw("PRAGMA query_only = ON");
    await expect(probeWriting(database, new Date(1))).rejects.toThrow();
  });
});
