// What a simulated gateway's reply becomes.
import { describe, expect, it } from "vitest";
import { resolveAssumptions } from "../../../src/core/assumptions.ts";
import { readGatewayReply } from "../../../src/core/connector/gateway-verdict.ts";
import type { GatewayReply } from "../../../src/core/connectors/gateway-reply.ts";

const assumptions = resolveAssumptions("documented");
const who = { simulated: "Stripe", mode: "Test" } as const;
const read = (method: "charge" | "tokenize", reply: GatewayReply) =>
  readGatewayReply({ method, body: JSON.stringify(reply), assumptions });

const approved = { ...who, result: "approved", checks: {} } as const;
const refused = { ...who, result: "refused", code: "05", message: "Do not honor" } as const;

describe("readGatewayReply", () => {
  it("[C-11] an approval is the confirmation of a charge, or token and profile", () => {
    const charge = { ...approved, confirmation: "ch_1", token: null, profile: null };
    expect(read("charge", charge)).toMatchObject({ kind: "approved", id: "ch_1", profileId: "" });
    const kept = { ...approved, confirmation: null, token: null, profile: "9" };
    expect(read("tokenize", kept)).toMatchObject({ kind: "approved", id: "", profileId: "9" });
  });

  const codes = [
    ["charge", "card", 64012],
    ["tokenize", "card", 64012],
    ["charge", "request", 64008],
    ["tokenize", "request", 64010],
  ] as const;
  for (const [method, of, payErrorCode] of codes) {
    it(`[C-13] a refused ${of} is ${payErrorCode} for ${method}`, () => {
      expect(read(method, { ...refused, of })).toMatchObject({
        kind: "failed",
        payErrorCode,
        connectorError: "05: Do not honor",
        paymentError: expect.stringMatching(/Do not honor$/),
      });
    });
  }

  it("[A-06] what a fault has garbled is malformed", () => {
    for (const body of ["", "<html>", "null", "{}"]) {
      const verdict = readGatewayReply({ method: "charge", body, assumptions });
      expect(verdict).toMatchObject({ kind: "failed", payErrorCode: 64008 });
    }
  });
});
