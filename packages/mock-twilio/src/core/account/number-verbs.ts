// Numbers: what is on offer, buying one, and saying what answers it. All numbers on offer are reserved
// for fiction in North America (555-0100 to 555-0199), so that nobody ever rings a stranger.
import { checkAddress } from "../web-address.ts";
import {
  type AccountState,
  type Capability,
  done,
  type NumberRecord,
  refused,
  type VerbResult,
  type VoiceSetting,
} from "./account.ts";
import { findBin } from "./bin-verbs.ts";

const areaCodes = ["202", "312", "415", "617"];
// Of each area code's hundred the first ten; enough to choose from, and never the emulator's own caller.
const NUMBERS_EACH = 10;
// Every fourth number can send messages and take no call, as real lists have some of each.
const SMS_ONLY_EVERY = 4;

/** A number on offer. */
export type OfferedNumber = Pick<NumberRecord, "phoneNumber" | "capabilities">;

/** Numbers on offer that nobody in this account has bought. @see C-14 */
export function searchNumbers(
  { numbers }: AccountState,
  wanted: { readonly capability?: Capability; readonly areaCode?: string } = {},
): readonly OfferedNumber[] {
  const { capability, areaCode } = wanted;
  return offered
    .filter(({ phoneNumber }) => !numbers.some((bought) => bought.phoneNumber === phoneNumber))
    .filter(({ capabilities }) => capability === undefined || capabilities.includes(capability))
    .filter(({ phoneNumber }) => areaCode === undefined || phoneNumber.startsWith(`+1${areaCode}`));
}

const offered: readonly OfferedNumber[] = areaCodes.flatMap((areaCode) =>
  Array.from({ length: NUMBERS_EACH }, (_, index) => {
    const isSmsOnly = index % SMS_ONLY_EVERY === SMS_ONLY_EVERY - 1;
    const capabilities: readonly Capability[] = isSmsOnly ? ["sms"] : ["voice", "sms"];
    return { phoneNumber: `+1${areaCode}55501${String(index).padStart(2, "0")}`, capabilities };
  }),
);

/** Buys a number that is on offer. @see C-14 */
export function buyNumber(
  account: AccountState,
  { phoneNumber }: { readonly phoneNumber: string },
): VerbResult {
  const offer = searchNumbers(account).find((each) => each.phoneNumber === phoneNumber);
  if (offer === undefined) {
    const isBought = account.numbers.some((each) => each.phoneNumber === phoneNumber);
    const why = isBought ? "belongs to this account already" : "is not on offer";
    return refused(`${phoneNumber} ${why}; "numbers search" lists what is.`);
  }
  const remarks = [`${phoneNumber} is yours (${offer.capabilities.join(", ")}).`];
  if (!offer.capabilities.includes("voice")) remarks.push("It has no voice: it takes no call.");
  return done({ ...account, numbers: [...account.numbers, offer] }, ...remarks);
}

/** What can be configured of a number: a bin by its name or SID, or addresses. */
export type NumberChanges = {
  readonly friendlyName?: string;
  readonly bin?: string;
  readonly url?: string;
  readonly method?: "GET" | "POST";
  readonly fallbackUrl?: string;
  readonly fallbackMethod?: "GET" | "POST";
  /** An address that is told when a call to the number is over. @see H-28 */
  readonly statusCallback?: string;
  readonly statusCallbackMethod?: "GET" | "POST";
};

/** Says what answers a call to a number. @see C-14 @see C-15 */
export function configureNumber(
  account: AccountState,
  { phoneNumber, ...changes }: NumberChanges & { readonly phoneNumber: string },
): VerbResult {
  const record = account.numbers.find((each) => each.phoneNumber === phoneNumber);
  if (record === undefined) return refused(`${phoneNumber} is not a number of this account.`);
  const problems: string[] = [];
  const voice = voiceOf(account, changes, problems);
  const statusCallback = statusCallbackOf(changes, problems);
  if (voice !== undefined && !record.capabilities.includes("voice")) {
    problems.push(`${phoneNumber} has no voice, so nothing can answer a call to it.`);
  }
  const { friendlyName } = changes;
  const isNothing = [voice, friendlyName, statusCallback].every((part) => part === undefined);
  if (isNothing && problems.length === 0) problems.push("Nothing was asked to change.");
  if (problems.length > 0) return refused(...problems);
  const next: NumberRecord = {
    ...record,
    ...(friendlyName === undefined ? {} : { friendlyName }),
    ...(voice === undefined ? {} : { voice }),
    ...(statusCallback === undefined ? {} : { statusCallback }),
  };
  const numbers = account.numbers.map((each) => (each.phoneNumber === phoneNumber ? next : each));
  return done({ ...account, numbers }, `${phoneNumber} is configured.`);
}

function statusCallbackOf(
  { statusCallback: url, statusCallbackMethod: method }: NumberChanges,
  problems: string[],
): NumberRecord["statusCallback"] {
  if (url === undefined) {
    if (method !== undefined) problems.push("The address of the status callback is missing.");
    return undefined;
  }
  checkSecure(url, problems);
  return method === undefined ? { url } : { url, method };
}

function checkSecure(address: string, problems: string[]): void {
  if (checkAddress(address, null).kind !== "refused") return;
  problems.push(`"${address}" must be https; plain http is for this machine alone.`);
}

function voiceOf(
  account: AccountState,
  { bin, url, method, fallbackUrl, fallbackMethod }: NumberChanges,
  problems: string[],
): VoiceSetting | undefined {
  if (bin !== undefined && url !== undefined) problems.push("A bin or a URL answers, not both.");
  if (bin !== undefined) {
    const found = findBin(account, bin);
    if (found === undefined) problems.push(`There is no bin "${bin}".`);
    return { bin: found?.sid ?? "" };
  }
  for (const address of [url, fallbackUrl]) {
    if (address !== undefined) checkSecure(address, problems);
  }
  if (url === undefined) {
    const isPart = [method, fallbackUrl, fallbackMethod].some((part) => part !== undefined);
    if (isPart) problems.push("A URL is missing.");
    return undefined;
  }
  return {
    url,
    ...(method === undefined ? {} : { method }),
    ...(fallbackUrl === undefined ? {} : { fallbackUrl }),
    ...(fallbackMethod === undefined ? {} : { fallbackMethod }),
  };
}
