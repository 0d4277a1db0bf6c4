// What is written with a verdict.
import { describe, expect, it } from "vitest";
import { decisionOf } from "../../src/core/decision.ts";

const told = { method: "charge", resultId: "chg_a" } as const;

describe("decisionOf", () => {
  it("gives an approval its id and the bytes that tell it", () => {
    const approval = { gatewayReference: "sim_a", parameters: { gateway: "simulator" } };
    const decision = decisionOf({ verdict: "approved", approval }, told);
    expect(decision).toMatchObject({ position: "approved", resultId: "chg_a", errorCode: null });
    expect(JSON.parse(decision.answerBody).charge_id).toBe("chg_a");
  });

  it("gives a decline its code and no id", () => {
    const decision = decisionOf({ verdict: "declined", code: "expired_card" }, told);
    expect(decision).toMatchObject({
      position: "declined",
      resultId: null,
      errorCode: "expired_card",
    });
    expect(JSON.parse(decision.answerBody).charge_id).toBeNull();
  });
});
