// How a processor speaks to the bank of the tests, as its operator would write it down.

/** What a bank knows: A its keys, B what became of a reference, C neither. */
export type BankTier = "A" | "B" | "C";

/** What a bank promises, and for how long it is waited for. */
export type BankTerms = {
  readonly tier: BankTier;
  readonly answerMs: number;
  /** No charge moves money later than this after it was asked for. */
  readonly longestInFlightMs: number;
};

const statuses = { 200: "read" };

const charge = {
  method: "POST",
  path: "/payments",
  body: {
    reference: "$" + "{transactionId}",
    key: "$" + "{key}",
    amount: "$" + "{amountMinor}",
    currency: "$" + "{currencyCode}",
    plays: "$" + "{parameters.plays}",
  },
  // Turned away at the door: it never reached the books.
  statuses: { ...statuses, 429: "not-sent" },
  answer: {
    verdict: "/state",
    verdicts: { paid: "approved", refused: "declined", cancelled: "declined" },
    reference: "/reference",
    equals: { "/reference": "$" + "{transactionId}", "/amount": "$" + "{amountMinor}" },
  },
};

const lookUp = {
  method: "GET",
  path: "/payments/$" + "{transactionId}",
  statuses,
  answer: {
    verdict: "/state",
    verdicts: { paid: "approved", refused: "declined", cancelled: "declined", none: "absent" },
    reference: "/reference",
  },
};

const reverse = {
  method: "POST",
  path: "/payments/$" + "{transactionId}/cancel",
  statuses,
  answer: {
    verdict: "/state",
    verdicts: { cancelled: "reversed", none: "absent", refused: "absent" },
  },
};

/** The mapping of a bank at an address. */
export function bankMapping(baseUrl: string, { tier, answerMs, longestInFlightMs }: BankTerms) {
  return {
    version: 1,
    name: "bank",
    baseUrl,
    limits: { connectMs: 1_000, answerMs },
    capabilities: { hasNativeKey: tier === "A", maxInFlightMs: longestInFlightMs },
    operations: tier === "C" ? { charge } : { charge, lookUp, reverse },
  };
}
