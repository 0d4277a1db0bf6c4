// The standard parameters that come with every request Twilio makes about a call.
// @see https://www.twilio.com/docs/voice/twiml#request-parameters
import type { FormFields } from "../form-fields.ts";

/** What the parameters tell about a call. */
export type CallFacts = {
  readonly accountSid: string;
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
};

/** The parameters, in alphabetical order; `Caller` and `Called` are the older twins. @see W-06 */
export function voiceParameters(facts: CallFacts, isHungUp: boolean): FormFields {
  return [
    ["AccountSid", facts.accountSid],
    ["ApiVersion", "2010-04-01"],
    ["CallSid", facts.callSid],
    ["CallStatus", isHungUp ? "completed" : "in-progress"],
    ["Called", facts.to],
    ["Caller", facts.from],
    ["Direction", "inbound"],
    ["From", facts.from],
    ["To", facts.to],
  ];
}
