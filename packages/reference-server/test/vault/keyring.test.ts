// Keys that follow from the root key and say nothing of each other.
import { describe, expect, it } from "vitest";
import { createKeyring } from "../../src/vault/keyring.ts";

describe("createKeyring", () => {
  it("derives the same keys from the same root, and four that differ", () => {
    const { keyId, ...keys } = createKeyring(new Uint8Array(32).fill(1));
    expect(createKeyring(new Uint8Array(32).fill(1)).keyId).toBe(keyId);
    const texts = Object.values(keys).map((key) => key.export().toString("hex"));
    expect(new Set(texts).size).toBe(4);
  });

  it("refuses a root key of another length", () => {
    expect(() => createKeyring(new Uint8Array(16))).toThrow("Bug:");
  });
});
