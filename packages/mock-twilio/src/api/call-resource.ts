// A call as the REST API writes it: every field of Twilio's Call resource, null where nothing is known.
// @see https://www.twilio.com/docs/voice/api/call-resource#call-properties
import type { AccountState } from "../core/account/account.ts";
import { dateText, dateTextOrNull } from "../core/date-text.ts";
import type { ApiCall, ApiPayment } from "./emulator.ts";
import { formatPhoneNumber, numberSid } from "./phone-number.ts";

/** The version in every path. */
export const API_VERSION = "2010-04-01";

/** The path of an account's resources. */
export function accountPath(accountSid: string): string {
  return `/${API_VERSION}/Accounts/${accountSid}`;
}

/** A call as JSON. @see H-12 */
export function callResource(
  call: ApiCall,
  { accountSid, numbers }: Pick<AccountState, "accountSid" | "numbers">,
): Readonly<Record<string, unknown>> {
  const { sid, to, from, direction, createdAtMs, startedAtMs, endedAtMs } = call;
  const path = `${accountPath(accountSid)}/Calls/${sid}`;
  const ours = direction === "inbound" ? to : from;
  const isOurs = numbers.some(({ phoneNumber }) => phoneNumber === ours);
  const durationMs = endedAtMs === null ? null : endedAtMs - (startedAtMs ?? endedAtMs);
  return {
    sid,
    account_sid: accountSid,
    api_version: API_VERSION,
    parent_call_sid: null,
    to,
    to_formatted: formatPhoneNumber(to),
    from,
    from_formatted: formatPhoneNumber(from),
    phone_number_sid: isOurs ? numberSid(ours) : null,
    status: call.status,
    direction,
    start_time: dateTextOrNull(startedAtMs),
    end_time: dateTextOrNull(endedAtMs),
    duration: durationMs === null ? null : String(Math.round(durationMs / 1000)),
    date_created: dateText(createdAtMs),
    date_updated: dateText(endedAtMs ?? startedAtMs ?? createdAtMs),
    price: null,
    price_unit: "USD",
    queue_time: "0",
    ...neverKnown,
    uri: `${path}.json`,
    subresource_uris: Object.fromEntries(
      Object.entries(subresources).map(([name, folder]) => [name, `${path}/${folder}.json`]),
    ),
  };
}

// What nothing in the emulator ever fills in.
const neverKnown = {
  annotation: null,
  answered_by: null,
  caller_name: null,
  forwarded_from: null,
  group_sid: null,
  trunk_sid: null,
} as const;

// Only Payments is played; the others are named as Twilio names them, and answer 404. @see H-14
const subresources = {
  events: "Events",
  notifications: "Notifications",
  payments: "Payments",
  recordings: "Recordings",
  siprec: "Siprec",
  streams: "Streams",
  transcriptions: "Transcriptions",
  user_defined_message_subscriptions: "UserDefinedMessageSubscriptions",
  user_defined_messages: "UserDefinedMessages",
} as const;

/** A payments session as JSON: nothing about the payment itself. @see G-01 @see G-29 */
export function paymentResource(
  { sid, callSid, createdAtMs, updatedAtMs }: ApiPayment,
  accountSid: string,
): Readonly<Record<string, unknown>> {
  return {
    sid,
    account_sid: accountSid,
    call_sid: callSid,
    date_created: dateText(createdAtMs),
    date_updated: dateText(updatedAtMs),
    uri: `${accountPath(accountSid)}/Calls/${callSid}/Payments/${sid}.json`,
  };
}
