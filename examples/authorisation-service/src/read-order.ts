// The bodies of the two requests that carry one: what is not of the right form is refused by the name of
// the field, before anything is done.
import type { PaymentOrder } from "./decide.ts";

/** A body that can be used, or the first field that cannot. */
export type Read<Value> = { readonly value: Value } | { readonly badField: string };

/** A refund of a payment by the merchant's reference. */
export type RefundOrder = { readonly reference: string; readonly amount: number };

/** Reads the body of a payment. */
export function readPaymentOrder(body: unknown): Read<PaymentOrder> {
  const fields = objectOf(body);
  const card = objectOf(fields.card);
  const options = objectOf(fields.options);
  const checks: readonly (readonly [string, boolean])[] = [
    ["reference", isText(fields.reference)],
    ["receipt", isText(fields.receipt)],
    ["amount", isAmount(fields.amount)],
    ["currency", isLike(fields.currency, /^[A-Z]{3}$/)],
    ["card.number", isLike(card.number, /^\d{12,19}$/)],
    ["card.expiry", isLike(card.expiry, /^(0[1-9]|1[0-2])\d{2}$/)],
    ["card.cvc", card.cvc === undefined || isLike(card.cvc, /^\d{3,4}$/)],
    ["card.zip", card.zip === undefined || isText(card.zip)],
    ["options", Object.values(options).every(isText)],
  ];
  const bad = checks.find(([, isGood]) => !isGood);
  return bad === undefined ? { value: body as PaymentOrder } : { badField: bad[0] };
}

/** Reads the body of a refund. */
export function readRefundOrder(body: unknown): Read<RefundOrder> {
  const fields = objectOf(body);
  if (!isText(fields.reference)) return { badField: "reference" };
  if (!isAmount(fields.amount)) return { badField: "amount" };
  return { value: body as RefundOrder };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= 255;
}

function isLike(value: unknown, form: RegExp): boolean {
  return typeof value === "string" && form.test(value);
}

function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
