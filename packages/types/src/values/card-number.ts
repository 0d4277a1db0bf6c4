// Which type a card number is of, how long it may be, and whether its check digit fits.
// The rules are the table on Twilio's <Pay> page, with its gaps filled where a published test number
// proves them to be gaps. Digits only: separators are for the keypad to drop.
// It does not know which types an application accepts, nor the exceptions of Twilio's TEST mode.

/** The nine card types that `<Pay>` names. @see https://www.twilio.com/docs/voice/twiml/pay#validcardtypes */
export const cardTypes = [
  "visa",
  "mastercard",
  "amex",
  "maestro",
  "discover",
  "optima",
  "jcb",
  "diners-club",
  "enroute",
] as const;

/** One of the card types that `<Pay>` names. */
export type CardType = (typeof cardTypes)[number];

type Rule = {
  readonly type: CardType;
  readonly prefix: RegExp;
  readonly lengths: readonly number[];
};

/** Every whole number from the first to the last, both included. */
function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

// The order is part of the rules: discover's 6011, 64 and 65 lie inside maestro's 6, so discover is asked first.
// Optima has no row: Twilio lists the type and gives no rule for it, so no number is ever recognised as one.
const rules: readonly Rule[] = [
  // Twilio's page prints 13, 15 and 19, while its own test Visa has 16 digits. [visaLengths]
  { type: "visa", prefix: /^4/, lengths: [13, 16, 19] },
  {
    type: "mastercard",
    // 510000-559999 and 222100-272099.
    prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
  },
  { type: "amex", prefix: /^3[47]/, lengths: [15] },
  { type: "discover", prefix: /^(?:6011|64|65)/, lengths: span(16, 19) },
  // 3528-3589.
  { type: "jcb", prefix: /^35(?:2[89]|[3-8])/, lengths: span(16, 19) },
  // Only numbers that begin with 36 may be as short as 14 digits.
  { type: "diners-club", prefix: /^36/, lengths: span(14, 19) },
  { type: "diners-club", prefix: /^(?:30[0-4]|3095|38|39)/, lengths: span(16, 19) },
  { type: "enroute", prefix: /^(?:2014|2149)/, lengths: [15] },
  { type: "maestro", prefix: /^(?:6|5[0678])/, lengths: span(12, 19) },
];

function ruleByPrefix(digits: string): Rule | undefined {
  return rules.find((rule) => rule.prefix.test(digits));
}

/**
 * The type whose prefix and length the whole number fits; the check digit is not looked at.
 * @see https://www.twilio.com/docs/voice/twiml/pay#validcardtypes
 */
export function detectCardType(digits: string): CardType | undefined {
  if (!/^\d+$/.test(digits)) return undefined;
  return rules.find((rule) => rule.prefix.test(digits) && rule.lengths.includes(digits.length))
    ?.type;
}

/** The type that the first digits promise, for a number that is still being typed. */
export function cardTypeByPrefix(digits: string): CardType | undefined {
  return ruleByPrefix(digits)?.type;
}

/** The lengths a number of this type may have; the digits, where known, narrow diners-club down. */
export function cardNumberLengths(type: CardType, digits?: string): readonly number[] {
  const rule = digits === undefined ? undefined : ruleByPrefix(digits);
  if (rule?.type === type) return rule.lengths;
  const all = rules.filter((each) => each.type === type).flatMap((each) => each.lengths);
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Whether the last digit is the check digit that the others ask for (Luhn, ISO/IEC 7812-1 annex B). */
export function passesLuhn(digits: string): boolean {
  if (!/^\d{2,}$/.test(digits)) return false;
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight += 1) {
    const digit = Number(digits[digits.length - 1 - fromRight]);
    const weighted = fromRight % 2 === 0 ? digit : digit * 2;
    // A doubled digit of two figures counts as the sum of its figures, which is the same as less nine.
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

/** How many digits the security code has: amex prints four on the front, all others three on the back. */
export function securityCodeLength(type: CardType | undefined): 3 | 4 {
  return type === "amex" ? 4 : 3;
}
