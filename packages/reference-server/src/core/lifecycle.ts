// Decides what a transaction does next: step(state, event) gives the next state and what is to be done,
// in order. With the file beside, about what comes after a time-out, it decides every transition. It
// waits for nothing and does not know who performs the effects; the promise it makes about order is that
// a claim comes before the gateway call, a recorded verdict before the answer, and a recorded reversal
// before the call that makes it.
//
//   absent ─ requestAccepted ─► authorizing ─ gatewayApproved ──► approved
//      │                             │      ─ gatewayDeclined ──► declined
//      └─ requestRefused ─► declined │      ─ gatewayFailed ────► failed
//                           failed   │      ─ lastDeliveryRanOut ► timedOutUnknown, or failed if nothing was sent
//                                    └─ gatewayFellSilent, takenOver ─► unknown (and from there the same four)

import { afterTimeOut } from "./lifecycle-timed-out.ts";
import type { Event, Outcome, Step } from "./lifecycle-words.ts";
import type { State } from "./transaction.ts";

type Undecided = "authorizing" | "unknown";
type Told = "approved" | "declined" | "failed";

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
      return onceTold(state, event);
    case "timedOutUnknown":
    case "timedOutReversing":
    case "timedOutManual":
    case "timedOutSettled":
    case "timedOutReversed":
      return afterTimeOut(state, event) ?? impossible(state, event);
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
    case "lastDeliveryRanOut":
    case "sweepCame":
    case "foundAbsent":
    case "foundNothingOut":
    case "reversalMade":
    case "reversalFoundNothing":
    case "reversalTooLate":
    case "reversalUnclear":
      return impossible("absent", event);
  }
}

function whileUndecided(state: Undecided, event: Event): Step {
  switch (event.type) {
    case "takenOver":
      // Whoever asked before is gone or heard nothing, so nobody can say whether the gateway acted. Where
      // a second question could be a second capture, silence is all that is left until a look-up tells.
      return event.mayAskAgain
        ? ["unknown", [{ type: "takeOver" }, { type: "callGateway" }]]
        : [state, [{ type: "closeWithoutAnswer" }]];
    case "gatewayApproved":
      return decide({ verdict: "approved", approval: event.approval });
    case "gatewayDeclined": {
      const { code, checks } = event;
      return decide({ verdict: "declined", code, ...(checks === undefined ? {} : { checks }) });
    }
    case "gatewayFailed":
      return decide({ verdict: "failed", code: event.code });
    case "gatewayNotReached":
      // Not final: the next delivery asks again, with whatever gateway, as nothing was sent.
      return stayUnknown(!event.mayHaveMoved);
    case "gatewayFellSilent":
      return stayUnknown(false);
    case "lastDeliveryRanOut":
      return event.mayHaveMoved ? timeOut() : failUnsent();
    case "sweepCame":
      return sweepUndecided(state, event);
    case "foundAbsent":
      // As long as deliveries may come, the next one asks again, and it may: nothing was done before.
      return event.isPastDeadline ? failUnsent() : stayUnknown(true);
    case "foundNothingOut":
      return event.isPastDeadline ? timeOut() : [state, []];
    case "requestAccepted":
    case "requestRefused":
    case "reversalMade":
    case "reversalFoundNothing":
    case "reversalTooLate":
    case "reversalUnclear":
      return impossible(state, event);
  }
}

// A verdict is only given here once no delivery will ask for it any more. It is what the caller was told
// in the end by having been told nothing.
function sweepUndecided(state: Undecided, event: Extract<Event, { type: "sweepCame" }>): Step {
  if (!event.mayHaveMoved) return event.isPastDeadline ? failUnsent() : [state, []];
  switch (event.ability) {
    case "look-up":
      return [state, [{ type: "lookUp" }]];
    case "reverse":
    case "nothing":
      return event.isPastDeadline ? timeOut() : [state, []];
  }
}

function onceTold(state: Told, event: Event): Step {
  switch (event.type) {
    case "gatewayApproved":
    case "gatewayDeclined":
    case "gatewayFailed":
    case "gatewayNotReached":
    case "gatewayFellSilent":
    case "lastDeliveryRanOut":
      // Another hand was quicker. What is stored is what the caller is told.
      return [state, [{ type: "answer" }]];
    case "sweepCame":
    case "foundAbsent":
    case "foundNothingOut":
      return [state, []];
    case "requestAccepted":
    case "requestRefused":
    case "takenOver":
    case "reversalMade":
    case "reversalFoundNothing":
    case "reversalTooLate":
    case "reversalUnclear":
      // Above all: what was told as a success is never reversed from here.
      return impossible(state, event);
  }
}

function decide(outcome: Outcome): Step {
  const to = outcome.verdict === "timed_out" ? "timedOutUnknown" : outcome.verdict;
  return [to, [{ type: "recordVerdict", to, outcome }, { type: "answer" }]];
}

function failUnsent(): Step {
  return decide({ verdict: "failed", code: "processing_error" });
}

function timeOut(): Step {
  return decide({ verdict: "timed_out", code: "timed_out" });
}

function stayUnknown(isNothingSent: boolean): Step {
  return ["unknown", [{ type: "recordUnknown", isNothingSent }, { type: "closeWithoutAnswer" }]];
}

function impossible(state: State, event: Event): never {
  throw new Error(`Bug: ${event.type} cannot happen to a transaction that is ${state}.`);
}
