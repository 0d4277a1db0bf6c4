// Requests that are well formed and cannot be carried out: which verdict each gets, and in which order.
import type { CardInstrument, ConnectorRequest } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { findRefusal } from "../../src/core/business-checks.ts";
import { aBankCharge, aCharge, aRequest, aTokenize } from "../support/bodies.ts";

const now = new Date("2026-11-20T12:00:00Z");

const charge = aRequest(aCharge());

const cases: readonly { name: string; given: ConnectorRequest; want: string | null }[] = [
  { name: "a good charge", given: charge, want: null },
  { name: "a good tokenize", given: aRequest(aTokenize()), want: null },
  {
    name: "[Q-02] a tokenize with a currency",
    given: aRequest(aTokenize({ currency_code: "USD" })),
    want: null,
  },
  { name: "a good bank charge", given: aRequest(aBankCharge()), want: null },
  {
    name: "an unknown currency",
    given: aRequest(aCharge({ currency_code: "XYZ" })),
    want: "failed currency_not_supported",
  },
  {
    name: "an unknown currency of a token",
    given: aRequest(aTokenize({ currency_code: "XYZ" })),
    want: "failed currency_not_supported",
  },
  {
    name: "too many decimals",
    given: aRequest(aCharge({ amount: "10.001" })),
    want: "failed invalid_amount",
  },
  {
    name: "an amount of nothing",
    given: aRequest(aCharge({ amount: "0.00" })),
    want: "failed invalid_amount",
  },
  { name: "no amount", given: { ...charge, amount: null }, want: "failed invalid_amount" },
  { name: "no currency", given: { ...charge, currencyCode: null }, want: "failed invalid_amount" },
  {
    name: "a wrong check digit",
    given: aRequest(aCharge({ cardnumber: "4111111111111112" })),
    want: "declined incorrect_number",
  },
  {
    name: "Twilio's own test number with a wrong check digit",
    given: aRequest(aCharge({ cardnumber: "3065930009020004" })),
    want: null,
  },
  {
    name: "an expired card",
    given: aRequest(aCharge({ expiry_month: "10", expiry_year: "26" })),
    want: "declined expired_card",
  },
  {
    name: "a card in its last month",
    given: aRequest(aCharge({ expiry_month: "11", expiry_year: "26" })),
    want: null,
  },
  {
    name: "a month that does not exist",
    given: { ...charge, instrument: aCard({ expiryMonth: "13" }) },
    want: "declined invalid_expiry_date",
  },
  {
    name: "[Q-03] no expiry",
    given: aRequest(aCharge({ expiry_month: null, expiry_year: null })),
    want: null,
  },
  {
    name: "[B-03] a routing number with a wrong check digit",
    given: aRequest(aBankCharge({ routingnumber: "110000001" })),
    want: "declined invalid_routing_number",
  },
  {
    name: "[B-03] a routing number of eight digits",
    given: aRequest(aBankCharge({ routingnumber: "11000000" })),
    want: "declined invalid_routing_number",
  },
  {
    name: "an account number of 16 digits",
    given: aRequest(aBankCharge({ bankaccountnumber: "1234567890123456" })),
    want: null,
  },
  {
    name: "amount and card wrong: the amount comes first",
    given: aRequest(aCharge({ amount: "0.00", cardnumber: "4111111111111112" })),
    want: "failed invalid_amount",
  },
  {
    name: "number and expiry wrong: the number comes first",
    given: aRequest(aCharge({ cardnumber: "4111111111111112", expiry_year: "20" })),
    want: "declined incorrect_number",
  },
];

describe("findRefusal", () => {
  it.each(cases)("$name", ({ given, want }) => {
    const refusal = findRefusal(given, now);
    expect(refusal === null ? null : `${refusal.verdict} ${refusal.code}`).toBe(want);
  });
});

function aCard(changes: Partial<CardInstrument>): CardInstrument {
  const { instrument } = charge;
  if (instrument.kind !== "card") throw new Error("Bug: the test's charge is of a card.");
  return { ...instrument, ...changes };
}
