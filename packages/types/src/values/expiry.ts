// The month a card runs out: read from the texts on the wire, and compared with a moment.
// Time comes in as an argument; nothing here asks a clock.
// It does not know who prints two digits of a year and who prints four.

/** A month of a year in full, as printed on a card. */
export type Expiry = { readonly month: number; readonly year: number };

// Two digits mean this century: cards are issued for a few years ahead, none runs past 2099 today.
const century = 2000;

/**
 * Reads a month (`08` or `8`) and a year of two or four digits; undefined where they name no month.
 * @see Q-05
 */
export function parseExpiry(month: string, year: string): Expiry | undefined {
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month)) return undefined;
  if (/^\d{2}$/.test(year)) return { month: Number(month), year: century + Number(year) };
  // Four digits of another century are a slip, not a card.
  if (/^20\d{2}$/.test(year)) return { month: Number(month), year: Number(year) };
  return undefined;
}

/** Whether the month has ended, in UTC; during the month itself the card is still good. */
export function isExpired(expiry: Expiry, at: Date): boolean {
  // Date.UTC counts months from 0, so the card's own month number names the month after it.
  return at.getTime() >= Date.UTC(expiry.year, expiry.month, 1);
}
