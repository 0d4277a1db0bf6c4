// Masks for text of unknown origin: whatever looks like a card number is masked wherever it turns up,
// since a processor or an application may echo one in any text, and a caller may key one into any field.
// It masks for people; what goes on a wire is never touched.
import { redactConnectorRequest } from "@pay-connector/types";

// Identifiers of Twilio's form and UUIDs are left alone: a dozen of their digits in a row may look like a
// card by chance, and a report whose CallSid is masked is of no use.
const identifierOrDigits =
  /\b[A-Z]{2}[0-9a-f]{32}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\d(?:[ .-]?\d){11,}/g;

/** The text with everything that could be a card number masked, alone or within more digits. @see M-05 */
export function maskCardsIn(text: string): string {
  return text.replace(identifierOrDigits, (found) =>
    /^\d[\d .-]*$/.test(found) ? String(redactConnectorRequest(found)) : found,
  );
}
