// What the service has done: payments by the merchant's own reference, and what was paid back of them. Kept
// in memory, and in a JSON file when there is one, written whole before anybody is answered. Of a card it
// keeps the last four digits.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** How a payment stands. Money is in the currency's smallest unit. */
export type Payment = {
  readonly id: string;
  /** The merchant's own name for it; no two payments have the same one. */
  readonly reference: string;
  /** The merchant's receipt number, by which a later call can ask for the money back. */
  readonly receipt: string;
  readonly idempotencyKey: string;
  readonly type: "sale" | "refund";
  readonly state: "paid" | "refused" | "cancelled";
  readonly reason: string | null;
  readonly requested: number;
  readonly fee: number;
  readonly total: number;
  readonly currency: string;
  readonly cardEnding: string;
  readonly checks: { readonly zip: "Y" | "N" | "U"; readonly cvc: "Y" | "N" | "U" };
  readonly refunds: readonly Refund[];
};

/** A part of a payment that was paid back. */
export type Refund = {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly amount: number;
};

/** The books of the service. */
export class Books {
  readonly #payments = new Map<string, Payment>();
  readonly #file: string | undefined;

  constructor(file?: string) {
    this.#file = file;
    if (file === undefined || !existsSync(file)) return;
    for (const payment of JSON.parse(readFileSync(file, "utf8")) as readonly Payment[]) {
      this.#payments.set(payment.reference, payment);
    }
  }

  find(reference: string): Payment | undefined {
    return this.#payments.get(reference);
  }

  findSale(receipt: string): Payment | undefined {
    return this.all().find(
      (payment) =>
        payment.receipt === receipt && payment.type === "sale" && payment.state === "paid",
    );
  }

  all(): readonly Payment[] {
    return [...this.#payments.values()];
  }

  /** Adds a payment or replaces it; when it returns, it is kept. */
  write(payment: Payment): Payment {
    this.#payments.set(payment.reference, payment);
    if (this.#file !== undefined) {
      writeFileSync(`${this.#file}.new`, JSON.stringify(this.all(), null, 2), { mode: 0o600 });
      renameSync(`${this.#file}.new`, this.#file);
    }
    return payment;
  }
}

/** What can still be paid back of a sale. */
export function leftOf(payment: Payment): number {
  return payment.refunds.reduce((left, { amount }) => left - amount, payment.total);
}
