// What comes after a time-out: the caller was told a failure while nobody knew what the gateway did, so
// the money is made to agree with that. The verdict never changes again; only the money moves on.
//
//   timedOutUnknown ─ declined, failed, absent ─► timedOutSettled
//          │        ─ approved ─► timedOutReversing ─ reversed ─► timedOutReversed
//          └─ a day without an answer ─► timedOutManual ◄─┴─ too late, or a day without an answer
//                                             └─ a look-up or a reversal may still clear it
import type { Ability, Effect, Event, Step } from "./lifecycle-words.ts";
import type { PositionName } from "./transaction.ts";

type TimedOut = Extract<PositionName, `timedOut${string}`>;

/** What follows in a position after a time-out; null when the event cannot happen there. */
export function afterTimeOut(state: TimedOut, event: Event): Step | null {
  switch (event.type) {
    case "requestAccepted":
    case "requestRefused":
    case "takenOver":
      return null;
    case "lastDeliveryRanOut":
      // It was told in time by another hand.
      return [state, [{ type: "answer" }]];
    case "gatewayApproved":
    case "gatewayDeclined":
    case "gatewayFailed":
    case "gatewayNotReached":
    case "gatewayFellSilent":
    case "sweepCame":
    case "foundAbsent":
    case "foundNothingOut":
    case "reversalMade":
    case "reversalFoundNothing":
    case "reversalTooLate":
    case "reversalUnclear":
      return followMoney(state, event);
  }
}

type MoneyEvent = Exclude<
  Event,
  { type: "requestAccepted" | "requestRefused" | "takenOver" | "lastDeliveryRanOut" }
>;

function followMoney(state: TimedOut, event: MoneyEvent): Step | null {
  switch (state) {
    case "timedOutUnknown":
      return whileUnknown(event);
    case "timedOutReversing":
      return whileReversing(event);
    case "timedOutManual":
      return whileManual(event);
    case "timedOutSettled":
    case "timedOutReversed":
      // The money rests; whoever still comes with news was not the first.
      return [state, []];
  }
}

function whileUnknown(event: MoneyEvent): Step | null {
  const stay: Step = ["timedOutUnknown", []];
  switch (event.type) {
    case "gatewayApproved":
      return keepApproval("timedOutReversing", event, [{ type: "reverse" }]);
    case "gatewayDeclined":
    case "gatewayFailed":
    case "foundAbsent":
      return moveTo("timedOutSettled");
    case "gatewayNotReached":
      return event.mayHaveMoved ? stay : moveTo("timedOutSettled");
    case "gatewayFellSilent":
      return stay;
    case "foundNothingOut":
      return event.isOverdue ? giveToOperator() : stay;
    case "sweepCame":
      return sweepUnknown(event);
    // Nobody reverses before it is written down that somebody will.
    case "reversalMade":
    case "reversalFoundNothing":
    case "reversalTooLate":
    case "reversalUnclear":
      return null;
  }
}

function sweepUnknown(event: Extract<Event, { type: "sweepCame" }>): Step {
  if (!event.mayHaveMoved) return moveTo("timedOutSettled");
  switch (event.ability) {
    case "look-up":
      return ["timedOutUnknown", [{ type: "lookUp" }]];
    case "reverse": {
      // Nobody can say whether there is something to reverse; the answer to the reversal will.
      const [to, effects] = moveTo("timedOutReversing");
      return [to, [...effects, { type: "reverse" }]];
    }
    case "nothing":
      // No machine will ever know. The sooner a person looks, the better.
      return giveToOperator();
  }
}

function whileReversing(event: MoneyEvent): Step {
  const stay: Step = ["timedOutReversing", []];
  switch (event.type) {
    case "sweepCame":
      return ["timedOutReversing", [{ type: "reverse" }]];
    case "reversalMade":
      return moveTo("timedOutReversed");
    case "reversalFoundNothing":
      return moveTo("timedOutSettled");
    case "reversalTooLate":
      return giveToOperator();
    case "reversalUnclear":
      return event.isOverdue ? giveToOperator() : stay;
    case "gatewayApproved":
      // It is being reversed already. What matters is that there is something to reverse.
      return keepApproval("timedOutReversing", event);
    case "gatewayDeclined":
    case "gatewayFailed":
    case "gatewayNotReached":
    case "gatewayFellSilent":
    case "foundAbsent":
    case "foundNothingOut":
      // Only the reversal itself says that the money is back.
      return stay;
  }
}

function whileManual(event: MoneyEvent): Step {
  const stay: Step = ["timedOutManual", []];
  switch (event.type) {
    case "sweepCame":
      return ["timedOutManual", askWithout(event.ability)];
    case "gatewayApproved":
      return keepApproval("timedOutManual", event, [{ type: "reverse" }]);
    case "gatewayDeclined":
    case "gatewayFailed":
    case "foundAbsent":
    case "reversalFoundNothing":
      return moveTo("timedOutSettled");
    case "reversalMade":
      return moveTo("timedOutReversed");
    case "gatewayNotReached":
      return event.mayHaveMoved ? stay : moveTo("timedOutSettled");
    case "gatewayFellSilent":
    case "foundNothingOut":
    case "reversalTooLate":
    case "reversalUnclear":
      return stay;
  }
}

function askWithout(ability: Ability): readonly Effect[] {
  switch (ability) {
    case "look-up":
      return [{ type: "lookUp" }];
    case "reverse":
      return [{ type: "reverse" }];
    case "nothing":
      return [];
  }
}

function moveTo(to: TimedOut): Step {
  return [to, [{ type: "recordMoney", to, approval: null }]];
}

// A capture that was confirmed once is undone by a reversal alone: from here on, absent proves nothing.
function keepApproval(
  to: TimedOut,
  { approval }: Extract<Event, { type: "gatewayApproved" }>,
  then: readonly Effect[] = [],
): Step {
  return [to, [{ type: "recordMoney", to, approval }, ...then]];
}

function giveToOperator(): Step {
  const to = "timedOutManual";
  return [to, [{ type: "recordMoney", to, approval: null }, { type: "raiseAlarm" }]];
}
