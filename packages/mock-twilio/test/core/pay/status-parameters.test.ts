// The fields of a status callback: what is asked, what was wrong, what is captured.
import { validate } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { statusParameters } from "../../../src/core/pay/status-parameters.ts";
import { aBankAccount, aCard, aPay } from "../../support/builders.ts";

const sids = { AccountSid: `AC${"1".repeat(32)}`, CallSid: `CA${"2".repeat(32)}` };
const nothing = { transactionId: "t", captured: {}, cardType: null };

describe("statusParameters", () => {
  it("[W-07] asks for the first field and tells nothing else", () => {
    const asked = { field: "payment-card-number", attempt: 1, error: null } as const;
    expect(statusParameters(nothing, asked, aPay())).toEqual([
      ["For", "payment-card-number"],
      ["Attempt", "1"],
    ]);
  });

  it("[W-07] names the field that nobody keyed", () => {
    const asked = { field: "expiration-date", attempt: 2, error: "timeout" } as const;
    expect(Object.fromEntries(statusParameters(nothing, asked, aPay()))).toEqual({
      ...{ For: "expiration-date", Attempt: "2", ErrorType: "input-timeout" },
      PaymentError: "expiration-date",
    });
  });

  it.each([
    ["a card", '<Pay chargeAmount="1"/>', { ...nothing, captured: aCard(), cardType: "visa" }],
    [
      "a bank account",
      '<Pay paymentMethod="ach-debit"/>',
      { ...nothing, captured: aBankAccount() },
    ],
  ])("[W-07] [M-01] [M-03] tells %s masked, in the contract's form", (_name, twiml, progress) => {
    const asked = { field: "payment-processing", attempt: 1, error: null } as const;
    const fields = Object.fromEntries(statusParameters(progress, asked, aPay(twiml)));
    expect(validate["pay-status"]({ ...sids, ...fields })).toEqual([]);
    expect(JSON.stringify(fields)).not.toMatch(/4111111111111111|"123"|123456789/);
  });

  it("[W-07] has a name in the contract for every error that can be told", () => {
    const errors = ["input-matching-failed", "invalid-postal-code", "timeout"] as const;
    for (const error of errors) {
      const fields = statusParameters(nothing, { field: "postal-code", attempt: 3, error }, aPay());
      expect(validate["pay-status"]({ ...sids, ...Object.fromEntries(fields) })).toEqual([]);
    }
  });
});
