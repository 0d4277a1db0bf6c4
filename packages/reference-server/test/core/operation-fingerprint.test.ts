// The fingerprint of an operation: equal content, equal digest; anything else, another.
import { expect, it } from "vitest";
import { operationFingerprintOf } from "../../src/core/operation-fingerprint.ts";
import { keyOf } from "../support/key-of.ts";

const key = keyOf(7);
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
    operationFingerprintOf(operation, content, keyOf(0)),
  ];
  expect(new Set([of(), ...others]).size).toBe(others.length + 1);
});
