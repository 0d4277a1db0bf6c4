// What may be kept of an instrument in clear: enough to recognise it, never enough to use it. One
// format everywhere, because several cuts of one number would weaken each other.
import { detectCardType, truncateCardNumber } from "@pay-connector/types";
import type { Instrument, InstrumentSummary } from "../core/ports.ts";

// A caller hears and sees the last two digits of a bank account.
const accountDigitsShown = 2;

/** The summary of a card (BIN and last four) or of a bank account (last two digits). @see M-01 M-03 */
export function summarizeInstrument(instrument: Instrument): InstrumentSummary {
  switch (instrument.kind) {
    case "card": {
      const digits = instrument.cardNumber.reveal();
      const { bin, lastFour } = truncateCardNumber(digits);
      return { kind: "card", cardType: detectCardType(digits) ?? null, bin, lastDigits: lastFour };
    }
    case "bank-account": {
      const lastDigits = instrument.accountNumber.reveal().slice(-accountDigitsShown);
      return { kind: "bank-account", cardType: null, bin: null, lastDigits };
    }
  }
}
