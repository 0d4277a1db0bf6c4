// The checks of requests, each against an endpoint that refuses or approves just what it asks about.
import { requestChecks } from "../../src/checks/requests.ts";
import { eachCheckFails } from "../support/each-check-fails.ts";
import { answersAs, approves, changes, refuses } from "../support/faults.ts";

const order = (body: Record<string, unknown>) => Object.keys(body).join();

eachCheckFails(requestChecks, {
  "absent-fields": refuses((body) => !("postal_code" in body)),
  "ach-charge-approved": refuses((body) => "bankaccountnumber" in body),
  "ach-null-card-fields": refuses((body) => body.cardnumber === null),
  "ach-tokenize-approved": refuses((body) => "routingnumber" in body && body.method === "tokenize"),
  "amount-compared-as-number": refuses((body) => /^\d+\.0$/.test(String(body.amount))),
  "amount-forms": refuses((body) => !String(body.amount).includes(".")),
  "bad-fields-refused": approves((body) => body.expiry_month === "13"),
  "card-and-account-refused": approves((body) => "cardnumber" in body && "routingnumber" in body),
  "charge-approved": refuses(() => true),
  "empty-parameters": refuses((body) => body.parameters === null),
  "every-card-type": answersAs((body) => body.cvv === "1234", { status: 500, body: "oops" }),
  "every-problem-named": changes((json) => ({ ...json, error_message: "amount is wrong" })),
  "extra-fields": refuses((body) => "token_type" in body),
  "free-text": refuses((body) => /[^ -~]/.test(String(body.description))),
  "id-of-any-form": refuses((body) => !/^[0-9a-f-]{36}$/.test(String(body.transaction_id))),
  "no-content-type": refuses((_body, { headers }) => !headers["content-type"]),
  "no-instrument-refused": approves((body) => body.cardnumber === null),
  "no-security-code": refuses((body) => !("cvv" in body)),
  "null-fields": refuses((body) => body.postal_code === null),
  "older-layout-charge": refuses((_body, { path }) => path.endsWith("/charge")),
  "older-layout-tokenize": refuses((_body, { path }) => path.endsWith("/tokenize")),
  "other-content-type": refuses((_body, { headers }) => headers["content-type"] === "text/plain"),
  "parameters-with-charge": refuses((body) => "OrderNumber" in Object(body.parameters)),
  "parameters-with-tokenize": refuses(
    (body) => "OrderNumber" in Object(body.parameters) && body.method === "tokenize",
  ),
  "tokenize-approved": refuses((body) => body.method === "tokenize"),
  "tokenize-with-currency": refuses(
    (body) => body.method === "tokenize" && "currency_code" in body,
  ),
  "unknown-method-both-ids": changes(({ token_id: _, ...json }) => json),
  "unknown-method-refused": approves((body) => body.method === "refund"),
  "wire-documented": refuses((body) => order(body).startsWith("method")),
  "wire-documented-2022": refuses((body) => String(body.expiry_year).length === 4),
  "wire-observed": refuses((body) => order(body).startsWith("transaction_id")),
  "year-four-digits": refuses((body) => String(body.expiry_year).length === 4),
  "year-two-digits": refuses((body) => String(body.expiry_year).length === 2),
});
