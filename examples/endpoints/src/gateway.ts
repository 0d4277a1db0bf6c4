// The way to the gateway. The transaction_id is the gateway's key, so that whatever is lost on the way may be
// asked again and moves no money twice.
import { setTimeout as wait } from "node:timers/promises";

/** What the gateway is asked for. */
export type Payment = {
  readonly reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly card: { readonly number: string; readonly expires: string; readonly cvc: string | null };
};

/** What it said; `id` is there with a 201. */
export type GatewayAnswer = { readonly status: number; readonly id: string };

// Two more tries, after half a second and a second; then Twilio's own retries do the rest.
const tries = 3;
const pauseMs = 500;

// region: money
/** Asks until there is an answer; throws when nobody knows what became of it. */
export async function askGateway(url: string, payment: Payment): Promise<GatewayAnswer> {
  const request = {
    method: "POST",
    // A header carries no letters beyond ASCII; a transaction_id may.
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": encodeURIComponent(payment.reference),
    },
    body: JSON.stringify(payment),
  };
  for (let count = 1; ; count += 1) {
    try {
      const response = await fetch(`${url}/v1/payments`, request);
      const { id } = (await response.json()) as { id: string };
      return { status: response.status, id };
    } catch (error) {
      if (count === tries) throw error;
      await wait(pauseMs * count);
    }
  }
}
// endregion: money
