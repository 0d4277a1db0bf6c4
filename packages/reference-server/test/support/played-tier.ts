// A gateway of one of three tiers for one transaction, whose charges arrive when the test lets them, and whose
// answers may be lost. In tier A the first outcome under the key is the only one; in the others every charge
// that arrives acts anew, so that a second one is seen in the books.
import type { Gateway, GatewayOutcome } from "../../src/core/ports.ts";
import { aGateway } from "./played-gateway.ts";

const approval = { gatewayReference: null, parameters: {} };

/** A gateway of a tier, and what the test does with it. */
export type PlayedTier = {
  readonly gateway: Gateway;
  /** Lets one charge that waits arrive and be answered, in whatever mood. */
  answerOne(): void;
  /** From now on every charge is answered at once, those that wait too, and no answer is lost. */
  answerAll(): void;
  books(): { readonly captures: number; readonly reversals: number };
};

/** A gateway of a tier. */
export function playTier(tier: "A" | "B" | "C", random: () => number): PlayedTier {
  let first: GatewayOutcome | null = null;
  let captures = 0;
  let reversals = 0;
  let isMoody = true;
  let questions: (() => void)[] = [];
  const act = (): GatewayOutcome => {
    if (tier === "A" && first !== null) return first;
    const isApproved = random() < 0.7;
    if (isApproved) captures += 1;
    const outcome: GatewayOutcome = isApproved
      ? { kind: "approved", approval }
      : { kind: "declined", code: "card_declined" };
    first ??= outcome;
    return outcome;
  };
  const answer = (): GatewayOutcome => {
    const mood = isMoody ? random() : 1;
    if (mood < 0.15) return { kind: "not-sent" };
    const outcome = act();
    return mood < 0.4 ? { kind: "unknown" } : outcome;
  };
  const isLost = () => isMoody && random() < 0.3;
  const played = {
    perform: () =>
      new Promise<GatewayOutcome>((resolve) => {
        const reply = () => resolve(answer());
        if (isMoody) questions.push(reply);
        else reply();
      }),
    lookUp: async () => {
      if (isLost()) return { kind: "unknown" } as const;
      if (captures > reversals) return { kind: "approved", approval } as const;
      return first?.kind === "declined" ? first : ({ kind: "absent" } as const);
    },
    reverse: async () => {
      if (captures === 0) return { kind: "absent" } as const;
      reversals = 1;
      return { kind: isLost() ? "unknown" : "reversed" } as const;
    },
  };
  const can = tier !== "C";
  return {
    gateway: aGateway(played, { hasNativeKey: tier === "A", canLookUp: can, canReverse: can }),
    books: () => ({ captures, reversals }),
    answerOne: () => questions.splice(Math.floor(random() * questions.length), 1)[0]?.(),
    answerAll: () => {
      isMoody = false;
      for (const reply of questions) reply();
      questions = [];
    },
  };
}
