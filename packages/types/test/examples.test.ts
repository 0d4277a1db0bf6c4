// The contract's examples, published ones among them, against everything here that reads a body. The
// folder's name says what an example is of; those in a folder named invalid must be refused.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCallProgress } from "../src/call-progress.ts";
import { readPaymentCallback } from "../src/payment-callback.ts";
import { readConnectorAnswer } from "../src/read-answer.ts";
import { readConnectorRequest } from "../src/read-request.ts";
import { redactConnectorRequest } from "../src/redact.ts";
import { type Validate, validate } from "../src/validate.ts";
import { validateTwilioApi } from "../src/validate-twilio-api.ts";
import { readPayAction } from "../src/webhook.ts";

const folder = new URL("../../spec/examples/", import.meta.url);

type Example = { path: string; schema: string; isValid: boolean; value: unknown };

const examples: readonly Example[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json"))
  .map((path) => path.replaceAll("\\", "/"))
  .sort()
  .map((path) => ({
    path,
    schema: path.split("/")[0] ?? "",
    isValid: !path.includes("/invalid/"),
    value: JSON.parse(readFileSync(new URL(path, folder), "utf8")) as unknown,
  }));

// The card's details are a schema of both documents, and the same one.
const checks: Readonly<Record<string, Validate>> = { ...validateTwilioApi, ...validate };

/** The bodies whose method stood in the path; everything else in them is as today. */
const olderLayout = "older-layout";

function examplesOf(...schemas: readonly string[]): readonly Example[] {
  return examples.filter(({ schema, isValid }) => isValid && schemas.includes(schema));
}

test("there are examples of requests, answers and forms", () => {
  for (const schema of ["charge-request", "tokenize-request", "charge-response", "pay-action"]) {
    expect(examplesOf(schema).length).toBeGreaterThan(2);
  }
});

for (const { path, schema, isValid, value } of examples) {
  if (schema === olderLayout) continue;
  test(`[Q-12] ${path} is ${isValid ? "accepted" : "refused"} by its schema`, () => {
    const problems = checks[schema]?.(value) ?? [];
    expect(checks).toHaveProperty(schema);
    expect(problems.length === 0, JSON.stringify(problems)).toBe(isValid);
  });
}

for (const { path, schema, value } of examplesOf("charge-request", "tokenize-request")) {
  test(`[Q-12] ${path} is read as a ${schema}`, () => {
    const reading = readConnectorRequest(value);
    expect(reading.ok, JSON.stringify(reading)).toBe(true);
    expect(`${reading.ok && reading.request.method}-request`).toBe(schema);
  });

  test(`[M-05] ${path} shows no card number, account number or security code when redacted`, () => {
    const { cardnumber, bankaccountnumber, cvv } = value as Record<string, string | null>;
    const shown = redactConnectorRequest(value) as Record<string, unknown>;
    for (const secret of [cardnumber, bankaccountnumber]) {
      if (secret) expect(JSON.stringify(shown)).not.toContain(secret);
    }
    if (cvv) expect(shown.cvv).toBe("xxx");
  });
}

for (const { path, value } of examplesOf(olderLayout)) {
  test(`[T-04] ${path} is read once the method from its path is filled in`, () => {
    const method = path.includes("tokenize") ? "tokenize" : "charge";
    expect(readConnectorRequest({ ...(value as object), method }).ok).toBe(true);
    expect(readConnectorRequest(value)).toMatchObject({ ok: false, method: null });
  });
}

const refused = examples.filter(
  ({ isValid, schema }) => !isValid && /^(charge|tokenize)-request$/.test(schema),
);

for (const { path, schema, value } of refused) {
  test(`[Q-08] ${path} is refused by the reader, with a sentence for each problem`, () => {
    const reading = readConnectorRequest(value);
    // A body of the other method is a good body; only its folder makes it wrong.
    if (reading.ok) return expect(`${reading.request.method}-request`).not.toBe(schema);
    expect(reading.problems.length).toBeGreaterThan(0);
    for (const { message } of reading.problems) expect(message).toMatch(/^\S.*\.$/);
  });
}

for (const { path, schema, value } of examplesOf("charge-response", "tokenize-response")) {
  test(`[A-03] ${path} is an answer`, () => {
    const method = schema === "charge-response" ? "charge" : "tokenize";
    const failed = (value as { error_code: unknown }).error_code !== null;
    expect(readConnectorAnswer(method, value).kind).toBe(failed ? "error" : "approved");
  });
}

for (const { path, value } of examplesOf("pay-action")) {
  test(`[W-02] ${path} is read as the result it has`, () => {
    const form = value as Record<string, string>;
    expect(readPayAction(form).result).toBe(form.Result);
  });
}

for (const { path, schema, value } of examplesOf(
  "payment-create",
  "payment-capture",
  "payment-complete",
  "payment-cancel",
)) {
  test(`[G-20] ${path} is read as what it is`, () => {
    const callback = readPaymentCallback(value as Record<string, string>);
    const events: Readonly<Record<string, string>> = {
      "payment-create": "created",
      "payment-capture": "capture",
    };
    expect(callback.event).toBe(events[schema] ?? "ended");
    if (callback.event === "ended") expect(value).toMatchObject({ Result: callback.result });
  });
}

for (const { path, value } of examplesOf("call-progress")) {
  test(`[H-22] ${path} is read as what it is`, () => {
    const { CallStatus, SequenceNumber } = value as Record<string, string>;
    const told = readCallProgress(value as Record<string, string>);
    const isAnswered = CallStatus === "in-progress";
    expect(told).toMatchObject({ sequenceNumber: Number(SequenceNumber) });
    expect(told.event).toBe(isAnswered ? "answered" : "completed");
  });
}
