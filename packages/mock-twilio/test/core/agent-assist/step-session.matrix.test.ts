// Every state of a payments session against every event, as a table to be reviewed: what follows, and which
// effects. A change here is a change of behaviour.
import { Secret } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import type {
  SessionEffect,
  SessionState,
} from "../../../src/core/agent-assist/payments-session.ts";
import { type SessionEvent, stepSession } from "../../../src/core/agent-assist/step-session.ts";
import { morningMs as atMs } from "../../support/builders.ts";
import { after, aSession, asked, entry, key, wholeCard } from "../../support/sessions.ts";

const begun = aSession();
const complete = after(begun, ...wholeCard)[0];
const matched = aSession([["RequireMatchingInputs", "expiration-date"]]);
const confirmed = aSession([["Confirmation", "true"]]);
const submitting = after(complete, asked({ kind: "complete" }))[0];
const failing: SessionEvent = { type: "connectorUnreachable", atMs, reason: "refused" };
const slotEnded: SessionEvent = { type: "deliverySlotEnded", atMs };

const states: readonly [string, SessionState][] = [
  ["open, nothing captured", begun],
  ["open, a capture without a key", after(begun, ...entry("payment-card-number", ""))[0]],
  ["open, a capture with keys", after(begun, ...entry("payment-card-number", "4111"))[0]],
  ["open, one key left", after(begun, ...entry("expiration-date", "123"))[0]],
  ["open, all captured", complete],
  ["open, captured again", after(complete, ...entry("security-code", "12"))[0]],
  [
    "open, a second entry",
    after(
      matched,
      ...entry("expiration-date", "1230"),
      ...entry("expiration-date-matcher", "123"),
    )[0],
  ],
  ["open, to be confirmed", after(confirmed, ...wholeCard)[0]],
  ["confirming", after(confirmed, ...wholeCard, asked({ kind: "complete" }))[0]],
  ["submitting, delivery 1", submitting],
  ["submitting, between 1 and 2", after(submitting, failing)[0]],
  [
    "submitting, delivery 6",
    after(submitting, slotEnded, slotEnded, slotEnded, slotEnded, slotEnded)[0],
  ],
  ["finished", after(begun, asked({ kind: "cancel" }))[0]],
];

const answered = (body: object): SessionEvent => ({
  ...{ type: "connectorAnswered", atMs, status: 200, tookMs: 0, body: JSON.stringify(body) },
});
const events: readonly [string, SessionEvent][] = [
  ["captures the number", asked({ kind: "capture", capture: "payment-card-number" })],
  ["captures the code", asked({ kind: "capture", capture: "security-code" })],
  ["captures a matcher", asked({ kind: "capture", capture: "expiration-date-matcher" })],
  ["completes", asked({ kind: "complete" })],
  ["cancels", asked({ kind: "cancel" })],
  ["key 0", key("0")],
  ["key 1", key("1")],
  ["key 2", key("2")],
  ["key #", key("#")],
  ["key *", key("*")],
  ["inputTimedOut", { type: "inputTimedOut", atMs }],
  ["callerHungUp", { type: "callerHungUp", atMs }],
  ["approved", answered({ charge_id: "ch_1", error_code: null, error_message: null })],
  ["declined", answered({ charge_id: null, error_code: "no", error_message: "No." })],
  ["unreachable", failing],
  ["deliverySlotEnded", slotEnded],
];

describe("stepSession", () => {
  it("[G-05] [G-07] [G-13] [G-15] [G-19] [G-24] [G-30] [G-33] [G-40] [G-42] does this in every state at every event", async () => {
    const rows = states.flatMap(([stateName, state]) => [
      `## ${stateName}`,
      ...events.map(([eventName, event]) => {
        const [next, effects] = stepSession(state, event);
        const isSame = next === state && effects.length === 0;
        const what = isSame ? "-" : `${whereIs(next)}: ${effects.map(show).join(", ")}`;
        return `${eventName.padEnd(20)} ${what}`;
      }),
      "",
    ]);
    await expect(rows.join("\n")).toMatchFileSnapshot("step-session.matrix.txt");
  });

  it("[M-05] leaves a Secret a Secret", () => {
    const text = JSON.stringify([states, after(begun, ...entry("payment-card-number", "4111"))]);
    expect(text).not.toContain("4111");
    expect(new Secret("4111").toString()).not.toContain("4111");
  });
});

function whereIs(state: SessionState): string {
  if (state.at !== "open") return state.at;
  return state.capture === null ? "open" : `open, ${state.capture.name}`;
}

// Of a callback what an agent goes by.
function show(effect: SessionEffect): string {
  if (effect.type !== "postPayment") return effect.type;
  const told = Object.fromEntries(effect.fields);
  const said = [told.PartialResult && "partial", told.ErrorType, told.Result].filter(Boolean);
  return `${effect.callback}(${said.join(" ")})`;
}
