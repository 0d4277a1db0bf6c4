// Masks for text of unknown origin: whatever looks like a card number is masked wherever it turns up,
// since a processor or an application may echo one in any text. It masks for people; what goes on a
// wire is never touched.
import { maskCardNumber, passesLuhn } from "@pay-connector/types";

/** The text with everything that could be a card number masked. @see M-05 */
export function maskCardsIn(text: string): string {
  // Longest possible run first, bounded on both sides, so that a SID's digits are left alone.
  return text.replace(/(?<![A-Za-z0-9])\d(?:[ -]?\d){11,18}(?![A-Za-z0-9])/g, (run) => {
    const digits = run.replace(/[ -]/g, "");
    return passesLuhn(digits) ? maskCardNumber(digits) : run;
  });
}
