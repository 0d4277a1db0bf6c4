// Each schema has its check, and each rule its sentence.
import { expect, test } from "vitest";
import { validators } from "../src/generated/validators.ts";
import type { Problem } from "../src/problem.ts";
import { validate } from "../src/validate.ts";
import { aCardCharge, aCardTokenize } from "./support/bodies.ts";

const action = {
  CallSid: `CA${"0".repeat(32)}`,
  AccountSid: `AC${"0".repeat(32)}`,
  Result: "success",
  PaymentCardNumber: "xxxxxxxxxxxx1111",
  SecurityCode: "xxx",
  PayErrorCode: "",
};

const values: readonly {
  name: string;
  schema: keyof typeof validate;
  value: unknown;
  want: readonly Problem[];
}[] = [
  { name: "a charge", schema: "charge-request", value: aCardCharge(), want: [] },
  { name: "a charge", schema: "connector-request", value: aCardCharge(), want: [] },
  { name: "a token", schema: "connector-request", value: aCardTokenize(), want: [] },
  {
    name: "a method nobody has",
    schema: "connector-request",
    value: aCardCharge({ method: "refund" }),
    want: [
      {
        field: "",
        rule: "discriminator",
        message: "The body must say by method which of the forms it has.",
      },
    ],
  },
  {
    name: "a charge without a method",
    schema: "charge-request",
    value: aCardCharge({ method: undefined }),
    want: [{ field: "method", rule: "required", message: "method is missing." }],
  },
  {
    name: "a number",
    schema: "charge-request",
    value: 7,
    want: [{ field: "", rule: "type", message: "The body must be an object." }],
  },
  {
    name: "wrong types",
    schema: "charge-request",
    value: aCardCharge({ amount: 10, postal_code: 94105 }),
    want: [
      { field: "postal_code", rule: "type", message: "postal_code must be a text or null." },
      { field: "amount", rule: "type", message: "amount must be a text." },
    ],
  },
  {
    name: "an answer",
    schema: "charge-response",
    value: { charge_id: "c1", error_code: null, error_message: null },
    want: [],
  },
  {
    name: "a reply of the other method",
    schema: "charge-response",
    value: { token_id: "t1", error_code: null, error_message: null },
    want: [{ field: "charge_id", rule: "required", message: "charge_id is missing." }],
  },
  { name: "an action form", schema: "pay-action", value: action, want: [] },
  {
    name: "an action form that shows a card",
    schema: "pay-action",
    value: { ...action, PaymentCardNumber: "4111111111111111", Result: "paid" },
    want: [
      {
        field: "PaymentCardNumber",
        rule: "pattern",
        message: "PaymentCardNumber does not have the form that the contract asks for.",
      },
      {
        field: "Result",
        rule: "enum",
        message:
          "Result must be one of: success, too-many-failed-attempts, payment-connector-error, " +
          "caller-interrupted-with-star, caller-hung-up, validation-error, internal-error.",
      },
    ],
  },
  {
    name: "a long id",
    schema: "transaction-id",
    value: "x".repeat(256),
    want: [{ field: "", rule: "maxLength", message: "The body must have at most 255 characters." }],
  },
];

for (const { name, schema, value, want } of values) {
  test(`[Q-08] ${name} held against ${schema}: ${want.length} problems`, () => {
    expect(validate[schema](value)).toEqual(want);
  });
}

test("characters are counted as people count them, not as UTF-16 does", () => {
  expect(validate["transaction-id"]("🎉".repeat(255))).toEqual([]);
});

test("every schema of the contract has its check", () => {
  expect(Object.keys(validate).sort()).toEqual(Object.keys(validators).sort());
  expect(Object.keys(validate)).toEqual(
    expect.arrayContaining(["charge-request", "tokenize-request", "pay-action", "pay-status"]),
  );
});

test("no check throws, whatever it is given", () => {
  for (const check of Object.values(validate)) {
    for (const value of [undefined, null, 0, "", "x", [], {}, { method: {} }, new Map()]) {
      expect(Array.isArray(check(value))).toBe(true);
    }
  }
});
