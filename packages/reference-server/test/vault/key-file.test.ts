// The key file: made once, private, and never another one than the database was written with.
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadKeyring } from "../../src/vault/key-file.ts";
import { createFolder } from "../support/test-server.ts";

const inFolder = () => join(createFolder(), "keys", "vault.key");

describe("loadKeyring", () => {
  it("makes a private file when there is neither key nor data, and reads it again", () => {
    const path = inFolder();
    const made = loadKeyring({ path, databaseKeyId: null });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(loadKeyring({ path, databaseKeyId: made.keyId })).toEqual(made);
  });

  it("names a key without telling it", () => {
    const path = inFolder();
    const { keyId } = loadKeyring({ path, databaseKeyId: null });
    expect(keyId).toMatch(/^vk_[a-z2-7]{20}$/);
    expect(readFileSync(path, "utf8")).not.toContain(keyId);
  });

  it("refuses a database of another key and names both", () => {
    const path = inFolder();
    const { keyId } = loadKeyring({ path, databaseKeyId: null });
    const load = () => loadKeyring({ path, databaseKeyId: "vk_other" });
    expect(load).toThrow(new RegExp(`vk_other.*${keyId}`));
  });

  it("does not make a new key where data of an older one exists", () => {
    const path = inFolder();
    expect(() => loadKeyring({ path, databaseKeyId: "vk_other" })).toThrow(
      /vk_other.*does not exist/,
    );
  });

  it.each([0o640, 0o604, 0o660])("refuses a file of mode %o", (mode) => {
    const path = inFolder();
    loadKeyring({ path, databaseKeyId: null });
    chmodSync(path, mode);
    expect(() => loadKeyring({ path, databaseKeyId: null })).toThrow(/by others.*600/);
  });

  it("refuses a file that is no key, without repeating it", () => {
    const path = join(createFolder(), "vault.key");
    writeFileSync(path, "pay-connector-vault-key-v1 c2hvcnQ", { mode: 0o600 });
    expect(() => loadKeyring({ path, databaseKeyId: null })).toThrow(/is not a vault key/);
    expect(() => loadKeyring({ path, databaseKeyId: null })).not.toThrow(/c2hvcnQ/);
  });
});
