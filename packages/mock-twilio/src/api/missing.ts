// What Twilio has and the emulator does not play: told by name in the account's error log, so that a 404
// explains itself.
import { type Alert, warningAlert } from "../core/alerts.ts";
import { maskCardsIn } from "../core/masking.ts";

// What a person can read; a path may be as long as a request line.
const LONGEST_PATH = 200;

/** The alert about a request that nothing here answers, or null when it is not about Twilio. @see H-14 */
export function missingAlert(method: string, address: URL): Alert | null {
  const isTwilio = /(^|\.)twilio\.com$/.test(address.hostname);
  const resource = /^\/(?:2010-04-01|v\d+[a-z]?)\/(.*)$/i.exec(address.pathname)?.[1];
  if (resource === undefined && !isTwilio) return null;
  const host = isTwilio ? address.hostname : "";
  const path = maskCardsIn(address.pathname).slice(0, LONGEST_PATH);
  const played = "Calls, their Payments, and IncomingPhoneNumbers are played";
  return warningAlert(20404, `Mock Twilio does not play ${method} ${host}${path} (${played}).`);
}
