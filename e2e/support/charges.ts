// Charges as Twilio makes them against something that may be gone: up to six deliveries, one a slot, and
// whatever was told is kept. What is told and stored is compared with the gateway's books elsewhere.
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import { aCharge, deliver } from "./requests.ts";

/** What the caller's side knows of a charge. */
export type Charge = {
  readonly body: Readonly<Record<string, unknown>>;
  /** Every answer that was heard, byte for byte. */
  readonly told: Set<string>;
};

/** A charge of which nothing was told yet; the parameters say how the gateway treats it. */
export function newCharge(parameters: Readonly<Record<string, string | undefined>>): Charge {
  return { body: aCharge({ parameters }), told: new Set() };
}

/** Where a delivery goes, when the first one comes, and how long each is waited for. */
export type Calling = {
  readonly url: () => string;
  readonly afterMs: number;
  readonly slotMs: number;
};

/** Twilio's rule: at most so many deliveries. @see R-01 R-02 */
const maxDeliveries = 6;

/** Delivers a charge until it is answered or Twilio gives up, whoever is there to hear it. */
export async function callAsTwilio(
  charge: Charge,
  { url, afterMs, slotMs }: Calling,
): Promise<void> {
  await wait(afterMs);
  for (let delivery = 1; delivery <= maxDeliveries; delivery += 1) {
    const slot = AbortSignal.timeout(slotMs);
    const answer = await deliver(url(), charge.body, { signal: slot }).catch(() => null);
    if (answer !== null) {
      expect(answer.status).toBe(200);
      charge.told.add(answer.text);
      return;
    }
    while (!slot.aborted) await wait(5);
  }
}
