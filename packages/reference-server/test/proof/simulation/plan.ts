// What kind of world a seed makes: which tier of gateway, how unlucky each part is, and until when. Some
// worlds are calm in every part but one, so that the strict promises, which hold in calm, are tried too.
import type { GatewayCapabilities } from "../../../src/core/ports.ts";
import type { Chance } from "./chance.ts";

/** Half an hour, in the unit of all times here. */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A stretch of virtual time. */
export type Span = { readonly fromMs: number; readonly toMs: number };

/** How likely each mishap is, and when. All of it follows from the seed. */
export type Plan = {
  readonly tier: "A" | "B" | "C";
  readonly capabilities: GatewayCapabilities;
  /** What the gateway thinks of each card; null leaves it to chance. */
  readonly mood: "approve" | "decline" | "fail" | null;
  /** The gateway acts at once and answers so much later; null leaves its times to chance. */
  readonly answersAfterMs: number | null;
  readonly transactions: 1 | 2;
  readonly method: "charge" | "tokenize";
  readonly isCardExpired: boolean;
  readonly gatewayTrouble: number;
  readonly lookUpTrouble: number;
  readonly reversalTrouble: number;
  /** After so long a capture can only be refunded; null is never. */
  readonly reversalClosesAfterMs: number | null;
  readonly gatewayAway: Span | null;
  readonly storeTrouble: number;
  readonly storeAway: Span | null;
  readonly diskFull: Span | null;
  readonly crashes: number;
  readonly crashAtMs: readonly number[];
  readonly crashTrouble: number;
  /** The first crash leaves nobody there for so long. */
  readonly awayMs: number | null;
  /** How many programs share the store. */
  readonly nodes: number;
  /** Some node stands still, or cannot reach the database, for so long. */
  readonly pauses: readonly Span[];
  readonly cuts: readonly Span[];
  /** How likely a node stands still just where it hurts. */
  readonly pauseTrouble: number;
  readonly clockJumps: readonly { readonly atMs: number; readonly byMs: number }[];
  readonly callerTrouble: number;
  /** From here on nothing goes wrong any more: whatever is still open must come to its end. */
  readonly calmAtMs: number;
};

/** The plan of a seed's world, with one program or with two or three that share the store. */
export function makePlan(chance: Chance, hasNodes: boolean): Plan {
  const plan = makePlanOfOne(chance);
  return hasNodes ? { ...plan, ...planOfNodes(chance, plan) } : plan;
}

function planOfNodes(chance: Chance, plan: Plan): Partial<Plan> {
  const spans = (): readonly Span[] =>
    Array.from({ length: chance.isTrue(0.4) ? chance.between(1, 3) : 0 }, () => {
      const fromMs = chance.between(0, 70_000);
      return { fromMs, toMs: fromMs + chance.spread(1_000, 150_000) };
    });
  return {
    nodes: chance.pick([2, 3]),
    pauses: spans(),
    cuts: spans(),
    pauseTrouble: chance.isTrue(0.4) ? chance.pick([0.02, 0.1, 0.4]) : 0,
    // A node that is away for days leaves the others at work, and no calendar of theirs decides anything.
    awayMs: null,
    clockJumps: [],
    crashes: plan.awayMs === null ? plan.crashes : 0,
    crashAtMs: plan.awayMs === null ? plan.crashAtMs : [],
    crashTrouble: plan.awayMs === null ? plan.crashTrouble : 0,
  };
}

function makePlanOfOne(chance: Chance): Plan {
  const tier = chance.pick(["A", "A", "B", "B", "C"] as const);
  // Two worlds in five are unlucky in a part, and one of those is unlucky beyond measure.
  const trouble = (mild: number, wild: number) =>
    chance.isTrue(0.4) ? (chance.isTrue(0.2) ? wild : mild) : 0;
  const span = (latestMs: number, longestMs: number): Span => {
    const fromMs = chance.between(0, latestMs);
    return { fromMs, toMs: fromMs + chance.spread(500, longestMs) };
  };
  const awayMs = chance.isTrue(0.015)
    ? chance.between(20, 40) * hourMs * chance.pick([1, 1, 6])
    : null;
  const crashes = awayMs !== null || chance.isTrue(0.4) ? chance.between(1, 3) : 0;
  return {
    tier,
    capabilities: capabilitiesOf(tier, {
      keyRetentionMs: tier === "A" ? chance.pick([null, 24 * hourMs]) : null,
      maxInFlightMs: chance.pick([45_000, 90_000, 90_000]),
      canLookUp: !chance.isTrue(0.15),
    }),
    mood: null,
    answersAfterMs: null,
    transactions: chance.isTrue(0.1) ? 2 : 1,
    method: chance.isTrue(0.1) ? "tokenize" : "charge",
    isCardExpired: chance.isTrue(0.02),
    gatewayTrouble: chance.isTrue(0.7) ? chance.pick([0.3, 0.6, 0.95]) : 0,
    lookUpTrouble: trouble(0.3, 0.8),
    reversalTrouble: trouble(0.4, 0.9),
    reversalClosesAfterMs: chance.isTrue(0.1) ? chance.spread(10_000, 12 * hourMs) : null,
    gatewayAway: chance.isTrue(0.1) ? span(80_000, 60 * hourMs) : null,
    storeTrouble: trouble(0.04, 0.3),
    storeAway: chance.isTrue(0.1) ? span(70_000, 90_000) : null,
    diskFull: chance.isTrue(0.08) ? span(70_000, 2 * hourMs) : null,
    crashes,
    crashAtMs: Array.from({ length: crashes }, () => chance.between(0, 75_000)),
    crashTrouble: crashes > 0 ? 0.03 : 0,
    awayMs,
    nodes: 1,
    pauses: [],
    cuts: [],
    pauseTrouble: 0,
    clockJumps: chance.isTrue(0.2)
      ? [
          {
            atMs: chance.between(0, 70_000),
            byMs: chance.pick([-1, 1]) * chance.spread(1_000, 3 * hourMs),
          },
        ]
      : [],
    callerTrouble: trouble(0.1, 0.4),
    calmAtMs: 62 * hourMs,
  };
}

/** A world in which nothing goes wrong, but for what a test wants to go wrong. */
export function calmPlan(tier: Plan["tier"], changes: Partial<Plan>): Partial<Plan> {
  return {
    tier,
    capabilities: capabilitiesOf(tier, {
      keyRetentionMs: null,
      maxInFlightMs: 90_000,
      canLookUp: true,
    }),
    mood: "approve",
    transactions: 1,
    method: "charge",
    isCardExpired: false,
    gatewayTrouble: 0,
    lookUpTrouble: 0,
    reversalTrouble: 0,
    reversalClosesAfterMs: null,
    gatewayAway: null,
    storeTrouble: 0,
    storeAway: null,
    diskFull: null,
    crashes: 0,
    crashAtMs: [],
    crashTrouble: 0,
    awayMs: null,
    nodes: 1,
    pauses: [],
    cuts: [],
    pauseTrouble: 0,
    clockJumps: [],
    callerTrouble: 0,
    ...changes,
  };
}

type Given = Pick<GatewayCapabilities, "keyRetentionMs" | "maxInFlightMs" | "canLookUp">;

function capabilitiesOf(tier: Plan["tier"], given: Given): GatewayCapabilities {
  const canAsk = tier !== "C";
  return {
    ...given,
    hasNativeKey: tier === "A",
    // Some can be reversed by our reference, and asked nothing.
    canLookUp: canAsk && given.canLookUp,
    canReverse: canAsk,
    canRefund: canAsk,
  };
}
