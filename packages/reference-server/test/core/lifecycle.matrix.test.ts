// Every state with every event, written out as a snapshot for review: nothing can escape the table.
import { describe, expect, it } from "vitest";
import { step } from "../../src/core/lifecycle.ts";
import type { Event } from "../../src/core/lifecycle-words.ts";
import { allowedTransitions, positionNames, type State } from "../../src/core/transaction.ts";

const approval = { gatewayReference: "sim_a", parameters: {} };
const events: Readonly<Record<string, Event>> = {
  requestAccepted: { type: "requestAccepted" },
  "requestRefused (declined)": {
    type: "requestRefused",
    refusal: { verdict: "declined", code: "expired_card" },
  },
  "requestRefused (failed)": {
    type: "requestRefused",
    refusal: { verdict: "failed", code: "currency_not_supported" },
  },
  "takenOver (may ask again)": { type: "takenOver", mayAskAgain: true },
  "takenOver (may not)": { type: "takenOver", mayAskAgain: false },
  gatewayApproved: { type: "gatewayApproved", approval },
  gatewayDeclined: { type: "gatewayDeclined", code: "card_declined" },
  gatewayFailed: { type: "gatewayFailed", code: "processing_error" },
  "gatewayNotReached (nothing sent before)": { type: "gatewayNotReached", mayHaveMoved: false },
  "gatewayNotReached (sent before)": { type: "gatewayNotReached", mayHaveMoved: true },
  gatewayFellSilent: { type: "gatewayFellSilent" },
  "lastDeliveryRanOut (nothing sent)": { type: "lastDeliveryRanOut", mayHaveMoved: false },
  "lastDeliveryRanOut (sent)": { type: "lastDeliveryRanOut", mayHaveMoved: true },
  ...sweeps(),
  "foundAbsent (deliveries may come)": { type: "foundAbsent", isPastDeadline: false },
  "foundAbsent (past the deadline)": { type: "foundAbsent", isPastDeadline: true },
  "foundNothingOut (deliveries may come)": {
    type: "foundNothingOut",
    isPastDeadline: false,
    isOverdue: false,
  },
  "foundNothingOut (past the deadline)": {
    type: "foundNothingOut",
    isPastDeadline: true,
    isOverdue: false,
  },
  "foundNothingOut (overdue)": { type: "foundNothingOut", isPastDeadline: true, isOverdue: true },
  reversalMade: { type: "reversalMade" },
  reversalFoundNothing: { type: "reversalFoundNothing" },
  reversalTooLate: { type: "reversalTooLate" },
  reversalUnclear: { type: "reversalUnclear", isOverdue: false },
  "reversalUnclear (overdue)": { type: "reversalUnclear", isOverdue: true },
};
const states: readonly State[] = ["absent", ...positionNames];

function sweeps(): Readonly<Record<string, Event>> {
  const found: Record<string, Event> = {};
  for (const ability of ["look-up", "reverse", "nothing"] as const) {
    for (const mayHaveMoved of [false, true]) {
      for (const isPastDeadline of [false, true]) {
        const words = [
          ability,
          mayHaveMoved ? "sent" : "nothing sent",
          isPastDeadline ? "past the deadline" : "deliveries may come",
        ];
        const event = { type: "sweepCame", ability, mayHaveMoved, isPastDeadline } as const;
        found[`sweepCame (${words.join(", ")})`] = event;
      }
    }
  }
  return found;
}

describe("the lifecycle", () => {
  it("does this in every state with every event", () => {
    const rows = states.flatMap((state) =>
      Object.entries(events).map(([name, event]) => `${state} + ${name}: ${outcome(state, event)}`),
    );
    expect(rows.join("\n")).toMatchSnapshot();
  });

  it("goes only where the table of transitions allows", () => {
    for (const state of states) {
      for (const event of Object.values(events)) {
        const next = tryStep(state, event)?.[0];
        if (next === undefined || next === "absent" || next === state) continue;
        expect(allowedTransitions[state]).toContain(next);
      }
    }
  });

  it("[R-13] claims before it calls the gateway and records a verdict before it answers", () => {
    for (const state of states) {
      for (const event of Object.values(events)) {
        const types = (tryStep(state, event)?.[1] ?? []).map(({ type }) => type);
        const isStillUndecided =
          state === "absent" || state === "authorizing" || state === "unknown";
        if (types.includes("callGateway")) expect(["claim", "takeOver"]).toContain(types[0]);
        if (types.includes("callGateway"))
          expect(event.type).toMatch(/^(requestAccepted|takenOver)$/);
        if (types.includes("answer") && isStillUndecided) {
          expect(["claim", "recordVerdict"]).toContain(types[0]);
        }
      }
    }
  });

  it("[R-18] never reverses or changes what was told as a success", () => {
    for (const event of Object.values(events)) {
      const taken = tryStep("approved", event);
      if (taken === undefined) continue;
      expect(taken[0]).toBe("approved");
      for (const { type } of taken[1]) expect(type).toBe("answer");
    }
  });

  it("[R-18] writes down that it reverses before it asks for it", () => {
    for (const event of Object.values(events)) {
      for (const state of states) {
        const taken = tryStep(state, event);
        if (!taken?.[1].some(({ type }) => type === "reverse")) continue;
        expect(["timedOutReversing", "timedOutManual"]).toContain(taken[0]);
        if (taken[0] !== state) expect(taken[1][0]?.type).toBe("recordMoney");
      }
    }
  });

  it("[R-23] raises an alarm whenever it hands a transaction to a person, and only then", () => {
    for (const event of Object.values(events)) {
      for (const state of states) {
        const taken = tryStep(state, event);
        const isHanded = taken?.[0] === "timedOutManual" && state !== "timedOutManual";
        expect(taken?.[1].some(({ type }) => type === "raiseAlarm") ?? false).toBe(isHanded);
      }
    }
  });
});

function tryStep(state: State, event: Event) {
  try {
    return step(state, event);
  } catch {
    return undefined;
  }
}

function outcome(state: State, event: Event): string {
  const taken = tryStep(state, event);
  if (taken === undefined) return "impossible";
  const [next, effects] = taken;
  return `${next} [${effects.map(({ type }) => type).join(", ")}]`;
}
