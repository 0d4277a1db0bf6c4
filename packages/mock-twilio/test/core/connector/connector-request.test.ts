// The JSON body, in the three profiles, field by field and in order.
import { describe, expect, it } from "vitest";
import { connectorRequest } from "../../../src/core/connector/connector-request.ts";
import { aBankAccount, aCard, aPay, type Circumstances } from "../../support/builders.ts";

const transactionId = "d290f1ee-6c54-4b01-90e6-d701748f0851";

function body(twiml: string, given: Circumstances = {}, captured = aCard()) {
  return connectorRequest({ settings: aPay(twiml, given), captured, transactionId });
}

describe("connectorRequest", () => {
  it("[Q-01] [Q-10] charges a card as the page says", () => {
    expect(body('<Pay chargeAmount="10.00" description="Order 7"/>')).toEqual({
      method: "charge",
      transaction_id: transactionId,
      cardnumber: "4111111111111111",
      cvv: "123",
      amount: "10.00",
      currency_code: "USD",
      expiry_month: "12",
      expiry_year: "30",
      description: "Order 7",
      postal_code: "94105",
      parameters: {},
    });
  });

  it("[Q-10] keeps the key order of the recorded request", () => {
    expect(Object.keys(body('<Pay chargeAmount="10.00"/>', { wire: "observed" }))).toEqual([
      "transaction_id",
      "cardnumber",
      "cvv",
      "expiry_month",
      "expiry_year",
      "description",
      "amount",
      "currency_code",
      "postal_code",
      "method",
      "parameters",
    ]);
  });

  it("[Q-02] tokenizes without amount and currency, or with the currency, read so", () => {
    expect(body("<Pay/>")).not.toHaveProperty("amount");
    expect(body("<Pay/>")).not.toHaveProperty("currency_code");
    expect(body("<Pay/>", { wire: "documented-2022" })).toMatchObject({ currency_code: "USD" });
  });

  it("[Q-05] writes the year in two digits, or in four, read so", () => {
    expect(body("<Pay/>")).toMatchObject({ expiry_year: "30" });
    expect(body("<Pay/>", { wire: "documented-2022" })).toMatchObject({ expiry_year: "2030" });
  });

  it("[B-01] [B-02] [B-04] sends a bank account without any card field or account type", () => {
    const settings =
      '<Pay chargeAmount="10.00" paymentMethod="ach-debit" bankAccountType="consumer-savings"/>';
    const charge = {
      method: "charge",
      transaction_id: transactionId,
      bankaccountnumber: "123456789",
      routingnumber: "110000000",
      amount: "10.00",
      currency_code: "USD",
      description: null,
      parameters: {},
    };
    expect(body(settings, {}, aBankAccount())).toEqual(charge);
    const tokenize = body('<Pay paymentMethod="ach-debit"/>', {}, aBankAccount());
    expect(Object.keys(tokenize)).toEqual([
      ...["method", "transaction_id", "bankaccountnumber", "routingnumber"],
      ...["description", "parameters"],
    ]);
  });

  it("[Q-03] leaves out what was not collected, read so", () => {
    const given = { assumptions: { uncollectedFields: "absent" } } as const;
    const captured = aCard();
    const { "security-code": _code, ...rest } = captured;
    expect(body('<Pay securityCode="false"/>', {}, rest)).toMatchObject({ cvv: null });
    expect(body('<Pay securityCode="false"/>', given, rest)).not.toHaveProperty("cvv");
  });

  it("[P-01] passes parameter names on as written, or converted, read so", () => {
    const twiml =
      '<Pay><Parameter name="feeWaived" value="1"/><Parameter name="Order-No" value="2"/></Pay>';
    expect(body(twiml).parameters).toEqual({ feeWaived: "1", "Order-No": "2" });
    const converted = body(twiml, { assumptions: { parameterNames: "converted" } });
    expect(converted.parameters).toEqual({ fee_waived: "1", order_no: "2" });
  });
});
