// The way from one owner to the gateway and back, as its adapter would go it: what is asked may be lost,
// late or answered into the void, and what is heard is what the port's words allow.
import type {
  Gateway,
  GatewayOrder,
  GatewayOutcome,
  LookUpOutcome,
  Reversal,
  ReversalOutcome,
} from "../../../src/core/ports.ts";
import type { Mishap } from "./chance.ts";
import type { GatewayWorld, GatewayWorldParts } from "./gateway-world.ts";
import type { Owner } from "./owner.ts";

/** A call's way in a calm world: there, at work, and back. */
const calmMs = 300;

/** The longest that an adapter waits, as a rule, before it says that it does not know. */
const adapterLimitMs = 30_000;

/** A gateway that never answers holds its line for so long at most: an hour. */
const longestHoldMs = 3_600_000;

type Call<Outcome> = {
  readonly owner: Owner;
  readonly trouble: number;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
};

/** The gateway as one owner reaches it. */
export function openGatewayPort(
  owner: Owner,
  world: GatewayWorld,
  parts: GatewayWorldParts,
): Gateway {
  const { plan, timeline } = parts;
  const isCalm = () => timeline.nowMs >= plan.calmAtMs;
  const ask = <Outcome>(what: string, trouble: number, go: (call: Call<Outcome>) => void) =>
    new Promise<Outcome>((resolve, reject) => {
      // A dead owner sends nothing; what it had sent is on its way all the same.
      if (owner.isGone) return;
      parts.report(`${owner.name} asks the gateway: ${what}`);
      owner.mayCrash("process: crash between gateway call and answer", 2 * calmMs);
      owner.mayStandStill(2 * calmMs);
      const hear = (outcome: Outcome) => {
        parts.report(`${owner.name} hears of ${what}: ${(outcome as { kind: string }).kind}`);
        resolve(outcome);
      };
      go({ owner, trouble: isCalm() ? 0 : trouble, resolve: hear, reject });
    });
  return {
    name: "simulated",
    capabilities: plan.capabilities,
    perform: (order) =>
      ask<GatewayOutcome>("charge", plan.gatewayTrouble, (call) =>
        sendCharge(order, call, { ...parts, world }),
      ),
    lookUp: (reference) =>
      ask<LookUpOutcome>("look-up", plan.lookUpTrouble, (call) =>
        sendLookUp(reference.transactionId, call, { ...parts, world }),
      ),
    reverse: (reversal) =>
      ask<ReversalOutcome>("reversal", plan.reversalTrouble, (call) =>
        sendReversal(reversal, call, { ...parts, world }),
      ),
    refund: () => Promise.resolve({ kind: "unknown" }),
  };
}

type Parts = GatewayWorldParts & { readonly world: GatewayWorld };

function isAway({ plan, timeline, chance }: Parts): boolean {
  const away = plan.gatewayAway;
  if (away === null || timeline.nowMs < away.fromMs || timeline.nowMs > away.toMs) return false;
  chance.count("gateway: away");
  return true;
}

function sendCharge(order: GatewayOrder, call: Call<GatewayOutcome>, parts: Parts): void {
  const { chance, timeline, world, plan } = parts;
  const { owner, resolve, reject } = call;
  const answer = (ms: number, outcome: GatewayOutcome) =>
    void owner.after(ms, () => resolve(outcome));
  const book = world.book(order.transactionId);
  const mishap = isAway(parts) ? chance.pick(awayMishaps) : chooseMishap(call, parts);
  if (mishap === "gateway: certainly not sent") {
    // A name that does not resolve, or a handshake that hangs, is noticed after a while.
    answer(chance.spread(1, 20_000), { kind: "not-sent" });
    return;
  }
  book.sent += 1;
  book.lastSentMs = timeline.nowMs;
  const sentMs = timeline.nowMs;
  const unknown = { kind: "unknown" } as const;
  const arrive = (wayMs: number, hear: (outcome: GatewayOutcome) => void) => {
    timeline.after(wayMs, () => {
      // Nothing acts later than maxInFlightMs after it was sent: that is what the gateway declares.
      const mostMs = Math.max(0, sentMs + plan.capabilities.maxInFlightMs - timeline.nowMs - 1);
      world.arrive(order, Math.min(chance.spread(1, calmMs), mostMs), hear);
    });
  };
  const { answersAfterMs } = plan;
  if (answersAfterMs !== null) {
    arrive(0, (outcome) => answer(sentMs + answersAfterMs - timeline.nowMs, outcome));
    return;
  }
  switch (mishap) {
    case null:
      arrive(chance.between(1, calmMs), (outcome) => answer(chance.between(1, calmMs), outcome));
      return;
    case "gateway: request lost on the way":
      answer(chance.between(1, adapterLimitMs), unknown);
      return;
    case "gateway: answer lost after it acted":
      arrive(chance.between(1, calmMs), () => answer(chance.between(1, adapterLimitMs), unknown));
      return;
    case "gateway: request arrives late":
      // The adapter may have given up before or may still be waiting when the gateway acts.
      arrive(chance.spread(1_000, plan.capabilities.maxInFlightMs - 1), (outcome) =>
        answer(chance.between(1, calmMs), chance.isTrue(0.5) ? outcome : unknown),
      );
      if (chance.isTrue(0.5)) answer(chance.spread(10, adapterLimitMs), unknown);
      return;
    case "gateway: slow":
      arrive(chance.between(1, calmMs), (outcome) =>
        answer(chance.between(5_000, 75_000), outcome),
      );
      return;
    case "gateway: never answers":
      arrive(chance.between(1, calmMs), () => {});
      answer(chance.spread(adapterLimitMs, longestHoldMs), unknown);
      return;
    case "gateway: adapter throws":
      if (chance.isTrue(0.5)) arrive(chance.between(1, calmMs), () => {});
      owner.after(chance.between(0, 20_000), () =>
        reject(new Error("The simulated adapter broke.")),
      );
      return;
  }
}

type ChargeMishap = Extract<
  Mishap,
  `gateway: ${"request lost on the way" | "answer lost after it acted" | "request arrives late" | "slow" | "never answers" | "certainly not sent" | "adapter throws"}`
>;

const awayMishaps: readonly ChargeMishap[] = [
  "gateway: request lost on the way",
  "gateway: certainly not sent",
];

// A slow gateway stands twice: it is what Twilio's window is made for.
const chargeMishaps: readonly ChargeMishap[] = [
  ...awayMishaps,
  "gateway: answer lost after it acted",
  "gateway: answer lost after it acted",
  "gateway: request arrives late",
  "gateway: slow",
  "gateway: slow",
  "gateway: never answers",
  "gateway: adapter throws",
];

function chooseMishap({ trouble }: { trouble: number }, { chance }: Parts): ChargeMishap | null {
  if (!chance.isTrue(trouble)) return null;
  const mishap = chance.pick(chargeMishaps);
  chance.count(mishap);
  return mishap;
}

function sendLookUp(transactionId: string, call: Call<LookUpOutcome>, parts: Parts): void {
  const { chance, timeline, world, plan } = parts;
  const { owner, resolve, trouble } = call;
  const answer = (outcome: LookUpOutcome) =>
    void owner.after(chance.between(1, calmMs), () => resolve(outcome));
  if (isAway(parts) || chance.strikes("look-up: no answer", trouble / 2)) {
    owner.after(chance.between(1, adapterLimitMs), () => resolve({ kind: "unknown" }));
    return;
  }
  if (chance.strikes("look-up: pending", trouble / 2)) {
    answer({ kind: "pending" });
    return;
  }
  timeline.after(chance.between(1, calmMs), () => {
    const book = world.book(transactionId);
    // Its own books may lag behind its own deeds, but no longer than a call may be on its way.
    const mayLag = timeline.nowMs < book.lastSentMs + plan.capabilities.maxInFlightMs;
    const isLagging =
      mayLag &&
      book.captures.length > 0 &&
      chance.strikes("look-up: absent although captured", 0.3);
    answer(isLagging ? { kind: "absent" } : world.lookUp({ transactionId, key: "" }));
  });
}

function sendReversal(reversal: Reversal, call: Call<ReversalOutcome>, parts: Parts): void {
  const { chance, timeline, world } = parts;
  const { owner, resolve, trouble } = call;
  const isLost = isAway(parts) || chance.strikes("reversal: request lost", trouble / 2);
  const unheard = () =>
    owner.after(chance.between(1, adapterLimitMs), () => resolve({ kind: "unknown" }));
  if (isLost) {
    unheard();
    return;
  }
  timeline.after(chance.between(1, calmMs), () => {
    const outcome = world.reverse(reversal);
    if (chance.strikes("reversal: answer lost after it acted", trouble / 2)) unheard();
    else owner.after(chance.between(1, calmMs), () => resolve(outcome));
  });
}
