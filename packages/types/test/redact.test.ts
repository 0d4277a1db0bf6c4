// The redactor is driven by the contract's marks; so is this test: each marked field gets a canary.
import { expect, test } from "vitest";
import { type DataClass, dataClasses } from "../src/generated/data-classes.ts";
import { redactConnectorRequest } from "../src/redact.ts";
import { Secret } from "../src/values/secret.ts";
import { aBankAccountCharge, aCardCharge } from "./support/bodies.ts";

const fieldsOf = (wanted: DataClass) =>
  Object.entries(dataClasses)
    .filter(([, dataClass]) => dataClass === wanted)
    .map(([name]) => name);

const shown = (body: unknown) => JSON.stringify(redactConnectorRequest(body));

test("[M-05] a card charge keeps what may be seen", () => {
  expect(redactConnectorRequest(aCardCharge())).toEqual(
    aCardCharge({ cardnumber: "411111xxxxxx1111", cvv: "xxx" }),
  );
});

test("[M-05] a bank account keeps its last two digits", () => {
  expect(redactConnectorRequest(aBankAccountCharge())).toEqual(
    aBankAccountCharge({ bankaccountnumber: "*******89" }),
  );
});

test("the contract marks what it is known to hold", () => {
  expect(fieldsOf("pan")).toContain("cardnumber");
  expect(fieldsOf("sad")).toContain("cvv");
  expect(fieldsOf("account")).toContain("bankaccountnumber");
});

// Too short to be a card number and no Luhn number, so that only the field's name can give it away.
const canary = "7701987";

for (const name of [...fieldsOf("pan"), ...fieldsOf("sad"), ...fieldsOf("account")]) {
  const places: readonly { place: string; body: unknown }[] = [
    { place: "at the top", body: { [name]: canary } },
    { place: "as a number", body: { [name]: Number(canary) } },
    { place: "in upper case", body: { [name.toUpperCase()]: canary } },
    { place: "deep inside", body: { parameters: { list: [{ [name]: canary }] } } },
    { place: "as a list", body: { [name]: [canary] } },
    { place: "as an object", body: { [name]: { value: canary } } },
  ];
  for (const { place, body } of places) {
    test(`[M-05] ${name} ${place} is masked`, () => {
      expect(shown(body)).not.toContain(canary);
    });
  }
}

for (const name of fieldsOf("sad")) {
  test(`[M-05] of ${name} not even the length is shown`, () => {
    expect(redactConnectorRequest({ [name]: "1234" })).toEqual({ [name]: "xxx" });
  });
}

const texts: readonly { given: string; want: string }[] = [
  { given: "card 4111111111111111 please", want: "card xxxxxxxxxxxx1111 please" },
  { given: "4111 1111 1111 1111", want: "xxxxxxxxxxxx1111" },
  { given: "4111-1111-1111-1111.", want: "xxxxxxxxxxxx1111." },
  { given: "invoice 7 378282246310005", want: "invoice xxxxxxxxxxxx0005" },
  { given: "order 4111111111111112", want: "order 4111111111111112" },
  { given: "2026-11-20T12:00:00Z", want: "2026-11-20T12:00:00Z" },
  { given: "+14158675310", want: "+14158675310" },
  { given: "94105", want: "94105" },
];

for (const { given, want } of texts) {
  test(`[M-05] the description "${given}" is shown as "${want}"`, () => {
    expect(redactConnectorRequest({ description: given })).toEqual({ description: want });
  });
}

test("[M-05] a card number is found in parameters, their names, lists and numbers", () => {
  const body = {
    parameters: { "4111111111111111": "x", a: ["5555555555554444"], b: 378282246310005 },
  };
  expect(shown(body)).not.toMatch(/4111111111111111|5555555555554444|378282246310005/);
});

test("a transaction_id stays whole, also one of digits alone", () => {
  const body = { transaction_id: "41111111-1111-4111-8111-111111111111" };
  expect(redactConnectorRequest(body)).toEqual(body);
});

test("a very long run of digits is masked without being looked through", () => {
  const digits = "1".repeat(1_000_000);
  expect(shown({ description: digits })).toBe(
    JSON.stringify({ description: `${"x".repeat(999_996)}1111` }),
  );
});

test("whatever comes in, something safe comes out", () => {
  expect(redactConnectorRequest(null)).toBeNull();
  expect(redactConnectorRequest("4111111111111111")).toBe("xxxxxxxxxxxx1111");
  expect(redactConnectorRequest({ cvv: null, cardnumber: undefined })).toEqual({ cvv: null });
  expect(redactConnectorRequest({ secret: new Secret("123") })).toEqual({ secret: "[secret]" });
});

test("nesting without end does not use up the stack", () => {
  let body: unknown = "4111111111111111";
  for (let depth = 0; depth < 100_000; depth += 1) body = { deeper: body };
  expect(shown(body)).toContain("[hidden]");
});

test("the body itself is left as it was", () => {
  const body = Object.freeze(aCardCharge());
  redactConnectorRequest(body);
  expect(body).toEqual(aCardCharge());
});
