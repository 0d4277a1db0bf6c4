// TwiML bins: documents that Twilio itself serves, so that a call needs no web server. A bin's text may
// hold placeholders; what they become is render-bin.ts.
import { type AccountState, type BinRecord, done, refused, type VerbResult } from "./account.ts";

// Where Twilio serves bins; the emulator answers for these addresses itself.
const BIN_BASE = "https://handler.twilio.com/twiml/";

/** The address of a bin, as a document or an action names it. @see C-15 */
export function binUrl(sid: string): string {
  return `${BIN_BASE}${sid}`;
}

/** The SID of the bin that an address is of, or null. */
export function binSidOf(url: string): string | null {
  const path = url.startsWith(BIN_BASE) ? url.slice(BIN_BASE.length) : "";
  return path.match(/^(EH[0-9a-f]{32})(?:\?|#|$)/)?.[1] ?? null;
}

/** A bin by its name or its SID. */
export function findBin({ bins }: AccountState, nameOrSid: string): BinRecord | undefined {
  return bins.find(({ name, sid }) => name === nameOrSid || sid === nameOrSid);
}

/** Writes a new bin. Its text is not checked: Twilio too finds a mistake when the bin is asked for. */
export function createBin(account: AccountState, { name, twiml, sid }: BinRecord): VerbResult {
  if (name === "") return refused("The bin's name must not be empty.");
  if (findBin(account, name) !== undefined) {
    return refused(`A bin named "${name}" exists already; "bins update" changes it.`);
  }
  const bins = [...account.bins, { sid, name, twiml }];
  return done({ ...account, bins }, `The bin "${name}" answers at ${binUrl(sid)}`);
}

/** Writes a bin's text anew; its address stays. */
export function updateBin(
  account: AccountState,
  { bin, twiml }: { readonly bin: string; readonly twiml: string },
): VerbResult {
  const found = findBin(account, bin);
  if (found === undefined) return refused(`There is no bin "${bin}".`);
  const bins = account.bins.map((each) => (each.sid === found.sid ? { ...each, twiml } : each));
  return done({ ...account, bins }, `The bin "${found.name}" answers at ${binUrl(found.sid)}`);
}

/** Throws a bin away, unless a number still needs it. */
export function deleteBin(account: AccountState, { bin }: { readonly bin: string }): VerbResult {
  const found = findBin(account, bin);
  if (found === undefined) return refused(`There is no bin "${bin}".`);
  const user = account.numbers.find(
    ({ voice }) => voice !== undefined && "bin" in voice && voice.bin === found.sid,
  );
  if (user !== undefined)
    return refused(`${user.phoneNumber} is still answered by "${found.name}".`);
  const bins = account.bins.filter(({ sid }) => sid !== found.sid);
  return done({ ...account, bins }, `The bin "${found.name}" is gone.`);
}
