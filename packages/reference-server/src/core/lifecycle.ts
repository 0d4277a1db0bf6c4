// Decides what a transaction does next: step(state, event) gives the next state and what is to be done,
// in order. Everything that decides a transition is in this file. It waits for nothing and does not
// know who performs the effects; the one promise it makes about order is that a claim comes before the
// gateway call and a recorded verdict before the answer.
//
//   absent ─ requestAccepted ─► authorizing ─ gatewayApproved ──► approved
//      │                             │      ─ gatewayDeclined ──► declined
//      └─ requestRefused ─► declined │      ─ gatewayFailed ────► failed
//                           failed   └─ gatewayFellSilent, takenOver ─► unknown (and from there the same three)
import type { Approval } from "./approval.ts";
import type { DeclineCode } from "./decline-codes.ts";
import type { PositionName, State } from "./transaction.ts";

/** Why a request ends without money having moved; both are told to the caller. */
export type Refusal = { readonly verdict: "declined" | "failed"; readonly code: DeclineCode };

/** What happened to a transaction. */
export type Event =
  | { readonly type: "requestAccepted" }
  | { readonly type: "requestRefused"; readonly refusal: Refusal }
  /** A later delivery found it undecided and nobody at work on it. */
  | { readonly type: "takenOver"; readonly mayAskAgain: boolean }
  | { readonly type: "gatewayApproved"; readonly approval: Approval }
  | { readonly type: "gatewayDeclined"; readonly code: DeclineCode }
  | { readonly type: "gatewayFailed"; readonly code: DeclineCode }
  | { readonly type: "gatewayNotReached" }
  | { readonly type: "gatewayFellSilent" };

/** What is written with a verdict. */
export type Outcome =
  | { readonly verdict: "approved"; readonly approval: Approval }
  | { readonly verdict: "declined" | "failed"; readonly code: DeclineCode };

/** What the shell has to do. A list of effects is performed in order and ends at the first that fails. */
export type Effect =
  | { readonly type: "claim"; readonly outcome: Outcome | null }
  | { readonly type: "takeOver" }
  | { readonly type: "callGateway" }
  | { readonly type: "recordVerdict"; readonly to: PositionName; readonly outcome: Outcome }
  | { readonly type: "recordUnknown" }
  | { readonly type: "answer" }
  | { readonly type: "closeWithoutAnswer" };

type Step = readonly [State, readonly Effect[]];

/** The whole lifecycle. An event that cannot happen in a state is a bug and throws. */
export function step(state: State, event: Event): Step {
  switch (state) {
    case "absent":
      return whileAbsent(event);
    case "authorizing":
    case "unknown":
      return whileUndecided(state, event);
    case "approved":
    case "declined":
    case "failed":
    case "timedOutUnknown":
    case "timedOutSettled":
    case "timedOutReversing":
    case "timedOutReversed":
    case "timedOutManual":
      return whileDecided(state, event);
  }
}

function whileAbsent(event: Event): Step {
  switch (event.type) {
    case "requestAccepted":
      return ["authorizing", [{ type: "claim", outcome: null }, { type: "callGateway" }]];
    case "requestRefused":
      return [
        event.refusal.verdict,
        [{ type: "claim", outcome: event.refusal }, { type: "answer" }],
      ];
    case "takenOver":
    case "gatewayApproved":
    case "gatewayDeclined":
    case "gatewayFailed":
    case "gatewayNotReached":
    case "gatewayFellSilent":
      return impossible("absent", event);
  }
}

function whileUndecided(state: "authorizing" | "unknown", event: Event): Step {
  switch (event.type) {
    case "requestAccepted":
    case "requestRefused":
      return impossible(state, event);
    case "takenOver":
      // Whoever asked before is gone or heard nothing, so nobody can say whether the gateway acted. Only
      // a gateway that knows its keys may be asked again; with another one a second question could be a
      // second capture, and silence is all that is left until somebody looks it up.
      return [
        "unknown",
        [{ type: "takeOver" }, { type: event.mayAskAgain ? "callGateway" : "closeWithoutAnswer" }],
      ];
    case "gatewayApproved":
      return decide("approved", { verdict: "approved", approval: event.approval });
    case "gatewayDeclined":
      return decide("declined", { verdict: "declined", code: event.code });
    case "gatewayFailed":
      return decide("failed", { verdict: "failed", code: event.code });
    case "gatewayNotReached":
    case "gatewayFellSilent":
      // Not reached is not final either: the next delivery asks again. Only the last delivery could
      // turn it into a failure, and which one is the last is not decided here yet.
      return [
        "unknown",
        state === "authorizing"
          ? [{ type: "recordUnknown" }, { type: "closeWithoutAnswer" }]
          : [{ type: "closeWithoutAnswer" }],
      ];
  }
}

function whileDecided(state: PositionName, event: Event): Step {
  switch (event.type) {
    case "requestAccepted":
    case "requestRefused":
    case "takenOver":
      return impossible(state, event);
    case "gatewayApproved":
    case "gatewayDeclined":
    case "gatewayFailed":
    case "gatewayNotReached":
    case "gatewayFellSilent":
      // Another hand was quicker. What is stored is what the caller is told.
      return [state, [{ type: "answer" }]];
  }
}

function decide(to: "approved" | "declined" | "failed", outcome: Outcome): Step {
  return [to, [{ type: "recordVerdict", to, outcome }, { type: "answer" }]];
}

function impossible(state: State, event: Event): never {
  throw new Error(`Bug: ${event.type} cannot happen to a transaction that is ${state}.`);
}
