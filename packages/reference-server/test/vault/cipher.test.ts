// An envelope opens for its owner, under its key, unchanged; and in no other case.
import { describe, expect, it } from "vitest";
import { EnvelopeError, openEnvelope, sealEnvelope } from "../../src/vault/cipher.ts";
import { keyOf } from "../support/key-of.ts";

const owner = { scope: "default", tokenId: "tok_a", kind: "card", schemaVersion: 1 };
const key = { keyId: "vk_a", vaultKey: keyOf(1) };
const plaintext = Buffer.from("a card");
const sealed = () => sealEnvelope(plaintext, owner, key);

describe("an envelope", () => {
  it("opens for its owner", () => {
    expect(openEnvelope(sealed(), owner, key)).toEqual(plaintext);
  });

  it("looks different each time", () => {
    expect(sealed()).not.toEqual(sealed());
  });

  it("does not open when any one bit was changed", () => {
    const blob = sealed();
    for (let bit = 0; bit < blob.length * 8; bit += 1) {
      const changed = Buffer.from(blob);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => openEnvelope(changed, owner, key)).toThrow(EnvelopeError);
    }
  });

  it("does not open when it was cut short", () => {
    const blob = sealed();
    for (let length = 0; length < blob.length; length += 1) {
      expect(() => openEnvelope(blob.subarray(0, length), owner, key)).toThrow(EnvelopeError);
    }
  });

  it.each([
    { name: "token", other: { ...owner, tokenId: "tok_b" } },
    { name: "scope", other: { ...owner, scope: "other" } },
    { name: "kind", other: { ...owner, kind: "bank-account" } },
    { name: "schema", other: { ...owner, schemaVersion: 2 } },
    { name: "split of the same letters", other: { ...owner, scope: "defaultt", tokenId: "ok_a" } },
  ])("does not open for another $name", ({ other }) => {
    expect(() => openEnvelope(sealed(), other, key)).toThrow(EnvelopeError);
  });

  it("does not open under another key, whatever that key is called", () => {
    const vaultKey = keyOf(2);
    expect(() => openEnvelope(sealed(), owner, { keyId: "vk_b", vaultKey })).toThrow(EnvelopeError);
    expect(() => openEnvelope(sealed(), owner, { keyId: "vk_a", vaultKey })).toThrow(EnvelopeError);
  });
});
