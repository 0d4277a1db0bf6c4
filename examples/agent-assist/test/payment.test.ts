// What each callback makes of a payment: the three states of a capture, the order of fields, and the end.
import { describe, expect, it } from "vitest";
import { afterCallback, type Form, openPayment } from "../src/payment.ts";

const opened = openPayment("PK1", "10.00");
const number = { Capture: "payment-card-number", Required: "expiration-date,security-code" };

const captures: readonly {
  readonly name: string;
  readonly form: Form;
  readonly ask: string | null;
  readonly want: object;
}[] = [
  { name: "the session is open", form: {}, ask: "payment-card-number", want: { stage: "asking" } },
  {
    name: "a key has come",
    form: { ...number, PartialResult: "true", PaymentCardNumber: "xx" },
    ask: null,
    want: { field: "payment-card-number", shown: { PaymentCardNumber: "xx" }, message: "" },
  },
  {
    name: "the entry is good, and more is missing",
    form: { ...number, PaymentCardNumber: "xxxxxxxxxxxx1111" },
    ask: "expiration-date",
    want: { stage: "asking", shown: { PaymentCardNumber: "xxxxxxxxxxxx1111" } },
  },
  {
    name: "the entry was refused",
    form: { ...number, ErrorType: "invalid-card-number" },
    ask: "payment-card-number",
    want: { message: "Invalid card number." },
  },
  {
    name: "the security code came before the card number",
    form: {
      Capture: "security-code",
      Required: "payment-card-number",
      ErrorType: "invalid-card-number-security-code-capture-sequence",
    },
    ask: "payment-card-number",
    want: { stage: "asking" },
  },
  {
    name: "the last entry is good",
    form: { Capture: "security-code", Required: "", SecurityCode: "xxx" },
    ask: null,
    want: { stage: "ready", field: null },
  },
  {
    name: "it is paid",
    form: { Result: "success", PaymentConfirmationCode: "ch_1", PaymentToken: "" },
    ask: null,
    want: { stage: "paid", message: "Confirmation ch_1" },
  },
  {
    name: "the card is saved",
    form: { Result: "success", PaymentConfirmationCode: "", PaymentToken: "tok_1" },
    ask: null,
    want: { stage: "paid", message: "Confirmation tok_1" },
  },
  {
    name: "the card is declined",
    form: { Result: "payment-connector-error", PaymentError: "card is declined" },
    ask: null,
    want: { stage: "failed", message: "card is declined" },
  },
  {
    name: "the caller is gone",
    form: { Result: "caller-hung-up" },
    ask: null,
    want: { stage: "failed", message: "Caller hung up." },
  },
];

describe("after a callback that says that", () => {
  it.each(captures)("$name, asks for $ask", ({ form, ask, want }) => {
    const step = afterCallback(opened, form);
    expect(step.ask).toBe(ask);
    expect(step.payment).toMatchObject(want);
  });
});

describe("what the agent sees", () => {
  it("stays when a later callback does not repeat it", () => {
    const first = afterCallback(opened, { ...number, PaymentCardType: "visa" }).payment;
    const later = afterCallback(first, { Capture: "expiration-date", Required: "security-code" });
    expect(later.payment.shown).toEqual({ PaymentCardType: "visa" });
  });

  it("loses an entry that is asked for again", () => {
    const last = { ...number, Required: "", PaymentCardNumber: "xxxx1111" };
    const first = afterCallback(opened, last).payment;
    expect(first.stage).toBe("ready");
    const again = afterCallback(first, { ...number, PartialResult: "true" }).payment;
    expect(again).toMatchObject({ stage: "asking", shown: {} });
  });

  it("is nothing but the fields that are meant to be shown", () => {
    const { payment } = afterCallback(opened, { ...number, AccountSid: "AC1", Odd: "odd" });
    expect(payment.shown).toEqual({});
  });
});
