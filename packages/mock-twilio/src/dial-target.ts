// What a call is placed to: a document, an address, or a number of the account, and what of it answers.
// A number that cannot take the call is a mistake of whoever dials, told before anything rings.
import type { AccountState, NumberRecord } from "./core/account/account.ts";
import { binUrl } from "./core/account/bin-verbs.ts";
import type { CallSettings, CallSource } from "./core/call/call.ts";
import type { ProgressCallback } from "./core/call/progress-callback.ts";
import { OptionsError } from "./options.ts";

/** Where a call's first document comes from. */
export type DialTarget =
  | { readonly twiml: string }
  | { readonly url: string }
  /** A number of the account, which answers as it is configured. @see C-14 */
  | { readonly to: string };

/** The first document of a call. Throws an OptionsError when nothing answers. @see C-14 */
export function sourceOf(target: DialTarget, account: AccountState): CallSource {
  if ("twiml" in target) return { kind: "twiml", text: target.twiml };
  if ("url" in target) return { kind: "url", url: target.url };
  const voice = lineOf(target, account)?.voice;
  if (voice === undefined) {
    throw new OptionsError([`Nothing answers ${target.to}: configure it with a bin or a URL.`]);
  }
  if ("bin" in voice) return { kind: "url", url: binUrl(voice.bin) };
  const { url, method } = voice;
  return { kind: "url", url, ...(method === undefined ? {} : { method }) };
}

/** The number that is dialled, or undefined when a document or an address is. */
export function lineOf(
  target: DialTarget | undefined,
  { numbers }: AccountState,
): NumberRecord | undefined {
  if (target === undefined || !("to" in target)) return undefined;
  const line = numbers.find(({ phoneNumber }) => phoneNumber === target.to);
  if (line === undefined) {
    throw new OptionsError([`${target.to} is not a number of this account.`]);
  }
  if (!line.capabilities.includes("voice")) {
    throw new OptionsError([`${target.to} has no voice: it takes no call.`]);
  }
  return line;
}

/** What is asked when the number's own address cannot be fetched or read. @see V-05 */
export function fallbackOf(
  line: NumberRecord | undefined,
): NonNullable<CallSettings["fallback"]> | null {
  const voice = line?.voice;
  if (voice === undefined || !("url" in voice) || voice.fallbackUrl === undefined) return null;
  return { method: voice.fallbackMethod ?? "POST", url: voice.fallbackUrl };
}

/** Where the end of a call to the number is told; a number has no choice of events. @see H-28 */
export function progressCallbackOf(line: NumberRecord | undefined): ProgressCallback | null {
  const callback = line?.statusCallback;
  if (callback === undefined) return null;
  return { url: callback.url, method: callback.method ?? "POST", events: ["completed"] };
}
