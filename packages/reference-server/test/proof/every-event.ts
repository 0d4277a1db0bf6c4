// Every event that can happen to a transaction, in every variant that may decide differently. The table
// does not compile when a kind of event is missing.
import type { Ability, Event } from "../../src/core/lifecycle-words.ts";

const approval = { gatewayReference: null, parameters: {} };
const both = [true, false] as const;
const abilities: readonly Ability[] = ["look-up", "reverse", "nothing"];

const variants: { readonly [Type in Event["type"]]: readonly Extract<Event, { type: Type }>[] } = {
  requestAccepted: [{ type: "requestAccepted" }],
  requestRefused: [
    { type: "requestRefused", refusal: { verdict: "declined", code: "expired_card" } },
    { type: "requestRefused", refusal: { verdict: "failed", code: "currency_not_supported" } },
  ],
  takenOver: both.map((mayAskAgain) => ({ type: "takenOver", mayAskAgain })),
  gatewayApproved: [{ type: "gatewayApproved", approval }],
  gatewayDeclined: [{ type: "gatewayDeclined", code: "card_declined" }],
  gatewayFailed: [{ type: "gatewayFailed", code: "processing_error" }],
  gatewayNotReached: both.map((mayHaveMoved) => ({ type: "gatewayNotReached", mayHaveMoved })),
  gatewayFellSilent: [{ type: "gatewayFellSilent" }],
  lastDeliveryRanOut: both.map((mayHaveMoved) => ({ type: "lastDeliveryRanOut", mayHaveMoved })),
  sweepCame: abilities.flatMap((ability) =>
    both.flatMap((mayHaveMoved) =>
      both.map((isPastDeadline) => ({
        type: "sweepCame" as const,
        ability,
        mayHaveMoved,
        isPastDeadline,
      })),
    ),
  ),
  foundAbsent: both.map((isPastDeadline) => ({ type: "foundAbsent", isPastDeadline })),
  foundNothingOut: both.flatMap((isPastDeadline) =>
    both.map((isOverdue) => ({ type: "foundNothingOut" as const, isPastDeadline, isOverdue })),
  ),
  reversalMade: [{ type: "reversalMade" }],
  reversalFoundNothing: [{ type: "reversalFoundNothing" }],
  reversalTooLate: [{ type: "reversalTooLate" }],
  reversalUnclear: both.map((isOverdue) => ({ type: "reversalUnclear", isOverdue })),
};

/** Every event in every variant. */
export const everyEvent: readonly Event[] = Object.values(variants).flat();
