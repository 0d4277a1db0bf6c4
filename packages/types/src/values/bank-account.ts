// What identifies a bank account in the United States: a routing number with a check digit, an account
// number without one, and a type that Twilio's <Pay> knows and never sends to a processor.
// It does not know whether such a bank or account exists.

/**
 * The account types of `<Pay>`; the last one is known to the SDK alone.
 * @see B-04
 */
export const bankAccountTypes = [
  "consumer-checking",
  "consumer-savings",
  "commercial-checking",
  "commercial-savings",
] as const;

/** One of the bank account types of `<Pay>`. */
export type BankAccountType = (typeof bankAccountTypes)[number];

// The weights of the American Bankers Association's check: the sum must be a multiple of ten.
const weights = [3, 7, 1] as const;

/**
 * Whether these are nine digits whose last one is the check digit of the others.
 * @see B-03
 */
export function isRoutingNumber(digits: string): boolean {
  // Nine noughts pass the check and are no bank.
  if (!/^\d{9}$/.test(digits) || digits === "000000000") return false;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (weights[index % weights.length] ?? 0),
    0,
  );
  return sum % 10 === 0;
}

/**
 * Whether these are 4 to 17 digits: 17 is the width of the field in the ACH network's records; no
 * source gives a minimum, and the shortest published test number has 8.
 */
export function isAccountNumber(digits: string): boolean {
  return /^\d{4,17}$/.test(digits);
}
