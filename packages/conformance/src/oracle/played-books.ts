// The books of the gateway that the kit plays: what an order under a key becomes, and every movement of
// money in the order it was made. It keeps no card data: of a card only its security code is looked at, as
// the word that steers, and then forgotten.
import { formatAmount, minorUnits } from "@pay-connector/types";
import type { Movement } from "../check-context.ts";
import type { Overrides } from "../endpoint/endpoint-inputs.ts";

/** What a security code makes the played gateway do. */
export const playedInputs: Readonly<
  Record<"declines" | "slow" | "verySlow" | "losesAnswer" | "unreachableGateway", Overrides>
> = {
  declines: { cvv: "901" },
  slow: { cvv: "911" },
  verySlow: { cvv: "926" },
  losesAnswer: { cvv: "912" },
  unreachableGateway: { cvv: "921" },
};

// Past one delivery of Twilio's, and past five of them but in time for the sixth.
const SLOW_MS = 11_000;
const VERY_SLOW_MS = 52_000;

/** An order as it is asked for. */
export type Order = {
  readonly reference: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly securityCode: string | null;
};

/** A payment in the books. */
export type PlayedPayment = {
  readonly id: string;
  readonly order: Omit<Order, "securityCode">;
  readonly state: "paid" | "refused";
  /** How long after the order its answer is ready. */
  readonly delayMs: number;
};

/** What becomes of one order. */
export type Played =
  | { readonly kind: "answer"; readonly payment: PlayedPayment }
  | { readonly kind: "lost" }
  | { readonly kind: "not-taken" };

/** The books. */
export type PlayedBooks = {
  /** Enters an order; under a key that was seen, what it became the first time. */
  readonly order: (order: Order, key: string | null) => Played;
  readonly find: (reference: string) => PlayedPayment | undefined;
  /** Takes a payment back; false when there is none. */
  readonly cancel: (reference: string) => boolean;
  readonly movements: () => readonly Movement[];
};

/** Opens empty books. */
export function openPlayedBooks(): PlayedBooks {
  const byKey = new Map<string, PlayedPayment>();
  const byReference = new Map<string, PlayedPayment>();
  const movements: Movement[] = [];
  const move = ({ order }: PlayedPayment, kind: "capture" | "reversal"): void => {
    const { reference: transactionId, amountMinor, currency } = order;
    const isKnown = minorUnits(currency) !== undefined;
    const amount = isKnown ? formatAmount(amountMinor, currency) : String(amountMinor);
    movements.push({ transactionId, kind, amount, currency });
  };
  const enter = (order: Order, key: string | null): Played => {
    const earlier = key === null ? undefined : byKey.get(key);
    if (earlier !== undefined) return { kind: "answer", payment: earlier };
    const { securityCode, ...rest } = order;
    const isOf = (name: keyof typeof playedInputs): boolean =>
      playedInputs[name].cvv === securityCode;
    if (isOf("unreachableGateway")) return { kind: "not-taken" };
    const payment: PlayedPayment = {
      id: `pay_${movements.length + byKey.size + 1}`,
      order: rest,
      state: isOf("declines") ? "refused" : "paid",
      delayMs: isOf("slow") ? SLOW_MS : isOf("verySlow") ? VERY_SLOW_MS : 0,
    };
    if (key !== null) byKey.set(key, payment);
    byReference.set(order.reference, payment);
    if (payment.state === "paid") move(payment, "capture");
    return isOf("losesAnswer") ? { kind: "lost" } : { kind: "answer", payment };
  };
  return {
    order: enter,
    find: (reference) => byReference.get(reference),
    cancel: (reference) => {
      const payment = byReference.get(reference);
      if (payment === undefined) return false;
      const isBack = movements.some(
        ({ transactionId, kind }) => transactionId === reference && kind === "reversal",
      );
      if (payment.state === "paid" && !isBack) move(payment, "reversal");
      return true;
    },
    movements: () => movements,
  };
}
