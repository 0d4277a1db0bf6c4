// Which fields the action gets at which result: present, empty or absent, and how they are masked.
import { describe, expect, it } from "vitest";
import { actionParameters } from "../../../src/core/pay/action-parameters.ts";
import type { PayOutcome } from "../../../src/core/pay/pay-session.ts";
import { aBankAccount, aCard, aPay } from "../../support/builders.ts";

const outcome: PayOutcome = {
  result: "success",
  captured: aCard(),
  cardType: "visa",
  profileId: "",
  id: "id_1",
  payErrorCode: null,
  paymentError: null,
  connectorError: null,
  replyParameters: {},
};

describe("actionParameters", () => {
  it("[W-02] tells a charge that succeeded: confirmation set, token and profile empty, no errors", () => {
    expect(actionParameters(outcome, aPay())).toEqual([
      ["Result", "success"],
      ["PaymentMethod", "credit-card"],
      ["PaymentCardNumber", "xxxxxxxxxxxx1111"],
      ["PaymentCardType", "visa"],
      ["ExpirationDate", "1230"],
      ["SecurityCode", "xxx"],
      ["PaymentCardPostalCode", "94105"],
      ["PaymentConfirmationCode", "id_1"],
      ["PaymentToken", ""],
      ["ProfileId", ""],
    ]);
  });

  it("[W-02] [A-10] tells a tokenize of a bank account that succeeded", () => {
    const settings = aPay('<Pay paymentMethod="ach-debit"/>');
    const given = { ...outcome, captured: aBankAccount(), cardType: null };
    expect(actionParameters(given, settings)).toEqual([
      ["Result", "success"],
      ["PaymentMethod", "ach-debit"],
      ["BankAccountNumber", "*******89"],
      ["BankRoutingNumber", "110000000"],
      ["BankAccountType", "consumer-checking"],
      ["PaymentConfirmationCode", ""],
      ["PaymentToken", "id_1"],
      ["ProfileId", ""],
    ]);
  });

  it("[W-02] [E-01] [P-02] tells a decline: the error fields and the reply's parameters are there", () => {
    const given: PayOutcome = {
      ...outcome,
      result: "payment-connector-error",
      id: null,
      payErrorCode: 64008,
      paymentError: "No.",
      connectorError: "declined: No.",
      replyParameters: { hint: "later" },
    };
    const fields = Object.fromEntries(actionParameters(given, aPay()));
    expect(fields).toMatchObject({
      PaymentError: "No.",
      PayErrorCode: "64008",
      ConnectorError: "declined: No.",
      PayConnector_hint: "later",
      PaymentConfirmationCode: "",
    });
  });

  it("[W-02] tells a refused <Pay> by its method and the reason alone", () => {
    const given: PayOutcome = {
      ...outcome,
      result: "validation-error",
      captured: {},
      cardType: null,
      id: null,
      payErrorCode: 64004,
      paymentError: "No such connector.",
    };
    expect(actionParameters(given, { paymentMethod: "credit-card", method: null })).toEqual([
      ["Result", "validation-error"],
      ["PaymentMethod", "credit-card"],
      ["PaymentConfirmationCode", ""],
      ["PaymentToken", ""],
      ["ProfileId", ""],
      ["PaymentError", "No such connector."],
      ["PayErrorCode", "64004"],
    ]);
  });

  it.each([
    ["4111111111111111", "xxxx-xxxxxx-xx1111"],
    ["378282246310005", "xxxx-xxxxxx-x0005"],
  ])("[M-01] with the masks as printed, %s is %s", (number, want) => {
    const settings = aPay("<Pay/>", { assumptions: { masks: "documented" } });
    const given = { ...outcome, captured: aCard({ "payment-card-number": number }) };
    expect(Object.fromEntries(actionParameters(given, settings)).PaymentCardNumber).toBe(want);
  });
});
