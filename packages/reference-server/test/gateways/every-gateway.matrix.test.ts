// One suite that every gateway adapter passes: a misfortune, what is done, what comes of it, and what the
// bank behind has moved in the end. A new adapter is one more stage in the list.
import { describe, expect, it } from "vitest";
import { type Misfortune, perform, type Step, type Tier } from "../support/gateway-stage.ts";
import { openHttpJsonStage } from "../support/http-json-stage.ts";
import { openSimulatorStage } from "../support/simulator-stage.ts";

const stages = { simulator: openSimulatorStage, "http-json": openHttpJsonStage };

// Tier, misfortune, each step with what comes of it, and what has moved in the end.
type Case = readonly [tier: Tier, misfortune: Misfortune, steps: string, moved: string];

const cases: readonly Case[] = [
  // A key, look-up, reversal and refund.
  ["A", "none", "charge → approved; charge → approved; look up → approved", "capture 1000"],
  [
    "A",
    "none",
    "check → approved; look up → absent; reverse → absent; refund → declined refund_not_possible",
    "",
  ],
  [
    "A",
    "none",
    "charge → approved; reverse → reversed; reverse → reversed; refund → declined refund_not_possible",
    "capture 1000, reversal 1000",
  ],
  [
    "A",
    "none",
    "charge → approved; refund too much → declined refund_not_possible; refund → refunded; refund → refunded; reverse → too-late",
    "capture 1000, refund 1000",
  ],
  [
    "A",
    "decline",
    "charge → declined insufficient_funds; charge → declined insufficient_funds; look up → declined insufficient_funds; reverse → absent",
    "",
  ],
  [
    "A",
    "decline-lost",
    "charge → unknown; charge → declined insufficient_funds; look up → declined insufficient_funds",
    "",
  ],
  ["A", "answer-lost", "charge → unknown; charge → approved; charge → approved", "capture 1000"],
  [
    "A",
    "error-after-capture",
    "charge → unknown; charge → unknown; look up → approved; reverse → reversed",
    "capture 1000, reversal 1000",
  ],
  [
    "A",
    "late",
    "charge → unknown; look up → absent; charge → unknown; reverse → absent; time passes; look up → approved; charge → approved",
    "capture 1000",
  ],
  [
    "A",
    "pending",
    "charge → unknown; charge → unknown; look up → pending; time passes; look up → approved; charge → approved",
    "capture 1000",
  ],
  ["A", "unseen", "charge → unknown; look up → absent; charge → approved", "capture 1000"],
  ["A", "slow", "charge → approved", "capture 1000"],
  ["A", "not-sent", "charge → not-sent; charge → not-sent", ""],
  ["A", "not-sent-once", "charge → not-sent; look up → absent; charge → approved", "capture 1000"],
  ["A", "never", "charge → unknown; look up → absent", ""],
  ["A", "garbage", "charge → unknown; look up → absent", ""],
  ["A", "refusal", "charge → failed processing_error; look up → absent", ""],
  [
    "A",
    "reversal-lost",
    "charge → approved; reverse → unknown; reverse → reversed",
    "capture 1000, reversal 1000",
  ],
  [
    "A",
    "reversal-too-late",
    "charge → approved; reverse → too-late; reverse → too-late",
    "capture 1000",
  ],
  [
    "A",
    "refund-lost",
    "charge → approved; refund → unknown; refund → refunded",
    "capture 1000, refund 1000",
  ],
  [
    "A",
    "refund-declined",
    "charge → approved; refund → declined refund_not_possible",
    "capture 1000",
  ],
  // Look-up and reversal, no key: what is sent twice is taken twice.
  ["B", "none", "charge → approved; charge → approved", "capture 1000, capture 1000"],
  [
    "B",
    "answer-lost",
    "charge → unknown; look up → approved; reverse → reversed",
    "capture 1000, reversal 1000",
  ],
  ["B", "error-after-capture", "charge → unknown; look up → approved", "capture 1000"],
  [
    "B",
    "unseen",
    "charge → unknown; look up → absent; reverse → absent; time passes; look up → approved; reverse → reversed",
    "capture 1000, reversal 1000",
  ],
  [
    "B",
    "late",
    "charge → unknown; look up → absent; time passes; look up → approved",
    "capture 1000",
  ],
  [
    "B",
    "pending",
    "charge → unknown; look up → pending; time passes; look up → approved",
    "capture 1000",
  ],
  ["B", "decline-lost", "charge → unknown; look up → declined insufficient_funds", ""],
  ["B", "garbage", "charge → unknown; look up → absent; charge → unknown", ""],
  [
    "B",
    "refund-lost",
    "charge → approved; refund → unknown; refund → refunded",
    "capture 1000, refund 1000",
  ],
  // Neither: nothing can be asked afterwards.
  [
    "C",
    "none",
    "charge → approved; look up → unknown; reverse → unknown; refund → unknown",
    "capture 1000",
  ],
  ["C", "answer-lost", "charge → unknown; look up → unknown; reverse → unknown", "capture 1000"],
  ["C", "decline", "charge → declined insufficient_funds", ""],
  ["C", "not-sent", "charge → not-sent", ""],
];

describe.each(Object.entries(stages))("the gateway %s", (_name, open) => {
  it.each(cases)("of tier %s, with %s: %s", async (tier, misfortune, steps, moved) => {
    const stage = await open(tier, misfortune);
    const came: string[] = [];
    for (const each of steps.split("; ")) {
      const step = each.split(" → ")[0] as Step;
      const outcome = await perform(step, stage);
      came.push(outcome === "" ? step : `${step} → ${outcome}`);
    }
    expect(came.join("; ")).toBe(steps);
    expect(stage.movements().join(", ")).toBe(moved);
  });

  it.each([
    { tier: "A", want: [true, true, true, true] },
    { tier: "B", want: [false, true, true, true] },
    { tier: "C", want: [false, false, false, false] },
  ] as const)("declares what tier $tier offers", async ({ tier, want }) => {
    const { capabilities } = (await open(tier, "none")).gateway;
    const { hasNativeKey, canLookUp, canReverse, canRefund, maxInFlightMs } = capabilities;
    expect([hasNativeKey, canLookUp, canReverse, canRefund]).toEqual(want);
    expect(maxInFlightMs).toBeGreaterThan(30_000);
  });

  it("captures once for a key that is asked for many times at once", async () => {
    const stage = await open("A", "none");
    const { gateway, order } = stage;
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => gateway.perform(order)));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["approved"]));
    expect(stage.movements()).toEqual(["capture 1000"]);
  });

  it("gives one approval its one reference, asked again or looked up", async () => {
    const { gateway, order } = await open("A", "none");
    const told = [
      await gateway.perform(order),
      await gateway.perform(order),
      await gateway.lookUp(order),
    ];
    const references = told.map((each) =>
      each.kind === "approved" ? each.approval.gatewayReference : each.kind,
    );
    expect(new Set(references).size).toBe(1);
    expect(references[0]).toMatch(/_/);
  });
});
