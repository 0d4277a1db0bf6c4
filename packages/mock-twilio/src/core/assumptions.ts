// The places where Twilio's own pages contradict each other or are silent, as named switches. Each
// has one default and its other readings; none is decided anywhere else. This file adds no doubt of
// its own: the names are those of the contract's list of contradictions.

/** Every switch with its readings; the first reading is the default. */
export const readings = {
  expiryYear: ["two-digits", "four-digits"],
  amountText: ["verbatim"],
  currencyOnTokenize: ["omit", "send"],
  uncollectedFields: ["null", "absent"],
  contentType: ["json", "none"],
  bodyExtras: ["none"],
  nonSuccessStatus: ["fail", "retry"],
  connectionFailure: ["retry", "fail"],
  retrySpacing: ["slot-end", "at-once"],
  maxAttempts: ["retries", "tries"],
  attemptsExhausted: ["action", "next-verb"],
  cardFieldOrder: ["postal-code-first", "security-code-first"],
  masks: ["plain", "documented"],
  pciModeOff: ["refuse", "ignore"],
  entryEnd: ["full-length", "timeout-only"],
  visaLengths: ["13-16-19", "as-printed"],
  testNumberExceptions: ["on", "off"],
  connectorErrorText: ["code-and-message", "code", "message"],
  chargeAmountMillion: ["allowed", "refused"],
  parameterNames: ["verbatim", "converted"],
} as const;

type Readings = typeof readings;

/** One reading chosen for every switch. */
export type Assumptions = { readonly [Name in keyof Readings]: Readings[Name][number] };

/** The shape of the JSON body: the first published page, today's page, or recorded requests. */
export type WireProfile = "documented" | "documented-2022" | "observed";

/** All wire profiles; the first is the default. @see Q-10 */
export const wireProfiles: readonly WireProfile[] = ["documented", "documented-2022", "observed"];

/** The default reading of every switch. */
export const defaultAssumptions: Assumptions = {
  expiryYear: "two-digits",
  amountText: "verbatim",
  currencyOnTokenize: "omit",
  uncollectedFields: "null",
  contentType: "json",
  bodyExtras: "none",
  nonSuccessStatus: "fail",
  connectionFailure: "retry",
  retrySpacing: "slot-end",
  maxAttempts: "retries",
  attemptsExhausted: "action",
  cardFieldOrder: "postal-code-first",
  masks: "plain",
  pciModeOff: "refuse",
  entryEnd: "full-length",
  visaLengths: "13-16-19",
  testNumberExceptions: "on",
  connectorErrorText: "code-and-message",
  chargeAmountMillion: "allowed",
  parameterNames: "verbatim",
};

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
