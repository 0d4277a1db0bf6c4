// The routes of the account's phone numbers: listed, fetched, and told what answers their calls.
// @see https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
import type { NumberRecord } from "../core/account/account.ts";
import { binUrl } from "../core/account/bin-verbs.ts";
import type { NumberChanges } from "../core/account/number-verbs.ts";
import { dateText } from "../core/date-text.ts";
import type { FormFields } from "../core/form-fields.ts";
import { type RestProblem, type RestResult, refuse } from "../core/rest-problem.ts";
import { resolveAddress } from "../core/web-address.ts";
import { OptionsError } from "../options.ts";
import { type Answer, answered, answerOf } from "./answer.ts";
import { API_VERSION, accountPath } from "./call-resource.ts";
import { readMovedCallback } from "./callback-parameters.ts";
import type { ApiEmulator } from "./emulator.ts";
import { pageOf } from "./paging.ts";
import { formatPhoneNumber, numberSid } from "./phone-number.ts";
import { fieldOf } from "./read-form.ts";

/** A page of numbers. @see H-13 */
export function listNumbers(emulator: ApiEmulator, address: URL): Answer {
  const { numbers } = emulator.account.state;
  const wanted = address.searchParams.get("PhoneNumber");
  // Twilio takes a part of a number, too.
  const chosen = numbers
    .filter(({ phoneNumber }) => wanted === null || phoneNumber.includes(wanted))
    .map((record) => ({ sid: numberSid(record.phoneNumber), record }));
  return answerOf(pageOf(chosen, address), ({ items, facts }) =>
    answered(200, {
      incoming_phone_numbers: items.map(({ record }) => numberResource(emulator, record)),
      ...facts,
    }),
  );
}

/** One number. */
export function fetchNumber(emulator: ApiEmulator, record: NumberRecord): Answer {
  return answered(200, numberResource(emulator, record));
}

/** Says what answers a number's calls. @see H-13 */
export function updateNumber(
  emulator: ApiEmulator,
  record: NumberRecord,
  form: FormFields,
): Answer {
  return answerOf(readChanges(form, record), (changes) => {
    const { phoneNumber } = record;
    const problem = configure(emulator, phoneNumber, changes);
    if (problem !== null) return { ok: false, problem };
    return fetchNumber(emulator, findNumber(emulator, numberSid(phoneNumber)) ?? record);
  });
}

function configure(
  { account }: ApiEmulator,
  phoneNumber: string,
  changes: NumberChanges,
): RestProblem | null {
  if (Object.keys(changes).length === 0) return null;
  try {
    account.numbers.configure(phoneNumber, changes);
    return null;
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    return { status: 400, code: 20001, message: error.problems.join(" ") };
  }
}

/** The number with a SID. */
export function findNumber(emulator: ApiEmulator, sid: string): NumberRecord | undefined {
  return emulator.account.state.numbers.find(({ phoneNumber }) => numberSid(phoneNumber) === sid);
}

// What the form leaves out stays as it is.
function readChanges(form: FormFields, record: NumberRecord): RestResult<NumberChanges> {
  const voice = readVoiceChanges(form, record);
  const callback = readMovedCallback(form);
  if (!voice.ok) return voice;
  if (!callback.ok) return callback;
  if (callback.value === null) return voice;
  const { url: statusCallback, method: statusCallbackMethod } = callback.value;
  return { ok: true, value: { ...voice.value, statusCallback, statusCallbackMethod } };
}

function readVoiceChanges(form: FormFields, { voice }: NumberRecord): RestResult<NumberChanges> {
  const friendlyName = fieldOf(form, "FriendlyName");
  const given = {
    url: fieldOf(form, "VoiceUrl"),
    method: fieldOf(form, "VoiceMethod")?.toUpperCase(),
    fallbackUrl: fieldOf(form, "VoiceFallbackUrl"),
    fallbackMethod: fieldOf(form, "VoiceFallbackMethod")?.toUpperCase(),
  };
  for (const address of [given.url, given.fallbackUrl]) {
    if (address !== undefined && resolveAddress(address, null) === null) {
      return refuse(400, 21502, "Voice URL is not valid");
    }
  }
  for (const method of [given.method, given.fallbackMethod]) {
    if (method !== undefined && method !== "GET" && method !== "POST") {
      return refuse(400, 20001, "A method must be GET or POST");
    }
  }
  const set = Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined));
  const before = voice === undefined || "bin" in voice ? {} : voice;
  const name = friendlyName === undefined ? {} : { friendlyName };
  if (Object.keys(set).length === 0) return { ok: true, value: name };
  return { ok: true, value: { ...before, ...set, ...name } };
}

function numberResource(
  { account, startedAtMs }: ApiEmulator,
  { phoneNumber, capabilities, friendlyName, voice, statusCallback }: NumberRecord,
): Readonly<Record<string, unknown>> {
  const { accountSid } = account.state;
  const sid = numberSid(phoneNumber);
  const setting = voice === undefined || "bin" in voice ? undefined : voice;
  const voiceUrl = voice !== undefined && "bin" in voice ? binUrl(voice.bin) : setting?.url;
  // When a number was bought is not kept.
  const date = dateText(startedAtMs);
  return {
    sid,
    account_sid: accountSid,
    api_version: API_VERSION,
    phone_number: phoneNumber,
    friendly_name: friendlyName ?? formatPhoneNumber(phoneNumber),
    capabilities: {
      voice: capabilities.includes("voice"),
      sms: capabilities.includes("sms"),
      mms: false,
      fax: false,
    },
    voice_url: voiceUrl ?? "",
    voice_method: setting?.method ?? "POST",
    voice_fallback_url: setting?.fallbackUrl ?? "",
    voice_fallback_method: setting?.fallbackMethod ?? "POST",
    voice_application_sid: "",
    status_callback: statusCallback?.url ?? "",
    status_callback_method: statusCallback?.method ?? "POST",
    beta: false,
    origin: "twilio",
    date_created: date,
    date_updated: date,
    uri: `${accountPath(accountSid)}/IncomingPhoneNumbers/${sid}.json`,
  };
}
