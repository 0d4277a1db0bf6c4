// What an agent still has to capture, in the order of the dialogue, and what belongs to what: a field, and
// behind it its second entry where both must be the same. Which fields there are is said in fields.ts.
import { type Field, fieldsOf } from "../pay/fields.ts";
import type { Progress } from "../pay/pay-session.ts";
import type { CaptureName, MatchedField, SessionPlan } from "./payments-session.ts";

/** The card's four steps, which alone can be keyed twice. @see G-31 */
export const matchableFields: readonly MatchedField[] = [
  "payment-card-number",
  "expiration-date",
  "postal-code",
  "security-code",
];

/** The field that a capture is of. */
export function fieldOf(name: CaptureName): Field {
  return name.replace(/-matcher$/, "") as Field;
}

/** True for the second entry of a pair. */
export function isMatcher(name: CaptureName): boolean {
  return name.endsWith("-matcher");
}

/** True when two fields are the same, whatever the type of either. */
export function isAmong(field: Field, fields: readonly MatchedField[]): boolean {
  return (fields as readonly Field[]).includes(field);
}

/** Every capture that a session takes. @see G-31 @see G-38 */
export function capturesOf({ settings, matchedFields }: SessionPlan): readonly CaptureName[] {
  return fieldsOf(settings).flatMap((field) =>
    isAmong(field, matchedFields) ? [field, `${field}-matcher` as CaptureName] : [field],
  );
}

/** What is still missing. @see G-06 @see G-08 */
export function requiredCaptures(
  plan: SessionPlan,
  { progress, matched }: { readonly progress: Progress; readonly matched: readonly MatchedField[] },
): readonly CaptureName[] {
  return capturesOf(plan).filter((name) => {
    const field = fieldOf(name);
    return isMatcher(name) ? !isAmong(field, matched) : progress.captured[field] === undefined;
  });
}
