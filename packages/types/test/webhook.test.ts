// Forms as the action URL receives them, and what an application reads out of them.
import { expect, test } from "vitest";
import { payFailures, readPayAction } from "../src/webhook.ts";

const charged = {
  CallSid: "CA00000000000000000000000000000000",
  AccountSid: "AC00000000000000000000000000000000",
  Result: "success",
  PaymentMethod: "credit-card",
  PaymentCardNumber: "xxxxxxxxxxxx1111",
  PaymentCardType: "visa",
  ExpirationDate: "1230",
  SecurityCode: "xxx",
  PaymentCardPostalCode: "94105",
  PaymentConfirmationCode: "ch_1",
  PaymentToken: "",
  ProfileId: "",
};

test("[A-09] [W-02] a charge is read with its confirmation code; empty fields are null", () => {
  expect(readPayAction(charged)).toEqual({
    result: "success",
    method: "charge",
    confirmationCode: "ch_1",
    callSid: "CA00000000000000000000000000000000",
    accountSid: "AC00000000000000000000000000000000",
    paymentMethod: "credit-card",
    cardNumber: "xxxxxxxxxxxx1111",
    cardType: "visa",
    expirationDate: "1230",
    securityCode: "xxx",
    postalCode: "94105",
    accountNumber: null,
    routingNumber: null,
    bankAccountType: null,
    connectorParameters: {},
  });
});

test("[A-10] a token is read with its profile, which is empty for a generic connector", () => {
  const action = readPayAction({
    ...charged,
    PaymentConfirmationCode: "",
    PaymentToken: "tok_1",
  });
  expect(action).toMatchObject({
    result: "success",
    method: "tokenize",
    token: "tok_1",
    profileId: null,
  });
});

test("[C-11] a tokenization that gave a profile and no token is read as what it is", () => {
  const action = readPayAction({ ...charged, PaymentConfirmationCode: "", ProfileId: "123456789" });
  expect(action).toMatchObject({ method: "tokenize", token: null, profileId: "123456789" });
});

test("[M-03] an account is read as it came, masked", () => {
  const form = new URLSearchParams({
    Result: "success",
    PaymentMethod: "ach-debit",
    BankAccountNumber: "*******92",
    BankRoutingNumber: "110000000",
    BankAccountType: "consumer-checking",
    PaymentConfirmationCode: "ch_1",
  });
  expect(readPayAction(form)).toMatchObject({
    paymentMethod: "ach-debit",
    accountNumber: "*******92",
    routingNumber: "110000000",
    bankAccountType: "consumer-checking",
    cardNumber: null,
  });
});

test("[P-02] reply parameters are collected by their own names, also odd ones", () => {
  const form = new URLSearchParams(charged);
  form.append("PayConnector_confirmation_number", "42");
  form.append("PayConnector___proto__", "plain");
  form.append("PayConnector_", "no name");
  form.append("PayConnector_empty", "");
  form.append("PayConnector_empty", "second");
  const action = readPayAction(form);
  expect(action.result).toBe("success");
  const parameters = "connectorParameters" in action ? action.connectorParameters : {};
  expect(Object.entries(parameters).sort()).toEqual([
    ["", "no name"],
    ["__proto__", "plain"],
    ["confirmation_number", "42"],
    ["empty", ""],
  ]);
});

for (const result of payFailures) {
  test(`[W-02] ${result} is read with its errors`, () => {
    const action = readPayAction({
      Result: result,
      PaymentError: "card is declined",
      PayErrorCode: "64008",
      ConnectorError: "card_declined",
    });
    expect(action).toMatchObject({
      result,
      paymentError: "card is declined",
      payErrorCode: 64008,
      connectorError: "card_declined",
    });
  });
}

test("[W-02] a failure without error fields has nulls", () => {
  expect(readPayAction({ Result: "caller-hung-up", PayErrorCode: "" })).toMatchObject({
    paymentError: null,
    payErrorCode: null,
    connectorError: null,
    paymentMethod: null,
  });
});

const strange: readonly { name: string; form: Record<string, string | string[]>; rule: string }[] =
  [
    { name: "no result", form: {}, rule: "required" },
    { name: "an empty result", form: { Result: "" }, rule: "required" },
    { name: "a result nobody knows", form: { Result: "4111111111111111" }, rule: "enum" },
    { name: "a success of nothing", form: { Result: "success" }, rule: "required" },
  ];

for (const { name, form, rule } of strange) {
  test(`a form with ${name} is unreadable, and its values are not echoed`, () => {
    const action = readPayAction(form);
    expect(action).toMatchObject({ result: "unreadable", problems: [{ field: "Result", rule }] });
    expect(JSON.stringify(action)).not.toContain("4111");
  });
}

test("of a repeated field the first value counts, in both kinds of form", () => {
  const search = new URLSearchParams("Result=caller-hung-up&Result=success");
  expect(readPayAction(search).result).toBe("caller-hung-up");
  expect(readPayAction({ Result: ["caller-hung-up", "success"] }).result).toBe("caller-hung-up");
});
