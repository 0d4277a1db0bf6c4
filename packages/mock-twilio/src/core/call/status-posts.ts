// Posts to the statusCallback, seen from the call: it adds what names the call, and warns when one of
// them could not be delivered. Nothing else in a call depends on them. @see W-08
import { warningAlert } from "../alerts.ts";
import { actionParameters } from "../pay/action-parameters.ts";
import type { PayEffect, PayOutcome } from "../pay/pay-session.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";
import type { CallEffect, CallState, StatusEvent } from "./call.ts";
import type { CallFacts } from "./voice-parameters.ts";

/** Of the standard parameters a status callback has the two SIDs alone. @see W-07 */
export function withSids(effects: readonly PayEffect[], facts: CallFacts): readonly PayEffect[] {
  const { accountSid, callSid } = facts;
  const sids = [["AccountSid", accountSid] as const, ["CallSid", callSid] as const];
  return effects.map((effect) =>
    effect.type === "postStatus" ? { ...effect, fields: [...sids, ...effect.fields] } : effect,
  );
}

/**
 * In the reading where the outcome goes to both addresses: one more post, with the action's own fields.
 * The list of fields demands a `For`; the last of the seven steps stands there.
 */
export function tellOutcome(outcome: PayOutcome, settings: PaySettings): readonly PayEffect[] {
  const { statusCallback, assumptions } = settings;
  if (statusCallback === null || assumptions.outcomePost === "action") return [];
  const fields = [["For", "payment-processing"] as const, ...actionParameters(outcome, settings)];
  return [{ type: "postStatus", ...statusCallback, fields }];
}

/** A <Pay> that finds an agent's session open says so where it would have told its progress. @see G-17 */
export function tellSessionInProgress(
  { statusCallback }: PaySettings,
  facts: CallFacts,
): readonly PayEffect[] {
  if (statusCallback === null) return [];
  const fields = [
    ["For", "payment-card-number"] as const,
    ["Attempt", "1"] as const,
    ["ErrorType", "session-in-progress"] as const,
  ];
  return withSids([{ type: "postStatus", ...statusCallback, fields }], facts);
}

/** A warning for a post that came to nothing, else nothing. The last ones come when the call is over. */
export function afterStatus(event: StatusEvent, { at }: CallState): readonly CallEffect[] {
  const rest = at === "ended" ? "." : "; the call goes on.";
  switch (event.type) {
    case "statusAnswered": {
      if (event.status >= 200 && event.status <= 299) return [];
      const message = `HTTP retrieval failure: the statusCallback ${event.url} answered ${event.status}`;
      return [warn(11200, message + rest)];
    }
    case "statusFailed":
      return [warn(event.code, `The statusCallback was not told: ${event.reason}${rest}`)];
  }
}

function warn(code: 11200 | 11205 | 11215, message: string): CallEffect {
  return { type: "raiseAlert", alert: warningAlert(code, message) };
}
