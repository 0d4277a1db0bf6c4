// Every state of <Pay> against every event, as a table to be reviewed: what follows, and which effects.
// A change here is a change of behaviour.
import { Secret } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { hungUp } from "../../../src/core/pay/finish.ts";
import type { Ask, PayEvent, PayState, Progress } from "../../../src/core/pay/pay-session.ts";
import { step } from "../../../src/core/pay/step.ts";
import { aCard, aPay, morningMs } from "../../support/builders.ts";

const progress: Progress = { transactionId: "t", captured: aCard(), cardType: "visa" };
const early: Progress = { transactionId: "t", captured: {}, cardType: null };
const asked = { field: "payment-card-number", attempt: 1, error: null, firstEntry: null } as const;

const again: Ask = {
  ...{ field: "bank-account-number", attempt: 1, error: null },
  firstEntry: new Secret("12345678"),
};

const states: readonly [string, PayState][] = [
  ["ready", { at: "ready" }],
  ["prompting", { at: "prompting", progress: early, ask: asked }],
  [
    "collecting, no digit",
    { at: "collecting", progress: early, ask: asked, digits: new Secret("") },
  ],
  [
    "collecting, some",
    { at: "collecting", progress: early, ask: asked, digits: new Secret("411") },
  ],
  [
    "collecting, whole number",
    { at: "collecting", progress: early, ask: asked, digits: new Secret("4111111111111111") },
  ],
  [
    "collecting, last try",
    { at: "collecting", progress: early, ask: { ...asked, attempt: 2 }, digits: new Secret("411") },
  ],
  [
    "collecting, second entry",
    { at: "collecting", progress: early, ask: again, digits: new Secret("12345678") },
  ],
  [
    "collecting, second entry, last try",
    {
      ...{ at: "collecting", progress: early, digits: new Secret("1234567") },
      ask: { ...again, attempt: 2 },
    },
  ],
  [
    "collecting, last field",
    {
      ...{ at: "collecting", progress, digits: new Secret("12") },
      ask: { ...asked, field: "security-code" },
    },
  ],
  ["announcing", { at: "announcing", progress }],
  ["delivering 1", { at: "delivering", progress, delivery: 1 }],
  ["delivering 6", { at: "delivering", progress, delivery: 6 }],
  ["between 1 and 2", { at: "between-deliveries", progress, delivery: 1 }],
  ["finished", { at: "finished", outcome: hungUp(early) }],
];

const atMs = morningMs;
const answer = { charge_id: "ch_1", error_code: null, error_message: null };
const decline = { charge_id: null, error_code: "no", error_message: "No." };
const answered = (body: unknown): PayEvent => ({
  type: "connectorAnswered",
  atMs,
  status: 200,
  body: JSON.stringify(body),
  tookMs: 5,
});
const key = (text: string): PayEvent => ({ type: "digitPressed", atMs, key: new Secret(text) });
const events: readonly [string, PayEvent][] = [
  ["started", { type: "started", atMs, transactionId: "t" }],
  ["promptFinished", { type: "promptFinished", atMs }],
  ["digit 4", key("4")],
  ["digit #", key("#")],
  ["digit *", key("*")],
  ["inputTimedOut", { type: "inputTimedOut", atMs }],
  ["callerHungUp", { type: "callerHungUp", atMs }],
  ["answered yes", answered(answer)],
  ["answered no", answered(decline)],
  ["answered nonsense", answered("?")],
  ["unreachable", { type: "connectorUnreachable", atMs, reason: "refused" }],
  ["deliverySlotEnded", { type: "deliverySlotEnded", atMs }],
];

describe("step", () => {
  const settings = aPay('<Pay chargeAmount="10.00" statusCallback="https://app.example/status"/>');
  const name = (state: PayState): string => {
    if (state.at === "finished") return `finished ${state.outcome.result}`;
    if (state.at === "prompting") return `prompting ${state.ask.field} ${state.ask.attempt}`;
    return "delivery" in state ? `${state.at} ${state.delivery}` : state.at;
  };

  it("[D-02] [D-04] [D-09] [D-15] [R-02] [W-05] does this in every state at every event", async () => {
    const rows = states.flatMap(([stateName, state]) => [
      `## ${stateName}`,
      ...events.map(([eventName, event]) => {
        const [next, effects] = step(state, event, settings);
        const same = next === state && effects.length === 0;
        const what = effects.map((effect) =>
          "timer" in effect ? `${effect.type}(${effect.timer})` : effect.type,
        );
        return `${eventName.padEnd(18)} ${same ? "-" : `${name(next)}: ${what.join(", ")}`}`;
      }),
      "",
    ]);
    await expect(rows.join("\n")).toMatchFileSnapshot("step.matrix.txt");
  });

  it("changes nothing once it is finished", () => {
    const finished: PayState = { at: "finished", outcome: hungUp(early) };
    for (const [, event] of events) expect(step(finished, event, settings)).toEqual([finished, []]);
  });
});
