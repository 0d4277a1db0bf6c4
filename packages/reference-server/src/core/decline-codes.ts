// The only list of codes that Twilio can receive from this processor. They reach the application as
// ConnectorError, so they are public: adding one is a minor change, changing one a major. Messages are
// whole sentences that say what to do; none ever holds a value of a request.

/** One row of the catalogue. */
export type DeclineCodeEntry = {
  readonly message: string;
  /** Whether asking again, as a new transaction, can end differently. */
  readonly canRetryHelp: boolean;
};

const entries = {
  card_declined: ["The card was declined. Use another card.", true],
  insufficient_funds: [
    "The account does not hold enough money. Use another card or account.",
    true,
  ],
  expired_card: ["The card has expired. Use another card.", false],
  incorrect_security_code: ["The security code is not right. Check it and try again.", true],
  incorrect_number: ["The card number is not right. Check it and try again.", true],
  invalid_expiry_date: ["The expiry date is not a month and a year. Check it and try again.", true],
  invalid_routing_number: ["The routing number is not right. Check it and try again.", true],
  invalid_account_number: ["The account number is not right. Check it and try again.", true],
  lost_card: ["The card was declined. Use another card.", false],
  stolen_card: ["The card was declined. Use another card.", false],
  do_not_honor: ["The card was declined by its bank. Ask the bank or use another card.", true],
  call_issuer: ["The bank wants to be asked first. Call the number on the card.", true],
  limit_exceeded: ["The amount is over the limit of this card. Use another card.", true],
  transaction_not_permitted: [
    "This card may not be used for this payment. Use another card.",
    false,
  ],
  suspected_fraud: ["The payment was declined. Use another card.", false],
  pickup_card: ["The card was declined. Use another card.", false],
  incorrect_postal_code: ["The postal code is not right. Check it and try again.", true],
  authentication_required: [
    "The bank asks for a confirmation that a phone call cannot give. Use another card.",
    false,
  ],
  payment_pending: [
    "The payment would be confirmed only after the call. Nothing was taken; use another card.",
    false,
  ],
  try_again_later: ["The bank cannot be asked now. No money was moved; try again later.", true],
  duplicate_transaction: ["The same payment was just made. Wait before making it again.", true],
  account_closed: ["The account is closed. Use another account.", false],
  bank_account_not_supported: ["Bank accounts are not supported. Use a card.", false],
  refund_not_possible: ["The charge cannot be refunded, or not by this amount.", false],
  processing_error: [
    "The payment could not be processed. No money was moved; try again later.",
    true,
  ],
  timed_out: [
    "The payment was not confirmed in time. It is not taken; what was taken is given back.",
    true,
  ],
  currency_not_supported: ["This currency is not supported. Use another currency.", false],
  invalid_amount: ["The amount does not fit its currency. Check the amount.", false],
  invalid_request: ["The request is not well formed. Correct the fields that are named.", false],
  transaction_mismatch: ["This transaction_id was used before with other details.", false],
  unauthorized: ["The credentials are missing or not right.", false],
  malformed_json: ["The body is not one JSON object.", false],
  too_large: ["The body is too large.", false],
  not_found: ["There is nothing at this address.", false],
  method_not_allowed: ["This address is asked with another HTTP method.", false],
  request_timeout: ["The request did not arrive in time.", true],
  unavailable: ["The processor cannot answer now. Ask again.", true],
} as const satisfies Record<string, readonly [message: string, canRetryHelp: boolean]>;

/** A code that Twilio can receive from us as `error_code`. */
export type DeclineCode = keyof typeof entries;

/** The catalogue: code, message, and whether asking again can help. */
export const declineCodes: Readonly<Record<DeclineCode, DeclineCodeEntry>> = Object.fromEntries(
  Object.entries(entries).map(([code, [message, canRetryHelp]]) => [
    code,
    { message, canRetryHelp },
  ]),
) as Record<DeclineCode, DeclineCodeEntry>;

/** Whether a text, for example a gateway's own word, is a code of the catalogue. */
export function isDeclineCode(text: string): text is DeclineCode {
  return Object.hasOwn(entries, text);
}
