// The strict mode: what TwiML does not know ends the call, where Twilio would warn and go on. A test that
// misspells an attribute wants to fail; a rehearsal of a real call does not.
import { type Alert, errorAlert } from "../alerts.ts";
import type { Assumptions } from "../assumptions.ts";

/**
 * Alerts as they are told. In the strict mode the first 12200 is an error that ends the call; the others
 * stay, so that everything wrong is known at once. @see E-03 @see V-10
 */
export function judge(
  alerts: readonly Alert[],
  assumptions: Assumptions,
): { readonly alerts: readonly Alert[]; readonly refusal: Alert | null } {
  const first = alerts.find(({ code, level }) => code === 12200 && level !== "note");
  if (assumptions.unknownTwiml === "skip" || first === undefined) return { alerts, refusal: null };
  const strict = "in the strict mode this ends the call";
  const refusal = errorAlert(12200, `${first.message} (${strict})`);
  return { alerts: alerts.filter((alert) => alert !== first), refusal };
}
