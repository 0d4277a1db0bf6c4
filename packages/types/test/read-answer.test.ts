// Replies of all the shapes that were seen or can be thought of, and what Twilio makes of each.
import { expect, test } from "vitest";
import { type ConnectorAnswer, readConnectorAnswer } from "../src/read-answer.ts";

const ok = { error_code: null, error_message: null };
const approved = (id: string, parameters = {}): ConnectorAnswer => ({
  kind: "approved",
  id,
  parameters,
});
const error = (errorCode: string, errorMessage: string | null, parameters = {}) => ({
  kind: "error",
  errorCode,
  errorMessage,
  parameters,
});
const malformed = (...fields: string[]) => ({
  kind: "malformed",
  problems: fields.map((field) => expect.objectContaining({ field })),
});

const replies: readonly {
  name: string;
  method: "charge" | "tokenize";
  body: unknown;
  want: unknown;
}[] = [
  {
    name: "[A-01] a charge id",
    method: "charge",
    body: { charge_id: "c1", ...ok },
    want: approved("c1"),
  },
  {
    name: "[A-02] a token id",
    method: "tokenize",
    body: { token_id: "t1", ...ok },
    want: approved("t1"),
  },
  { name: "an id alone", method: "charge", body: { charge_id: "c1" }, want: approved("c1") },
  {
    name: "[P-02] an id and parameters",
    method: "charge",
    body: { charge_id: "c1", ...ok, parameters: { confirmation_number: "42" } },
    want: approved("c1", { confirmation_number: "42" }),
  },
  {
    name: "parameters of null",
    method: "charge",
    body: { charge_id: "c1", ...ok, parameters: null },
    want: approved("c1"),
  },
  {
    name: "[A-03] [A-04] an error with a null id",
    method: "charge",
    body: { charge_id: null, error_code: "expired001", error_message: "The card is expired." },
    want: error("expired001", "The card is expired."),
  },
  {
    name: "[A-03] an error without an id field",
    method: "tokenize",
    body: { error_code: "no", error_message: null },
    want: error("no", null),
  },
  {
    name: "[A-03] an empty error code, which is not null",
    method: "charge",
    body: { charge_id: "c1", error_code: "", error_message: null },
    want: error("", null),
  },
  {
    name: "[A-03] a number as error code",
    method: "charge",
    body: { charge_id: null, error_code: 51, error_message: "no" },
    want: error("51", "no"),
  },
  {
    name: "[A-08] an id and an error together",
    method: "charge",
    body: { charge_id: "c1", error_code: "insufficient", error_message: "no" },
    want: error("insufficient", "no"),
  },
  {
    name: "[P-02] an error with parameters",
    method: "charge",
    body: { charge_id: null, error_code: "no", error_message: "no", parameters: { hint: "x" } },
    want: error("no", "no", { hint: "x" }),
  },
  {
    name: "[A-07] neither id nor error",
    method: "charge",
    body: { ...ok },
    want: malformed("charge_id"),
  },
  {
    name: "[A-07] a null id without an error",
    method: "charge",
    body: { charge_id: null, ...ok },
    want: malformed("charge_id"),
  },
  {
    name: "[A-07] the other method's id",
    method: "charge",
    body: { token_id: "t1", ...ok },
    want: malformed("charge_id"),
  },
  {
    name: "[A-07] an empty id",
    method: "tokenize",
    body: { token_id: "", ...ok },
    want: malformed("token_id"),
  },
  {
    name: "[A-07] a number as id",
    method: "charge",
    body: { charge_id: 7, ...ok },
    want: malformed("charge_id"),
  },
  { name: "[A-06] no JSON", method: "charge", body: undefined, want: malformed("") },
  { name: "[A-06] null", method: "charge", body: null, want: malformed("") },
  { name: "[A-06] a list", method: "charge", body: [{ charge_id: "c1" }], want: malformed("") },
  { name: "[A-06] a text", method: "charge", body: "ok", want: malformed("") },
  {
    name: "[A-06] parameters that are no flat object of texts",
    method: "charge",
    body: { charge_id: "c1", ...ok, parameters: { fine: "x", deep: { a: 1 }, count: 1 } },
    want: malformed("parameters.deep", "parameters.count"),
  },
  {
    name: "[A-06] everything wrong at once",
    method: "charge",
    body: { charge_id: 7, parameters: [] },
    want: malformed("charge_id", "parameters"),
  },
];

for (const { name, method, body, want } of replies) {
  test(`${name}, to a ${method}`, () => {
    expect(readConnectorAnswer(method, body)).toEqual(want);
  });
}

test("a parameter called __proto__ is a parameter like any other", () => {
  const body: unknown = JSON.parse('{"charge_id":"c1","parameters":{"__proto__":"x"}}');
  const answer = readConnectorAnswer("charge", body);
  expect("parameters" in answer ? Object.entries(answer.parameters) : []).toEqual([
    ["__proto__", "x"],
  ]);
});
