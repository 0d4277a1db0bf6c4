// Bodies as Twilio and others send them, and what is said of bodies that are not right.
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { type ConnectorRequest, readConnectorRequest } from "../src/read-request.ts";
import { Secret } from "../src/values/secret.ts";
import { aBankAccountCharge, aCardCharge, aCardTokenize } from "./support/bodies.ts";

function read(body: unknown): ConnectorRequest {
  const reading = readConnectorRequest(body);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.request;
}

/** The problems of a body as "field rule", sorted. */
function problemsOf(body: unknown): readonly string[] {
  const reading = readConnectorRequest(body);
  return reading.ok ? [] : reading.problems.map(({ field, rule }) => `${field} ${rule}`).sort();
}

test("[Q-01] a card charge is read whole", () => {
  const request = read(aCardCharge());
  expect(request).toEqual({
    method: "charge",
    transactionId: "5f2f6a0e-1f0b-4c7e-9d52-3b1f4f0c9a11",
    amount: "10.00",
    currencyCode: "USD",
    description: "Order 7",
    parameters: { color: "blue" },
    instrument: {
      kind: "card",
      cardNumber: expect.any(Secret),
      securityCode: expect.any(Secret),
      expiryMonth: "12",
      expiryYear: "30",
      postalCode: "94105",
    },
  });
  if (request.instrument.kind !== "card") throw new Error("not a card");
  expect(request.instrument.cardNumber.reveal()).toBe("4111111111111111");
  expect(request.instrument.securityCode?.reveal()).toBe("123");
});

test("[Q-02] a tokenize has no amount, even if one is sent; a currency is accepted", () => {
  expect(read(aCardTokenize()).amount).toBeNull();
  const request = read(aCardTokenize({ amount: "0", currency_code: "USD" }));
  expect([request.amount, request.currencyCode]).toEqual([null, "USD"]);
});

test("[B-01] [B-06] a bank account is told by its field", () => {
  const request = read(aBankAccountCharge({ cardnumber: null }));
  expect(request.instrument).toEqual({
    kind: "bank-account",
    accountNumber: expect.any(Secret),
    routingNumber: "110000000",
  });
  if (request.instrument.kind !== "bank-account") throw new Error("not a bank account");
  expect(request.instrument.accountNumber.reveal()).toBe("123456789");
});

test("[B-02] a bank account is tokenized without amount and currency", () => {
  const { amount, currency_code, ...body } = aBankAccountCharge({ method: "tokenize" });
  expect(amount + currency_code).toBe("10.0USD");
  expect(read(body)).toMatchObject({ method: "tokenize", amount: null, currencyCode: null });
});

test("[B-03] a routing number with a wrong check digit, or of eight digits, is good form", () => {
  expect(problemsOf(aBankAccountCharge({ routingnumber: "110000001" }))).toEqual([]);
  expect(problemsOf(aBankAccountCharge({ routingnumber: "12345678" }))).toEqual([]);
});

test("[Q-03] what was not collected is null, sent as null or not sent", () => {
  const optional = ["cvv", "expiry_month", "expiry_year", "postal_code", "description"];
  const nulls = aCardCharge(Object.fromEntries(optional.map((name) => [name, null])));
  const absent = Object.fromEntries(
    Object.entries(nulls).filter(([name]) => !optional.includes(name)),
  );
  expect(read(absent)).toEqual(read(nulls));
  expect(read(nulls).instrument).toMatchObject({ securityCode: null, expiryYear: null });
});

for (const parameters of [{}, null, undefined]) {
  test(`[P-03] parameters of ${inspect(parameters)} are none`, () => {
    expect(read(aCardCharge({ parameters })).parameters).toEqual({});
  });
}

test("[P-01] a parameter called __proto__ is a parameter like any other", () => {
  const parameters: unknown = JSON.parse('{"__proto__":"x","constructor":"y"}');
  expect(Object.entries(read(aCardCharge({ parameters })).parameters)).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
});

test("[Q-04] the amount's text is passed through as it was written", () => {
  expect(read(aCardCharge({ amount: "10.0" })).amount).toBe("10.0");
  expect(read(aCardCharge({ amount: "0010.000" })).amount).toBe("0010.000");
});

test("[Q-05] an expiry year of two or four digits is good form", () => {
  for (const expiry_year of ["27", "2027"]) {
    expect(problemsOf(aCardCharge({ expiry_year }))).toEqual([]);
  }
});

test("[Q-06] a currency in lower case is read as it came", () => {
  expect(read(aCardCharge({ currency_code: "usd" })).currencyCode).toBe("usd");
});

test("[Q-07] fields that nobody declared are ignored", () => {
  expect(read(aCardCharge({ token_type: "reusable", extra: { deep: 1 } }))).toEqual(
    read(aCardCharge()),
  );
});

const wrong: readonly { name: string; body: unknown; want: readonly string[] }[] = [
  { name: "null", body: null, want: [" type"] },
  { name: "a list", body: [aCardCharge()], want: [" type"] },
  { name: "a text", body: "charge", want: [" type"] },
  {
    name: "a number for the card",
    body: aCardCharge({ cardnumber: 4111 }),
    want: ["cardnumber type"],
  },
  {
    name: "blanks in the card number",
    body: aCardCharge({ cardnumber: "4111 1111 1111 1111" }),
    want: ["cardnumber pattern"],
  },
  {
    name: "no transaction_id",
    body: aCardCharge({ transaction_id: null }),
    want: ["transaction_id required"],
  },
  {
    name: "an empty transaction_id",
    body: aCardCharge({ transaction_id: "" }),
    want: ["transaction_id minLength"],
  },
  {
    name: "a charge without amount",
    body: aCardCharge({ amount: null }),
    want: ["amount required"],
  },
  { name: "an amount as number", body: aCardCharge({ amount: 10 }), want: ["amount type"] },
  { name: "a negative amount", body: aCardCharge({ amount: "-1" }), want: ["amount pattern"] },
  {
    name: "an amount of eight digits",
    body: aCardCharge({ amount: "10000000" }),
    want: ["amount pattern"],
  },
  { name: "month 13", body: aCardCharge({ expiry_month: "13" }), want: ["expiry_month pattern"] },
  {
    name: "a year of three digits",
    body: aCardCharge({ expiry_year: "203" }),
    want: ["expiry_year pattern"],
  },
  {
    name: "a list of parameters",
    body: aCardCharge({ parameters: [] }),
    want: ["parameters type"],
  },
  {
    name: "nested and null parameters",
    body: aCardCharge({ parameters: { good: "x", deep: {}, none: null } }),
    want: ["parameters.deep type", "parameters.none type"],
  },
  {
    name: "[B-06] neither card nor account",
    body: aCardCharge({ cardnumber: null }),
    want: ["cardnumber required"],
  },
  {
    name: "[B-06] both card and account",
    body: aCardCharge({ bankaccountnumber: "12345678", routingnumber: "110000000" }),
    want: ["cardnumber oneOf"],
  },
  {
    name: "an account without its bank",
    body: aBankAccountCharge({ routingnumber: null }),
    want: ["routingnumber required"],
  },
  {
    name: "all wrong at once",
    body: aCardCharge({
      amount: 1,
      currency_code: "DOLLAR",
      cvv: "12",
      expiry_month: 1,
      parameters: 1,
      postal_code: 94105,
    }),
    want: [
      "amount type",
      "currency_code pattern",
      "cvv pattern",
      "expiry_month type",
      "parameters type",
      "postal_code type",
    ],
  },
  {
    name: "[Q-09] no method, and more",
    body: aCardCharge({ method: undefined, cvv: "1" }),
    want: ["cvv pattern", "method required"],
  },
  {
    name: "[Q-09] an unknown method",
    body: aCardCharge({ method: "refund" }),
    want: ["method enum"],
  },
  {
    name: "[Q-09] a method of the wrong type",
    body: aCardCharge({ method: ["charge"] }),
    want: ["method enum"],
  },
  {
    name: "an empty object",
    body: {},
    want: ["cardnumber required", "method required", "transaction_id required"],
  },
];

for (const { name, body, want } of wrong) {
  test(`[Q-08] ${name} is refused, with every problem named`, () => {
    expect(problemsOf(body)).toEqual([...want].sort());
  });
}

test("[Q-09] a refusal tells what could be read of the request's identity", () => {
  expect(readConnectorRequest(aCardCharge({ cvv: "1" }))).toMatchObject({
    ok: false,
    method: "charge",
    transactionId: "5f2f6a0e-1f0b-4c7e-9d52-3b1f4f0c9a11",
  });
  expect(readConnectorRequest({ method: "refund", transaction_id: 7 })).toMatchObject({
    ok: false,
    method: null,
    transactionId: null,
  });
});

test("[Q-08] [E-13] no problem shows a value, wherever it stood", () => {
  const canary = "4111111111111111x";
  const body = Object.fromEntries(
    Object.keys(aCardCharge()).map((name) => [name, name === "parameters" ? {} : canary]),
  );
  for (const given of [
    body,
    { ...body, method: "charge" },
    { ...body, method: "tokenize", bankaccountnumber: canary, routingnumber: canary },
    { ...body, parameters: { [canary]: { [canary]: canary } } },
    { ...aCardCharge(), parameters: { [canary]: 1 } },
    canary,
    [canary],
  ]) {
    const reading = readConnectorRequest(given);
    expect(reading.ok).toBe(false);
    const { problems } = reading as Extract<typeof reading, { ok: false }>;
    expect(JSON.stringify(problems)).not.toContain("4111");
  }
});

test("[M-05] a request can be printed without showing what is secret", () => {
  const printed = [aCardCharge(), aBankAccountCharge()]
    .map(read)
    .flatMap((request) => [
      JSON.stringify(request),
      inspect(request, { depth: 9, showHidden: true }),
    ])
    .join("\n");
  expect(printed).not.toMatch(/4111111111111111|123456789|"123"|'123'/);
});

test("a body with very many wrong fields gets a list that can still be read", () => {
  const parameters = Object.fromEntries(
    Array.from({ length: 5_000 }, (_, index) => [`p${index % 1000}x${index >> 10}`, 1]),
  );
  expect(problemsOf(aCardCharge({ parameters })).length).toBeLessThanOrEqual(101);
});
