// The fields that a mapping can ask for: each name that is offered is there, and nothing is offered that is not.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  fieldNames,
  fieldsOfOrder,
  fieldsOfReference,
} from "../../../src/gateways/http-json/order-fields.ts";
import { aBankCharge, aCharge } from "../../support/bodies.ts";
import { anOrder } from "../../support/orders.ts";

const about = { transactionId: "t", key: "k", money: { amountMinor: 1000, currencyCode: "USD" } };

describe("fields", () => {
  it.each([
    ["charge", fieldsOfOrder(anOrder())],
    ["chargeBankAccount", fieldsOfOrder(anOrder(aBankCharge()))],
    ["checkCard", fieldsOfOrder({ ...anOrder(), money: null })],
    ["checkBankAccount", fieldsOfOrder({ ...anOrder(aBankCharge()), money: null })],
    ["lookUp", fieldsOfReference({ transactionId: "t", key: "k" })],
    ["reverse", fieldsOfReference({ ...about, reversalKey: "r" })],
    ["refund", fieldsOfReference({ ...about, refundKey: "r" })],
  ] as const)("of %s are those that a mapping may name", (name, fields) => {
    expect(Object.keys(fields).sort()).toEqual([...fieldNames[name]].sort());
  });

  it("are all explained in the documentation", () => {
    const page = readFileSync(
      new URL("../../../docs/authorisation-service.md", import.meta.url),
      "utf8",
    );
    const names = new Set(Object.values(fieldNames).flat());
    expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it("are in the forms that services expect", () => {
    const body = aCharge({ expiry_month: "03", expiry_year: "2031", parameters: { fee: "waive" } });
    expect(fieldsOfOrder(anOrder(body))).toMatchObject({
      amount: "10.00",
      amountMinor: 1000,
      currencyCode: "USD",
      cardType: "visa",
      expiryMonth: "03",
      expiryYear: "2031",
      expiryYearShort: "31",
      channel: "telephone-order",
      parameters: { fee: "waive" },
      "parameters.fee": "waive",
    });
  });
});
