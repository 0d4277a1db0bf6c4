// The words of the lifecycle: what can happen to a transaction, what is written with a verdict, and what
// the shell has to do. Types only; what follows from what is decided in the files beside.
import type { Approval, Checks } from "./approval.ts";
import type { DeclineCode } from "./decline-codes.ts";
import type { PositionName, State } from "./transaction.ts";

/** Why a request ends without money having moved; both are told to the caller. */
export type Refusal = { readonly verdict: "declined" | "failed"; readonly code: DeclineCode };

/** What may be asked of a gateway about a charge that nobody can tell of. */
export type Ability = "look-up" | "reverse" | "nothing";

/** What happened to a transaction. */
export type Event =
  | { readonly type: "requestAccepted" }
  | { readonly type: "requestRefused"; readonly refusal: Refusal }
  /** A later delivery found it undecided and nobody at work on it. */
  | { readonly type: "takenOver"; readonly mayAskAgain: boolean }
  /** The gateway says so, in answer to the charge or to a look-up. */
  | { readonly type: "gatewayApproved"; readonly approval: Approval }
  | { readonly type: "gatewayDeclined"; readonly code: DeclineCode; readonly checks?: Checks }
  | { readonly type: "gatewayFailed"; readonly code: DeclineCode }
  /** This call surely left nothing behind; `mayHaveMoved` tells of the calls before it. */
  | { readonly type: "gatewayNotReached"; readonly mayHaveMoved: boolean }
  | { readonly type: "gatewayFellSilent" }
  /** The last delivery that Twilio makes must be answered now. */
  | { readonly type: "lastDeliveryRanOut"; readonly mayHaveMoved: boolean }
  /** The sweeper found it unfinished and nobody at work on it. */
  | {
      readonly type: "sweepCame";
      readonly ability: Ability;
      readonly mayHaveMoved: boolean;
      readonly isPastDeadline: boolean;
    }
  /** A look-up found nothing, and no call can still be on its way. */
  | { readonly type: "foundAbsent"; readonly isPastDeadline: boolean }
  /** A look-up could not tell. */
  | {
      readonly type: "foundNothingOut";
      readonly isPastDeadline: boolean;
      readonly isOverdue: boolean;
    }
  | { readonly type: "reversalMade" }
  /** There is nothing to reverse, and no call can still be on its way. */
  | { readonly type: "reversalFoundNothing" }
  | { readonly type: "reversalTooLate" }
  | { readonly type: "reversalUnclear"; readonly isOverdue: boolean };

/** What is written with a verdict. */
export type Outcome =
  | { readonly verdict: "approved"; readonly approval: Approval }
  | {
      readonly verdict: "declined" | "failed" | "timed_out";
      readonly code: DeclineCode;
      readonly checks?: Checks;
    };

/** What the shell has to do. A list of effects is performed in order and ends at the first that fails. */
export type Effect =
  | { readonly type: "claim"; readonly outcome: Outcome | null }
  | { readonly type: "takeOver" }
  | { readonly type: "callGateway" }
  | { readonly type: "lookUp" }
  | { readonly type: "reverse" }
  | { readonly type: "recordVerdict"; readonly to: PositionName; readonly outcome: Outcome }
  /** Nobody knows yet; `isNothingSent` notes that no call is left that could have moved money. */
  | { readonly type: "recordUnknown"; readonly isNothingSent: boolean }
  /** The money moved on behind a verdict that stays. An approval is kept with it. */
  | {
      readonly type: "recordMoney";
      readonly to: PositionName;
      readonly approval: Approval | null;
    }
  | { readonly type: "raiseAlarm" }
  | { readonly type: "answer" }
  | { readonly type: "closeWithoutAnswer" };

/** Where a transaction is next, and what is to be done, in order. */
export type Step = readonly [State, readonly Effect[]];
