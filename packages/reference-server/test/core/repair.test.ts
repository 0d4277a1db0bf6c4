// What may be done about a charge that nobody can tell of, for each tier of gateway.
import { describe, expect, it } from "vitest";
import { abilityOf, ageMsOf, mayAskAgain } from "../../src/core/repair.ts";
import { capabilitiesOf } from "../support/played-gateway.ts";

const firstSeenAt = "2026-11-20T12:00:00.000Z";
const now = new Date("2026-11-20T12:01:00.000Z");
const sent = { gateway: "played", lastSentAt: firstSeenAt, firstSeenAt };
const named = (capabilities = capabilitiesOf()) => ({ name: "played", capabilities });
const noKey = capabilitiesOf({ hasNativeKey: false });

describe("mayAskAgain", () => {
  it.each([
    { name: "a gateway that knows its keys", gateway: named(), want: true },
    { name: "[R-26] one that does not", gateway: named(noKey), want: false },
    {
      name: "[R-26] one that does not, where nothing was sent",
      held: { ...sent, lastSentAt: null },
      gateway: named(noKey),
      want: true,
    },
    {
      name: "[R-26] one that has forgotten the key by now",
      gateway: named(capabilitiesOf({ keyRetentionMs: 60_000 })),
      want: false,
    },
    {
      name: "one that still remembers the key",
      gateway: named(capabilitiesOf({ keyRetentionMs: 60_001 })),
      want: true,
    },
    { name: "[R-26] another gateway", gateway: { ...named(), name: "other" }, want: false },
    {
      name: "another gateway, where nothing was sent to the first",
      held: { ...sent, lastSentAt: null },
      gateway: { ...named(), name: "other" },
      want: true,
    },
  ])("$name: $want", ({ held = sent, gateway, want }) => {
    expect(mayAskAgain(held, gateway, now)).toBe(want);
  });
});

describe("abilityOf", () => {
  it.each([
    { canLookUp: true, canReverse: true, want: "look-up" },
    { canLookUp: true, canReverse: false, want: "look-up" },
    { canLookUp: false, canReverse: true, want: "reverse" },
    { canLookUp: false, canReverse: false, want: "nothing" },
  ])("is $want with look-up $canLookUp and reversal $canReverse", ({ want, ...can }) => {
    expect(abilityOf("played", named(capabilitiesOf(can)))).toBe(want);
  });

  it("[R-22] is nothing for the money of another gateway, whose absence here means nothing", () => {
    expect(abilityOf("other", named())).toBe("nothing");
  });
});

describe("ageMsOf", () => {
  it("is never below nothing, also when the calendar was set back", () => {
    expect(ageMsOf({ firstSeenAt }, now)).toBe(60_000);
    expect(ageMsOf({ firstSeenAt }, new Date(0))).toBe(0);
  });
});
