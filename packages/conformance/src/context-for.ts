// Makes what one check is given: the shared ways to the endpoint with the check's own bound, end and ids.
import { isLoopback, resolveAssumptions } from "@pay-connector/mock-twilio";
import { createBodies } from "./bodies.ts";
import type { CheckContext, Endpoint, KitClock } from "./check-context.ts";
import { sleepWith } from "./clock.ts";
import { drawFrom, seedFor } from "./ids.ts";
import type { JudgeOptions } from "./judge-options.ts";
import type { Windows } from "./open-windows.ts";
import type { PresenceWatch, Watched } from "./presence-watch.ts";
import { createDeliver } from "./wire/deliver.ts";
import type { Exchange } from "./wire/exchange.ts";
import type { Wire } from "./wire/http-exchange.ts";
import type { Mask } from "./wire/mask.ts";
import type { Permits } from "./wire/permits.ts";
import { createTransaction } from "./wire/transaction.ts";

/** What all contexts of a run share. */
export type ContextParts = {
  readonly options: JudgeOptions;
  readonly windows: Windows;
  readonly wire: Wire;
  readonly seed: number;
  readonly clock: KitClock;
  readonly tls: Endpoint["tls"];
  readonly mask: Mask;
  /** Null where nobody asks whether the endpoint is still there. */
  readonly presence: PresenceWatch | null;
};

/** The context of one check. */
export function contextFor(
  parts: ContextParts,
  given: {
    readonly check: Watched;
    readonly permits: Permits;
    readonly signal: AbortSignal;
    readonly onExchange: (exchange: Exchange) => void;
  },
): CheckContext {
  const { options, windows, wire, mask, tls, presence } = parts;
  const { permits, signal, onExchange } = given;
  const url = new URL(options.endpoint);
  const { username, password, wire: profile = "documented" } = options;
  const where = { isLoopback: isLoopback(url.hostname), isTls: url.protocol === "https:", tls };
  const endpoint: Endpoint = { url: url.href, username, password, ...where };
  const clock: KitClock = { nowMs: parts.clock.nowMs, sleep: (ms) => sleepWith(signal, ms) };
  const hasContentType = resolveAssumptions(profile).contentType === "json";
  const { inputs } = windows;
  const shared = {
    ...{ endpoint, wire, permits, mask, clock, inputs, hasContentType, signal, onExchange },
  };
  const plain = createDeliver(shared);
  const deliver = presence === null ? plain : presence.heeded(plain, given.check);
  const { restart } = windows;
  return {
    endpoint,
    deliver,
    transaction: createTransaction({ deliver, clock, wire: profile, signal }),
    keepConnection: wire.keepConnection,
    bodies: createBodies({
      wire: profile,
      inputs: windows.inputs,
      draw: drawFrom(seedFor(parts.seed, given.check.name)),
      isLoopback: endpoint.isLoopback,
      onCanary: ({ number, isGenerated }) => {
        if (isGenerated) mask.learn(number);
      },
    }),
    inputs: windows.inputs,
    ledger: windows.ledger,
    restart: presence === null || restart === null ? restart : presence.restarting(restart),
    logs: windows.logs,
    clock,
  };
}
