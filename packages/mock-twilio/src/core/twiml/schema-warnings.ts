// The 12200 warnings: well-formed XML that is not TwiML. A warning skips one thing and the document
// goes on. Wording lives here and nowhere else.
import { type Alert, warningAlert } from "../alerts.ts";
import type { XmlElement } from "./parse-xml.ts";
import { knownAttributes } from "./verbs.ts";

/** Warns about every attribute Twilio does not document for this element. @see E-03 */
export function warnUnknownAttributes(element: XmlElement, alerts: Alert[]): void {
  const known = knownAttributes[element.name] ?? [];
  for (const name of Object.keys(element.attributes)) {
    // Namespace declarations and schema locations are XML's own, not TwiML's.
    if (known.includes(name) || name.startsWith("xmlns") || name.startsWith("xsi:")) continue;
    alerts.push(skipped(element, `<${element.name}> has no attribute "${name}"`));
  }
}

/** The warning for one thing that is passed over, with its line. */
export function skipped(element: XmlElement, problem: string): Alert {
  const { line } = element.place;
  return warningAlert(12200, `Schema validation warning: line ${line}: ${problem}; it is skipped.`);
}
