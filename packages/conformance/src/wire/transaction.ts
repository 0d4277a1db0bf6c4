// One transaction as Twilio makes it: the same body again in slots of ten seconds while nobody answers, at
// most six times. What follows a silence is the emulator's own schedule. @see R-01 @see R-02
import { afterSilence, DELIVERY_SLOT_MS, resolveAssumptions } from "@pay-connector/mock-twilio";
import type { CheckContext, KitClock, WireBody, WireProfile } from "../check-context.ts";
import type { DeliverOptions, Exchange } from "./exchange.ts";

/** Makes the `transaction` of a check. */
export function createTransaction(parts: {
  readonly deliver: CheckContext["deliver"];
  readonly clock: KitClock;
  readonly wire: WireProfile;
  readonly signal: AbortSignal;
}): CheckContext["transaction"] {
  const { deliver, clock, signal } = parts;
  const assumptions = resolveAssumptions(parts.wire);
  return async (body: WireBody, options: DeliverOptions = {}) => {
    const exchanges: Exchange[] = [];
    for (let delivery = 1; ; delivery += 1) {
      const exchange = await deliver(body, options);
      exchanges.push(exchange);
      if (exchange.outcome === "answered" || signal.aborted) return exchanges;
      const silence = exchange.outcome === "silent" ? "timed-out" : "unreachable";
      const leftMs = DELIVERY_SLOT_MS - exchange.tookMs;
      const next = afterSilence({ delivery, silence, isSlotOver: leftMs <= 0, assumptions });
      if (next.kind === "give-up") return exchanges;
      if (next.kind === "wait-for-slot-end") await clock.sleep(leftMs);
    }
  };
}
