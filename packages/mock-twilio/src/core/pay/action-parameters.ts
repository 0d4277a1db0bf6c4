// A finished Pay session to the form fields posted to the action URL. Which fields are there at which
// result, and how each is masked, is decided here and nowhere else.
import { maskAccountNumber, maskCardNumber, maskSecurityCode } from "@pay-connector/types";
import type { Assumptions } from "../assumptions.ts";
import type { FormFields } from "../form-fields.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";
import type { PayOutcome } from "./pay-session.ts";

/** What of the settings the action tells; a refused <Pay> has no more than its payment method. */
export type ActionFacts =
  | Pick<
      PaySettings,
      "paymentMethod" | "method" | "bankAccountType" | "literalPostalCode" | "assumptions"
    >
  | { readonly paymentMethod: PaySettings["paymentMethod"]; readonly method: null };

/**
 * The fields of <Pay>, without the standard voice parameters. Captured fields are there once they are
 * captured; the three fields a success can fill are always there, empty when they have no value, as
 * recorded callbacks show; the error fields are there only when they say something. @see W-02
 */
export function actionParameters(outcome: PayOutcome, facts: ActionFacts): FormFields {
  const fields: [string, string][] = [
    ["Result", outcome.result],
    ["PaymentMethod", facts.paymentMethod],
    ...(facts.method === null ? [] : capturedFields(outcome, facts)),
    // ProfileId depends on the connector; the generic one has nothing to put there. @see A-10 @see C-11
    ["PaymentConfirmationCode", facts.method === "charge" ? (outcome.id ?? "") : ""],
    ["PaymentToken", facts.method === "tokenize" ? (outcome.id ?? "") : ""],
    ["ProfileId", outcome.profileId],
  ];
  if (outcome.paymentError !== null) fields.push(["PaymentError", outcome.paymentError]);
  if (outcome.payErrorCode !== null) fields.push(["PayErrorCode", String(outcome.payErrorCode)]);
  if (outcome.connectorError !== null) fields.push(["ConnectorError", outcome.connectorError]);
  for (const [name, value] of Object.entries(outcome.replyParameters)) {
    fields.push([`PayConnector_${name}`, value]);
  }
  return fields;
}

/** What was captured of the card or account, masked; what is missing is absent. @see M-04 */
export function capturedFields(
  { captured, cardType }: Pick<PayOutcome, "captured" | "cardType">,
  facts: Exclude<ActionFacts, { method: null }>,
): [string, string][] {
  const { assumptions } = facts;
  const card = captured["payment-card-number"]?.reveal();
  const code = captured["security-code"]?.reveal();
  const account = captured["bank-account-number"]?.reveal();
  const isCard = facts.paymentMethod === "credit-card";
  const literal = isCard ? (facts.literalPostalCode ?? undefined) : undefined;
  const shown: readonly (readonly [string, string | undefined])[] = [
    ["PaymentCardNumber", card === undefined ? undefined : shownCardNumber(card, assumptions)],
    ["PaymentCardType", cardType ?? undefined],
    ["ExpirationDate", captured["expiration-date"]?.reveal()],
    ["SecurityCode", code === undefined ? undefined : shownSecurityCode(code, assumptions)],
    ["PaymentCardPostalCode", captured["postal-code"]?.reveal() ?? literal],
    ["BankAccountNumber", account === undefined ? undefined : maskAccountNumber(account)],
    ["BankRoutingNumber", captured["bank-routing-number"]?.reveal()],
    ["BankAccountType", isCard ? undefined : facts.bankAccountType],
  ];
  return shown.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

// Recorded callbacks show one x per digit; the page prints `xxxx-xxxxxx-x4001`. @see M-01
function shownCardNumber(digits: string, assumptions: Assumptions): string {
  if (assumptions.masks === "plain") return maskCardNumber(digits);
  const [first, second, third] = [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10, -4)];
  const dashed = [first, second, third].map((part) => "x".repeat(part.length)).join("-");
  return `${dashed}${digits.slice(-4)}`;
}

// Recorded callbacks show xxx; the page prints ***. @see M-02
function shownSecurityCode(digits: string, assumptions: Assumptions): string {
  return assumptions.masks === "plain" ? maskSecurityCode(digits) : "*".repeat(digits.length);
}
