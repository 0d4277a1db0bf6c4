// Whether a payment is taken, and at what price: the service's own rules. A standard fee is added to every
// sale; the merchant may waive it or name another one, and may ask for a refund of an earlier sale instead.
import { type Books, leftOf, type Payment } from "./books.ts";

/** What a merchant asks for. */
export type PaymentOrder = {
  readonly reference: string;
  readonly receipt: string;
  readonly amount: number;
  readonly currency: string;
  readonly card: {
    readonly number: string;
    /** Month and year, as 0730. */
    readonly expiry: string;
    readonly cvc?: string;
    readonly zip?: string;
  };
  /** What the merchant's phone application wants: `fee`, `refund_of`; anything else is ignored. */
  readonly options?: Readonly<Record<string, string>>;
};

/** What is decided of an order; the books add the rest. */
export type Decision = Pick<
  Payment,
  "type" | "state" | "reason" | "requested" | "fee" | "total" | "checks"
>;

// Cards that this service refuses, so that a merchant can try it.
const refusedCards: Readonly<Record<string, string>> = {
  "4000000000000002": "refused_by_bank",
  "4000000000009995": "no_funds",
  "4000000000000069": "card_expired",
  "4000000000000127": "bad_cvc",
};

/** Decides an order. */
export function decide(order: PaymentOrder, books: Books, standardFee: number): Decision {
  const { amount, card, options = {} } = order;
  const checks = {
    zip: card.zip === undefined ? "U" : card.zip === "00000" ? "N" : "Y",
    cvc: card.cvc === undefined ? "U" : "Y",
  } as const;
  const refused = (type: Payment["type"], reason: string): Decision => ({
    type,
    state: "refused",
    reason,
    requested: amount,
    fee: 0,
    total: 0,
    checks,
  });
  const receipt = options.refund_of;
  if (receipt !== undefined) {
    const sale = books.findSale(receipt);
    if (sale === undefined) return refused("refund", "no_such_sale");
    if (sale.currency !== order.currency || amount > leftOf(sale)) {
      return refused("refund", "more_than_was_paid");
    }
    return {
      type: "refund",
      state: "paid",
      reason: null,
      requested: amount,
      fee: 0,
      total: -amount,
      checks,
    };
  }
  const reason = refusedCards[card.number];
  if (reason !== undefined) return refused("sale", reason);
  const fee = feeOf(options.fee, standardFee);
  if (fee === undefined) return refused("sale", "bad_fee");
  return {
    type: "sale",
    state: "paid",
    reason: null,
    requested: amount,
    fee,
    total: amount + fee,
    checks,
  };
}

/** `waive`, an amount such as 2.50, or nothing for the standard fee. */
function feeOf(wish: string | undefined, standardFee: number): number | undefined {
  if (wish === undefined) return standardFee;
  if (wish === "waive") return 0;
  const parts = /^(\d{1,4})(?:\.(\d{2}))?$/.exec(wish);
  return parts === null ? undefined : Number(parts[1]) * 100 + Number(parts[2] ?? 0);
}
