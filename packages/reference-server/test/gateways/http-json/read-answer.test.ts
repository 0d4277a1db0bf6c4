// What an answer means by its mapping, status and body together; and that one who stands in between is not
// believed where money hangs on it.
import { describe, expect, it } from "vitest";
import type { OperationMapping } from "../../../src/gateways/http-json/mapping.ts";
import { readAnswer } from "../../../src/gateways/http-json/read-answer.ts";
import type { Json } from "../../../src/gateways/http-json/template.ts";
import { the } from "../../support/http-json-stage.ts";

const means = (word: OperationMapping["answer"]["verdicts"][string]["word"]) => ({
  word,
  code: null,
});

const operation: OperationMapping = {
  method: "GET",
  path: "/",
  headers: {},
  statuses: {
    "200": "read",
    "402": { word: "declined", code: "lost_card" },
    "404": means("absent"),
    "425": means("pending"),
    "429": means("not-sent"),
  },
  answer: {
    verdict: "/result/state",
    verdicts: {
      "1": means("approved"),
      true: means("approved"),
      no: means("declined"),
      "3ds": { word: "declined", code: "authentication_required" },
      waiting: means("pending"),
    },
    code: "/result/codes/0",
    codes: { "51": "insufficient_funds" },
    reference: "/odd~1name",
    equals: { "/amount": the("amountMinor"), "/reference": the("transactionId") },
    parameters: {},
  },
};

const fields = { amountMinor: 1000, transactionId: "t" };
const whole = { "odd/name": 7, amount: 1000, reference: "t" };
const body = (state: Json, more: object = {}) => ({ ...whole, result: { state }, ...more });

describe("an answer", () => {
  it.each([
    ["by a number", 200, body(1), "approved"],
    ["by a truth value", 200, body(true), "approved"],
    ["with the amount as text", 200, body(1, { amount: "1000" }), "approved"],
    ["of another amount", 200, body(1, { amount: 999 }), "unknown"],
    ["without an amount", 200, body(1, { amount: undefined }), "unknown"],
    ["about another payment", 200, body(1, { reference: "u" }), "unknown"],
    ["without its reference", 200, body(1, { "odd/name": "" }), "unknown"],
    ["with a reference that is no text", 200, body(1, { "odd/name": {} }), "unknown"],
    ["with a decline, which needs nothing more", 200, { result: { state: "no" } }, "declined"],
    ["that is still waiting", 200, body("waiting"), "pending"],
    ["with a verdict that nobody mapped", 200, body("maybe"), "unknown"],
    ["with a verdict that every object has", 200, body("constructor"), "unknown"],
    ["with a list for a verdict", 200, body([1]), "unknown"],
    ["without a verdict", 200, whole, "unknown"],
    ["of no JSON", 200, null, "unknown"],
    ["by a status", 402, {}, "declined"],
    ["by a status, from somebody in between", 402, null, "unknown"],
    ["of absence", 404, {}, "absent"],
    ["of absence, from somebody in between", 404, null, "unknown"],
    ["of a limit, from whomever", 429, null, "not-sent"],
    ["of waiting, from whomever", 425, null, "pending"],
    ["by a status that nobody mapped", 503, body(1), "unknown"],
  ] as const)("%s", (_name, status, json, want) => {
    const told = readAnswer({ status, json: json as never }, operation, fields);
    expect(told.word).toBe(want);
    expect(told.why === null).toBe(want !== "unknown");
  });

  it.each([
    [body("no", { result: { state: "no", codes: [51] } }), "insufficient_funds"],
    [body("no", { result: { state: "no", codes: [52] } }), null],
    [body("3ds", { result: { state: "3ds", codes: [51] } }), "authentication_required"],
  ])("brings the code that the mapping gives it: %o", (json, want) => {
    expect(readAnswer({ status: 200, json: json as never }, operation, fields).code).toBe(want);
  });
});
