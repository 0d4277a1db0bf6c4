// A stage for one gateway adapter: the adapter, one order, and a bank behind it that has a misfortune. The
// suite tells what happens on it step by step; how the misfortune is brought about is the stage's business.
import type { Gateway, GatewayOrder } from "../../src/core/ports.ts";

/** What befalls a charge, or what comes after it. */
export type Misfortune =
  | "none"
  | "decline"
  | "decline-lost"
  | "answer-lost"
  | "error-after-capture"
  | "unseen"
  | "pending"
  | "late"
  | "slow"
  | "not-sent"
  | "not-sent-once"
  | "never"
  | "garbage"
  | "refusal"
  | "reversal-lost"
  | "reversal-too-late"
  | "refund-lost"
  | "refund-declined";

/** What a gateway offers. */
export type Tier = "A" | "B" | "C";

/** One adapter on its stage. */
export type Stage = {
  readonly gateway: Gateway;
  readonly order: GatewayOrder;
  /** What the bank behind the gateway has moved, in order: `capture 1000`, `reversal 1000`, `refund 400`. */
  movements(): readonly string[];
  /** What a step waits for is brought about here, where time stands still otherwise. */
  during<Result>(step: Promise<Result>): Promise<Result>;
  /** So much time passes that what is unseen, pending or late is so no more. */
  letTimePass(): Promise<void>;
};

/** Opens a stage; what it opens ends with the test. */
export type OpenStage = (tier: Tier, misfortune: Misfortune) => Promise<Stage>;

/** One thing that is done to a gateway. */
export type Step =
  | "charge"
  | "check"
  | "look up"
  | "reverse"
  | "refund"
  | "refund too much"
  | "time passes";

/** Does a step on a stage; the kind of what came of it, and its code where there is one; or nothing. */
export async function perform(step: Step, stage: Stage): Promise<string> {
  const { gateway, order } = stage;
  const { transactionId, key, money } = order;
  const paid = money ?? { amountMinor: 0, currencyCode: "USD" };
  const about = { transactionId, key };
  switch (step) {
    case "charge":
      return nameOf(await stage.during(gateway.perform(order)));
    case "check":
      return nameOf(await stage.during(gateway.perform({ ...order, money: null })));
    case "look up":
      return nameOf(await gateway.lookUp(about));
    case "reverse":
      return nameOf(await gateway.reverse({ ...about, reversalKey: "rev_1", money: paid }));
    case "refund":
      return nameOf(await gateway.refund({ ...about, refundKey: "ref_1", money: paid }));
    case "refund too much": {
      const more = { ...paid, amountMinor: paid.amountMinor + 1 };
      return nameOf(await gateway.refund({ ...about, refundKey: "ref_2", money: more }));
    }
    case "time passes":
      await stage.letTimePass();
      return "";
  }
}

function nameOf(outcome: { readonly kind: string; readonly code?: string }): string {
  return outcome.code === undefined ? outcome.kind : `${outcome.kind} ${outcome.code}`;
}
