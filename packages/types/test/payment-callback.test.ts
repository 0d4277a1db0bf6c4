// Forms as the status callback of a payment session receives them, in the documented and the recorded form,
// and what an agent's application reads out of them.
import { expect, test } from "vitest";
import { captureFields, readPaymentCallback, sessionFailures } from "../src/payment-callback.ts";

const session = {
  AccountSid: "AC00000000000000000000000000000001",
  CallSid: "CA00000000000000000000000000000001",
  Sid: "PK00000000000000000000000000000001",
  PaymentConnector: "Default",
  PaymentMethod: "credit-card",
  ChargeAmount: "10.00",
};
const capture = { ...session, Capture: "payment-card-number", Required: "expiration-date" };

test("[G-28] a callback without a capture or a result says that a session is open", () => {
  expect(readPaymentCallback({ ...session, TokenType: "" })).toEqual({
    event: "created",
    callSid: "CA00000000000000000000000000000001",
    accountSid: "AC00000000000000000000000000000001",
    paymentSid: "PK00000000000000000000000000000001",
    paymentConnector: "Default",
    paymentMethod: "credit-card",
    chargeAmount: "10.00",
    tokenType: null,
    cardNumber: null,
    cardType: null,
    expirationDate: null,
    securityCode: null,
    postalCode: null,
    accountNumber: null,
    routingNumber: null,
    bankAccountType: null,
  });
});

const states: readonly (readonly [string, Record<string, string>, string, string | null])[] = [
  ["keys still come", { PartialResult: "true" }, "typing", null],
  ["keys come again after an error", { PartialResult: "true", ErrorType: "x" }, "typing", null],
  ["the entry was refused", { ErrorType: "invalid-date" }, "refused", "invalid-date"],
  ["the entry is good, as recorded", {}, "captured", null],
  ["the entry is good, as documented", { PartialResult: "false" }, "captured", null],
  ["empty fields say nothing", { PartialResult: "", ErrorType: "" }, "captured", null],
];

for (const [name, fields, state, errorType] of states) {
  test(`[G-09] [G-14] ${name}: ${state}`, () => {
    const callback = readPaymentCallback({ ...capture, ...fields, PaymentCardNumber: "xxxx" });
    expect(callback).toMatchObject({ event: "capture", state, errorType, cardNumber: "xxxx" });
  });
}

const lists: readonly (readonly [string, readonly string[]])[] = [
  ["", []],
  ["security-code", ["security-code"]],
  ["expiration-date,postal-code", ["expiration-date", "postal-code"]],
  ["expiration-date, postal-code", ["expiration-date", "postal-code"]],
  ["ExpirationDate", ["expiration-date"]],
  ["PaymentCardPostalCode", ["postal-code"]],
  ["payment-card-number-matcher", ["payment-card-number-matcher"]],
];

for (const [text, required] of lists) {
  test(`[G-08] Required "${text}" lists ${required.length} fields to ask for`, () => {
    expect(readPaymentCallback({ ...capture, Required: text })).toMatchObject({ required });
  });
}

test("[G-31] every field that can be asked for is read, in a list as alone", () => {
  for (const field of captureFields) {
    const callback = readPaymentCallback({ ...capture, Capture: field, Required: field });
    expect(callback).toMatchObject({ event: "capture", capture: field, required: [field] });
  }
});

const ended = { ...session, Result: "success", PaymentToken: "", ProfileId: "" };

test("[G-20] a charge is read with its confirmation code, a tokenization with its token", () => {
  expect(readPaymentCallback({ ...ended, PaymentConfirmationCode: "ch_1" })).toMatchObject({
    event: "ended",
    result: "success",
    method: "charge",
    confirmationCode: "ch_1",
  });
  expect(readPaymentCallback({ ...ended, PaymentToken: "tok_1" })).toMatchObject({
    event: "ended",
    method: "tokenize",
    token: "tok_1",
    profileId: null,
  });
});

for (const result of sessionFailures) {
  test(`[G-21] ${result} is read with its errors, or with nulls where there are none`, () => {
    const errors = {
      PaymentError: "card is declined",
      PayErrorCode: "64008",
      ConnectorError: "no",
    };
    expect(readPaymentCallback({ ...session, Result: result, ...errors })).toMatchObject({
      event: "ended",
      result,
      paymentError: "card is declined",
      payErrorCode: 64008,
      connectorError: "no",
    });
    expect(readPaymentCallback({ ...session, Result: result })).toMatchObject({
      paymentError: null,
      payErrorCode: null,
      connectorError: null,
    });
  });
}

const strange: readonly (readonly [string, Record<string, string>, string])[] = [
  ["no session", { ...session, Sid: "" }, "Sid"],
  ["a field nobody knows", { ...capture, Capture: "4111111111111111" }, "Capture"],
  ["a list of something else", { ...capture, Required: "4111111111111111" }, "Required"],
  ["a name that every object has", { ...capture, Required: "constructor" }, "Required"],
  ["a result nobody knows", { ...session, Result: "4111111111111111" }, "Result"],
  ["a success of nothing", ended, "Result"],
];

for (const [name, form, field] of strange) {
  test(`a form with ${name} is unreadable, and its values are not echoed`, () => {
    const callback = readPaymentCallback(form);
    expect(callback).toMatchObject({ event: "unreadable", problems: [{ field }] });
    expect(JSON.stringify(callback)).not.toContain("4111");
  });
}

test("a form is read from an address's parameters as from an object", () => {
  const search = new URLSearchParams({ ...capture, PartialResult: "true" });
  expect(readPaymentCallback(search)).toMatchObject({ event: "capture", state: "typing" });
});
