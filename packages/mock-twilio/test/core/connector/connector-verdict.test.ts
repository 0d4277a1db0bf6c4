// What is made of a processor's reply.
import { describe, expect, it } from "vitest";
import { type Assumptions, defaultAssumptions } from "../../../src/core/assumptions.ts";
import { readReply } from "../../../src/core/connector/connector-verdict.ts";

function read(body: unknown, given: { status?: number; assumptions?: Partial<Assumptions> } = {}) {
  return readReply({
    method: "charge",
    status: given.status ?? 200,
    body: typeof body === "string" ? body : JSON.stringify(body),
    assumptions: { ...defaultAssumptions, ...given.assumptions },
  });
}

const good = { charge_id: "ch_1", error_code: null, error_message: null };
const bad = { charge_id: null, error_code: "no", error_message: "Not today." };

describe("readReply", () => {
  it.each([
    ["[A-01] an id", good, { kind: "approved", id: "ch_1", parameters: {} }],
    [
      "[P-02] with parameters",
      { ...good, parameters: { a: "b" } },
      { kind: "approved", parameters: { a: "b" } },
    ],
    [
      "[A-03] an error code",
      bad,
      { kind: "failed", payErrorCode: 64008, connectorError: "no: Not today." },
    ],
    [
      "[A-08] both",
      { ...bad, charge_id: "ch_1" },
      { kind: "failed", connectorError: "no: Not today." },
    ],
    ["[A-06] HTML", "<html/>", { kind: "failed", connectorError: null }],
    ["[A-06] an empty body", "", { kind: "failed", payErrorCode: 64008 }],
    [
      "[A-07] no id",
      { error_code: null, error_message: null },
      { kind: "failed", payErrorCode: 64008 },
    ],
    [
      "[A-07] the wrong id",
      { token_id: "t", error_code: null, error_message: null },
      { kind: "failed" },
    ],
  ])("%s", (_name, body, want) => {
    expect(read(body)).toMatchObject(want);
  });

  it.each([
    ["[T-05] a redirect is malformed", 302, { kind: "failed", payErrorCode: 64008 }],
    ["[A-11] 500 fails", 500, { kind: "failed", payErrorCode: 64008 }],
    ["[A-11] 401 is 64001", 401, { kind: "failed", payErrorCode: 64001 }],
    ["[A-11] 403 is 64001", 403, { kind: "failed", payErrorCode: 64001 }],
  ])("%s", (_name, status, want) => {
    expect(read(good, { status })).toMatchObject(want);
  });

  it("[A-11] takes a failing status for silence, read so", () => {
    const assumptions = { nonSuccessStatus: "retry" } as const;
    expect(read(good, { status: 503, assumptions })).toEqual({ kind: "silence" });
  });

  it.each([
    ["code-and-message", "no: Not today."],
    ["code", "no"],
    ["message", "Not today."],
  ] as const)("[E-01] ConnectorError as %s", (connectorErrorText, want) => {
    expect(read(bad, { assumptions: { connectorErrorText } })).toMatchObject({
      connectorError: want,
    });
  });
});
