// The fingerprint of an operation: equal content, equal digest; anything else, another.
import { expect, it } from "vitest";
import { operationFingerprintOf } from "../../src/core/operation-fingerprint.ts";

const key = new Uint8Array(32).fill(7);
const operation = { scope: "admin", idempotencyKey: "one" };
const content = { kind: "refund", parts: ["default", "a", "minor 100"] } as const;

it("is equal for equal operations only", () => {
  const of = (changes: object = {}, other: object = {}) =>
    operationFingerprintOf({ ...operation, ...other }, { ...content, ...changes }, key);
  expect(of()).toBe(of());
  const others = [
    of({ kind: "void" }),
    of({ parts: ["default", "a", "minor 101"] }),
    of({ parts: ["default", "aminor", " 100"] }),
    of({ parts: ["default", "a", "minor 100", ""] }),
    of({}, { idempotencyKey: "two" }),
    of({}, { scope: "other" }),
    operationFingerprintOf(operation, content, new Uint8Array(32)),
  ];
  expect(new Set([of(), ...others]).size).toBe(others.length + 1);
});
