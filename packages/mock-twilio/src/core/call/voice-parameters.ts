// The standard parameters that come with every request Twilio makes about a call.
// @see https://www.twilio.com/docs/voice/twiml#request-parameters
import type { FormFields } from "../form-fields.ts";

/** What the parameters tell about a call. */
export type CallFacts = {
  readonly accountSid: string;
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
  /** Absent: inbound. */
  readonly direction?: CallDirection;
};

/** Who placed a call: a person, or the REST API. */
export type CallDirection = "inbound" | "outbound-api";

// What real requests tell of both numbers, under today's names and the older twins.
const ends = [
  ["From", "from"],
  ["To", "to"],
  ["Caller", "from"],
  ["Called", "to"],
] as const;

/** The parameters, in alphabetical order; `Caller` and `Called` are the older twins. @see W-06 */
export function voiceParameters(facts: CallFacts, isHungUp: boolean): FormFields {
  return standardParameters(facts, isHungUp ? "completed" : "in-progress");
}

/** The same at a status that is told by itself. @see H-23 */
export function standardParameters(facts: CallFacts, status: string): FormFields {
  const fields: [string, string][] = [
    ["AccountSid", facts.accountSid],
    ["ApiVersion", "2010-04-01"],
    ["CallSid", facts.callSid],
    ["CallStatus", status],
    ["Direction", facts.direction ?? "inbound"],
    ...ends.flatMap(([name, end]) => aboutNumber(name, facts[end])),
  ];
  return fields.sort(([one], [other]) => (one < other ? -1 : 1));
}

// Numbers for tests belong to no place, so city, state and postal code are empty, as they are in real
// requests where Twilio does not know them.
function aboutNumber(name: string, number: string): [string, string][] {
  const country = number.startsWith("+1") ? "US" : "";
  return [
    [name, number],
    [`${name}City`, ""],
    [`${name}Country`, country],
    [`${name}State`, ""],
    [`${name}Zip`, ""],
  ];
}
