// How card data looks once it may be seen: the masks of Twilio's callbacks, and the most that may be
// shown of a card number anywhere. One place, so that no second mask can show more.
// It does not know where the masked text goes.

// What the callbacks leave visible: four digits of a card, two of an account.
const visibleOfCard = 4;
const visibleOfAccount = 2;

/** The end of the text in clear and one mark for each character before it; never more than half is shown. */
function hideAllBut(text: string, visible: number, mark: string): string {
  // A number too short to hide anything behind its end would be shown nearly whole.
  const shown = Math.min(visible, Math.floor(text.length / 2));
  const hidden = text.length - shown;
  return mark.repeat(hidden) + text.slice(hidden);
}

/**
 * The last four digits, an x for each one before.
 * @see M-01
 */
export function maskCardNumber(digits: string): string {
  return hideAllBut(digits, visibleOfCard, "x");
}

/**
 * An x for each digit.
 * @see M-02
 */
export function maskSecurityCode(digits: string): string {
  return "x".repeat(digits.length);
}

/**
 * The last two digits, a star for each one before.
 * @see M-03
 */
export function maskAccountNumber(digits: string): string {
  return hideAllBut(digits, visibleOfAccount, "*");
}

// PCI DSS 3.4.1 allows the BIN and the last four at most, and a BIN may be eight digits long; six is
// the older length and still enough to tell issuer and type, so less is shown than would be allowed.
const binLength = 6;
// A BIN and last four of a number shorter than this would show more than half of it or all.
const shortestCardNumber = 12;

/** The BIN and the last four: the most of a card number that may be kept or shown in clear. */
export function truncateCardNumber(digits: string): {
  readonly bin: string;
  readonly lastFour: string;
} {
  if (digits.length < shortestCardNumber) return { bin: "", lastFour: "" };
  return { bin: digits.slice(0, binLength), lastFour: digits.slice(-visibleOfCard) };
}
