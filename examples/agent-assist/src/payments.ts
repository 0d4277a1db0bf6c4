// What the application asks of Twilio during a payment: open a session, ask for a field, complete, cancel.
// Every request has a key of its own and names the same address for callbacks.
import { randomUUID } from "node:crypto";
import type { Twilio } from "twilio";

/** One of the fields that Twilio can ask the caller for. */
type Field = NonNullable<
  Parameters<ReturnType<ReturnType<Twilio["calls"]>["payments"]>["update"]>[0]["capture"]
>;

/** The payments of one account, over the official client. */
export class Payments {
  readonly #client: Twilio;
  readonly #statusCallback: string;

  constructor(client: Twilio, publicUrl: string) {
    this.#client = client;
    this.#statusCallback = new URL("/twilio/payment-status", publicUrl).href;
  }

  /** Opens a session on a call; without an amount the card is saved and a token comes back. */
  async open(callSid: string, amount: string): Promise<string> {
    const { sid } = await this.#client.calls(callSid).payments.create({
      ...this.#request(),
      ...(amount === "" ? {} : { chargeAmount: Number(amount), currency: "USD" }),
      description: "Order 1001",
      parameter: { order: "1001" },
    });
    return sid;
  }

  /** Asks the caller for a field; asked again, it replaces what was keyed. */
  async ask(callSid: string, paymentSid: string, field: string): Promise<void> {
    const request = { ...this.#request(), capture: field as Field };
    await this.#client.calls(callSid).payments(paymentSid).update(request);
  }

  /** As `ask`, where nobody waits: a call that has ended meanwhile is told by a callback of its own. */
  askInBackground(callSid: string, paymentSid: string, field: string): void {
    this.ask(callSid, paymentSid, field).catch((error: Error) => {
      console.error(`The caller could not be asked for ${field}: ${error.message}`);
    });
  }

  /** Sends the payment to the processor. */
  async complete(callSid: string, paymentSid: string): Promise<void> {
    const request = { ...this.#request(), status: "complete" as const };
    await this.#client.calls(callSid).payments(paymentSid).update(request);
  }

  /** Forgets the payment. */
  async cancel(callSid: string, paymentSid: string): Promise<void> {
    const request = { ...this.#request(), status: "cancel" as const };
    await this.#client.calls(callSid).payments(paymentSid).update(request);
  }

  #request(): { readonly idempotencyKey: string; readonly statusCallback: string } {
    return { idempotencyKey: randomUUID(), statusCallback: this.#statusCallback };
  }
}
