// The answers in the contract's form, read back by the contract's own reader.
import { readConnectorAnswer } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { approvedBody, errorBody } from "../../src/core/connector-answer.ts";

describe("approvedBody", () => {
  it("[A-01] [P-02] tells a charge by charge_id, with parameters", () => {
    const body = approvedBody({ method: "charge", resultId: "chg_a", parameters: { a: "1" } });
    expect(body).toBe(
      '{"charge_id":"chg_a","error_code":null,"error_message":null,"parameters":{"a":"1"}}',
    );
    expect(readConnectorAnswer("charge", JSON.parse(body)).kind).toBe("approved");
  });

  it("[A-02] tells a token by token_id, without parameters when there are none", () => {
    const body = approvedBody({ method: "tokenize", resultId: "tok_a", parameters: {} });
    expect(body).toBe('{"token_id":"tok_a","error_code":null,"error_message":null}');
    expect(readConnectorAnswer("tokenize", JSON.parse(body)).kind).toBe("approved");
  });
});

describe("errorBody", () => {
  it.each(["charge", "tokenize"] as const)("[A-04] carries the id field of %s, null", (method) => {
    const body = JSON.parse(errorBody(method, "card_declined"));
    expect(body[method === "charge" ? "charge_id" : "token_id"]).toBeNull();
    expect(Object.keys(body)).toHaveLength(3);
    expect(readConnectorAnswer(method, body)).toMatchObject({
      kind: "error",
      errorCode: "card_declined",
    });
  });

  it("[Q-09] carries both id fields while the method is unknown", () => {
    const body = JSON.parse(errorBody(null, "malformed_json"));
    expect(body).toMatchObject({ charge_id: null, token_id: null, error_code: "malformed_json" });
  });
});
