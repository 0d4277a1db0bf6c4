// The five cases of a transaction_id we may have seen, as a table.
import { describe, expect, it } from "vitest";
import { type Admission, admit, type Held } from "../../src/core/admission.ts";

const held: Held = {
  position: "authorizing",
  hasSameFingerprint: true,
  isBeingDriven: false,
};

const cases: readonly { name: string; given: Held | null; want: Admission }[] = [
  { name: "a new id is claimed", given: null, want: "claim" },
  {
    name: "[R-06] other details are refused, also after a verdict",
    given: { ...held, position: "approved", hasSameFingerprint: false },
    want: "refuse",
  },
  {
    name: "[R-06] other details are refused while the first delivery runs",
    given: { ...held, isBeingDriven: true, hasSameFingerprint: false },
    want: "refuse",
  },
  {
    name: "[R-05] a verdict is replayed",
    given: { ...held, position: "declined" },
    want: "replay",
  },
  {
    name: "a verdict is replayed although the money is not settled",
    given: { ...held, position: "timedOutUnknown" },
    want: "replay",
  },
  { name: "[R-03] a running one is joined", given: { ...held, isBeingDriven: true }, want: "join" },
  { name: "[R-07] one without an owner is taken over", given: held, want: "take-over" },
  {
    name: "[R-11] one whose answer was lost is asked for again",
    given: { ...held, position: "unknown" },
    want: "take-over",
  },
];

describe("admit", () => {
  it.each(cases)("$name", ({ given, want }) => {
    expect(admit(given)).toBe(want);
  });
});
