// Every state with every event, written out as a snapshot for review: nothing can escape the table.
import { describe, expect, it } from "vitest";
import { type Event, step } from "../../src/core/lifecycle.ts";
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
  gatewayNotReached: { type: "gatewayNotReached" },
  gatewayFellSilent: { type: "gatewayFellSilent" },
};
const states: readonly State[] = ["absent", ...positionNames];

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
        if (types.includes("answer") && isStillUndecided) {
          expect(["claim", "recordVerdict"]).toContain(types[0]);
        }
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
