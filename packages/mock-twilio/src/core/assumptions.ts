// The places where Twilio's own pages contradict each other or are silent, as named switches. They are
// the contract's list, read and not repeated: names, defaults and other readings all come from there.
// Only what the emulator already plays is a switch; what is planned is not offered.
import { type ContradictionName, contradictions, type ReadingOf } from "@pay-connector/types";

type BuiltName = {
  [Name in ContradictionName]: (typeof contradictions)[Name] extends { readonly built: number }
    ? Name
    : never;
}[ContradictionName];

/** One reading chosen for every switch. */
export type Assumptions = { readonly [Name in BuiltName]: ReadingOf<Name> };

/** Every switch with its readings, the default first. */
export const readings: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(contradictions)
    .filter(([, contradiction]) => "built" in contradiction)
    .map(([name, { default: first, otherReadings }]) => [name, [first, ...otherReadings]]),
);

/** The default reading of every switch. */
export const defaultAssumptions = Object.fromEntries(
  Object.entries(readings).map(([name, [first]]) => [name, first]),
) as unknown as Assumptions;

/** The shape of the JSON body: the first published page, today's page, or recorded requests. */
export type WireProfile = "documented" | "documented-2022" | "observed";

/** All wire profiles; the first is the default. @see Q-10 */
export const wireProfiles: readonly WireProfile[] = ["documented", "documented-2022", "observed"];

// What a profile is, besides the order of its keys. The 2022 page showed four-digit years and a
// currency on tokenize; the recorded requests came without a Content-Type.
const profileReadings: Readonly<Record<WireProfile, Partial<Assumptions>>> = {
  documented: {},
  "documented-2022": { expiryYear: "four-digits", currencyOnTokenize: "send" },
  observed: { contentType: "none" },
};

/** Defaults, then the profile's readings, then what the user asked for. */
export function resolveAssumptions(
  wire: WireProfile,
  chosen: Partial<Assumptions> = {},
): Assumptions {
  return { ...defaultAssumptions, ...profileReadings[wire], ...chosen };
}
