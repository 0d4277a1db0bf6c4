// What to do about an operator's key, and when a gateway may be asked again.
import { describe, expect, it } from "vitest";
import { admitOperation, mayAskAgain } from "../../src/core/operation.ts";

const held = { hasSameFingerprint: true, isAnswered: false, isRunning: false };

describe("admitOperation", () => {
  it.each([
    { given: null, want: "claim" },
    { given: { ...held, hasSameFingerprint: false, isAnswered: true }, want: "refuse" },
    { given: { ...held, hasSameFingerprint: false, isRunning: true }, want: "refuse" },
    { given: { ...held, isAnswered: true, isRunning: true }, want: "replay" },
    { given: { ...held, isRunning: true }, want: "join" },
    { given: held, want: "take-over" },
  ])("$want", ({ given, want }) => {
    expect(admitOperation(given)).toBe(want);
  });
});

describe("mayAskAgain", () => {
  const none = { canLookUp: true, canReverse: true, canRefund: true, maxInFlightMs: 0 };
  it.each([
    {
      name: "nobody asked before",
      hasNativeKey: false,
      keeps: null,
      times: 0,
      since: 9,
      want: true,
    },
    {
      name: "the gateway knows no keys",
      hasNativeKey: false,
      keeps: null,
      times: 1,
      since: 0,
      want: false,
    },
    {
      name: "it keeps keys for ever",
      hasNativeKey: true,
      keeps: null,
      times: 5,
      since: 9e9,
      want: true,
    },
    {
      name: "it still knows this one",
      hasNativeKey: true,
      keeps: 10,
      times: 1,
      since: 9,
      want: true,
    },
    {
      name: "it has forgotten this one",
      hasNativeKey: true,
      keeps: 10,
      times: 1,
      since: 10,
      want: false,
    },
  ])("is $want when $name", ({ hasNativeKey, keeps, times, since, want }) => {
    const capabilities = { ...none, hasNativeKey, keyRetentionMs: keeps };
    expect(mayAskAgain(capabilities, { times, sinceMs: since })).toBe(want);
  });
});
