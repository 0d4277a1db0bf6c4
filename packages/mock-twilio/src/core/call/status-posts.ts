// Posts to the statusCallback, seen from the call: it adds what names the call, and warns when one of
// them could not be delivered. Nothing else in a call depends on them. @see W-08
import { warningAlert } from "../alerts.ts";
import type { PayEffect } from "../pay/pay-session.ts";
import type { CallEffect, StatusEvent } from "./call.ts";
import type { CallFacts } from "./voice-parameters.ts";

/** Of the standard parameters a status callback has the two SIDs alone. @see W-07 */
export function withSids(effects: readonly PayEffect[], facts: CallFacts): readonly PayEffect[] {
  const { accountSid, callSid } = facts;
  const sids = [["AccountSid", accountSid] as const, ["CallSid", callSid] as const];
  return effects.map((effect) =>
    effect.type === "postStatus" ? { ...effect, fields: [...sids, ...effect.fields] } : effect,
  );
}

/** A warning for a post that came to nothing, else nothing. */
export function afterStatus(event: StatusEvent): readonly CallEffect[] {
  switch (event.type) {
    case "statusAnswered": {
      if (event.status >= 200 && event.status <= 299) return [];
      const message = `HTTP retrieval failure: the statusCallback ${event.url} answered ${event.status}`;
      return [warn(11200, message)];
    }
    case "statusFailed":
      return [warn(event.code, `The statusCallback was not told: ${event.reason}`)];
  }
}

function warn(code: 11200 | 11205 | 11215, message: string): CallEffect {
  return { type: "raiseAlert", alert: warningAlert(code, `${message}; the call goes on.`) };
}
