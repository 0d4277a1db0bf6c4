// What makes two requests the same, and that nothing of a card can be read from it.
import { describe, expect, it } from "vitest";
import { differingFields, fingerprintOf } from "../../src/core/fingerprint.ts";
import { aBankCharge, aCharge, aRequest, type Body } from "../support/bodies.ts";
import { keyOf } from "../support/key-of.ts";

const key = keyOf(7);
const of = (body: Body) => fingerprintOf(aRequest(body), key);

const equal: readonly { name: string; other: Body }[] = [
  { name: "[Q-04] 10.0 equals 10.00", other: aCharge({ amount: "10.0" }) },
  { name: "a currency in lower case", other: aCharge({ currency_code: "usd" }) },
  { name: "[Q-05] a year of four digits", other: aCharge({ expiry_year: "2030" }) },
  { name: "[P-03] no parameters at all", other: aCharge({ parameters: null }) },
  { name: "[M-06] another security code", other: aCharge({ cvv: "999" }) },
  { name: "a field nobody declared", other: aCharge({ token_type: "reusable" }) },
];

const different: readonly { name: string; other: Body; fields: readonly string[] }[] = [
  { name: "amount", other: aCharge({ amount: "10.01" }), fields: ["amount"] },
  { name: "card", other: aCharge({ cardnumber: "5555555555554444" }), fields: ["cardnumber"] },
  { name: "expiry", other: aCharge({ expiry_month: "11" }), fields: ["expiry_month"] },
  { name: "postal code", other: aCharge({ postal_code: null }), fields: ["postal_code"] },
  { name: "description", other: aCharge({ description: "" }), fields: ["description"] },
  { name: "parameters", other: aCharge({ parameters: { a: "1" } }), fields: ["parameters"] },
  {
    name: "payment method",
    other: aBankCharge(),
    fields: [
      "bankaccountnumber",
      "cardnumber",
      "expiry_month",
      "expiry_year",
      "postal_code",
      "routingnumber",
    ],
  },
];

describe("fingerprintOf", () => {
  it.each(equal)("is the same with $name", ({ other }) => {
    expect(of(other)).toEqual(of(aCharge()));
  });

  it.each(different)("[R-06] differs in $name and names the fields", ({ other, fields }) => {
    const [held, sent] = [of(aCharge()), of(other)];
    expect(sent.digest).not.toBe(held.digest);
    expect(differingFields(held.fieldDigests, sent.fieldDigests)).toEqual(fields);
  });

  it("does not depend on the order of parameters", () => {
    const one = of(aCharge({ parameters: { a: "1", b: "2" } }));
    expect(of(aCharge({ parameters: { b: "2", a: "1" } }))).toEqual(one);
  });

  it("cannot be fooled by moving text from one field to the next", () => {
    const one = of(aCharge({ description: "a", postal_code: "b" }));
    expect(of(aCharge({ description: "ab", postal_code: "" })).digest).not.toBe(one.digest);
  });

  it("gives equal cards of two transactions different digests", () => {
    const other = of(aCharge({ transaction_id: "another" }));
    expect(other.fieldDigests.cardnumber).not.toBe(of(aCharge()).fieldDigests.cardnumber);
  });

  it("differs under another key", () => {
    const other = fingerprintOf(aRequest(), keyOf(8));
    expect(other.digest).not.toBe(of(aCharge()).digest);
  });

  it("is the same as in every release before: rows that are held were made with it", () => {
    expect(fingerprintOf(aRequest(), keyOf(1)).digest).toBe(
      "Ykz7XYnZPAL6FAvlE9GcK7B2rJXIupg_f9nMx5mHtnU",
    );
  });
});
