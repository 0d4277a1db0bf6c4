// Identifiers from bytes.
import { describe, expect, it } from "vitest";
import { mintSid, mintTransactionId } from "../../src/core/sid.ts";
import { createBytes } from "../../src/ids.ts";

describe("identifiers", () => {
  it("have Twilio's shape", () => {
    expect(mintSid("CA", createBytes(1)(16))).toMatch(/^CA[0-9a-f]{32}$/);
  });

  it("[Q-11] a transaction id is a lower-case UUID v4, whatever the bytes", () => {
    const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(mintTransactionId(new Uint8Array(16))).toMatch(v4);
    expect(mintTransactionId(new Uint8Array(16).fill(255))).toMatch(v4);
    const bytes = createBytes(7);
    const many = Array.from({ length: 1000 }, () => mintTransactionId(bytes(16)));
    expect(new Set(many).size).toBe(1000);
    expect(many.every((id) => v4.test(id))).toBe(true);
  });

  it("repeat with a seed and differ without", () => {
    expect(createBytes(3)(16)).toEqual(createBytes(3)(16));
    expect(createBytes(3)(16)).not.toEqual(createBytes(4)(16));
    expect(createBytes(undefined)(16)).not.toEqual(createBytes(undefined)(16));
  });
});
