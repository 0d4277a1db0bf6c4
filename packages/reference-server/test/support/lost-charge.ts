// A charge whose gateway fell silent, a sweeper that the test lets run, and a gateway that says what the test
// wants when it is asked afterwards.
import { expect } from "vitest";
import type {
  Gateway,
  GatewayCapabilities,
  LookUpOutcome,
  ReversalOutcome,
} from "../../src/core/ports.ts";
import { aRequest, transactionId } from "./bodies.ts";
import { aGateway } from "./played-gateway.ts";
import { settle, startProcessor } from "./test-processor.ts";

/** The transaction of every lost charge. */
export const key = { scope: "default", transactionId };

/** A charge that a look-up finds. */
export const found: Extract<LookUpOutcome, { kind: "approved" }> = {
  kind: "approved",
  approval: { gatewayReference: "ref", parameters: {} },
};

/** Tier B has no native key. */
export const tierB: Partial<GatewayCapabilities> = { hasNativeKey: false };

/** Tier C can be asked nothing afterwards. */
export const tierC: Partial<GatewayCapabilities> = {
  hasNativeKey: false,
  canLookUp: false,
  canReverse: false,
};

/** A day. */
export const dayMs = 24 * 3_600_000;

/** What the gateway does, and says afterwards. */
export type Given = {
  readonly perform?: Gateway["perform"];
  readonly says?: () => LookUpOutcome["kind"];
  readonly reverses?: () => ReversalOutcome["kind"];
  readonly capabilities?: Partial<GatewayCapabilities>;
};

/** A processor of which nothing was asked yet. */
export async function aLostCharge(given: Given = {}) {
  const asked: string[] = [];
  const gateway = aGateway(
    {
      perform: given.perform ?? (async () => ({ kind: "unknown" })),
      lookUp: async (): Promise<LookUpOutcome> => {
        asked.push("look-up");
        const kind = given.says?.() ?? "unknown";
        if (kind === "approved") return found;
        return kind === "declined" ? { kind, code: "card_declined" } : { kind };
      },
      reverse: async ({ reversalKey }) => {
        asked.push(`reverse ${reversalKey.slice(0, 4)}`);
        return { kind: given.reverses?.() ?? "reversed" };
      },
    },
    given.capabilities,
  );
  const charge = await startProcessor({ gateway });
  const position = async () => (await charge.store.find(key))?.position;
  const sweepFor = async (ms: number, stepMs: number) => {
    for (let passedMs = 0; passedMs < ms; passedMs += stepMs) {
      charge.clock.advance(stepMs);
      const swept = charge.reconciler.runOnce();
      await settle();
      await swept;
    }
  };
  return { ...charge, asked, position, sweepFor };
}

/** A processor with its sweeper, and what its gateway was asked afterwards. */
export type LostCharge = Awaited<ReturnType<typeof aLostCharge>>;

/** One delivery; the body that it is answered, or null. */
export async function deliver({ processor }: LostCharge, request = aRequest()) {
  return (await processor.process(request)).body;
}

/** Delivers until the last delivery is told as a time-out. */
export async function timeOut(charge: LostCharge) {
  await deliver(charge);
  charge.clock.advance(50_000);
  const last = deliver(charge);
  await charge.clock.whenWaiting(250);
  charge.clock.advance(9_000);
  expect(await last).toContain("timed_out");
}
