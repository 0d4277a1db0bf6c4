// The gateway of the small world: one charge, three tiers, and what is still on its way to it. It captures
// when a charge arrives, not when it was sent. In tier A the first outcome under the key is the only one;
// in tiers B and C every arrival acts anew, so nobody may send twice.
import type { Event } from "../../src/core/lifecycle-words.ts";

/** What a gateway of the small world can do. */
export type Tier = "A" | "B" | "C";

/** A charge that was sent; its answer stands here once it has arrived. */
export type Question = { answer: Event | null };

/** How the gateway feels about a charge that arrives. */
export type Mood = "approve" | "decline" | "fail" | "refuse-connection";

const approval = { gatewayReference: null, parameters: {} };

/** The gateway, and the road to it. */
export class WalkGateway {
  readonly tier: Tier;
  readonly #onTheWay: Question[] = [];
  #first: Event | null = null;
  captures = 0;
  reversals = 0;

  constructor(tier: Tier) {
    this.tier = tier;
  }

  /** A charge may still arrive, whoever sent it. */
  get isRoadEmpty(): boolean {
    return this.#onTheWay.length === 0;
  }

  send(): Question {
    const question: Question = { answer: null };
    this.#onTheWay.push(question);
    return question;
  }

  /** The oldest charge on its way arrives. */
  arrive(mood: Mood): void {
    const question = this.#onTheWay.shift();
    if (question === undefined) return;
    if (this.tier === "A" && this.#first !== null) question.answer = this.#first;
    else question.answer = this.#act(mood);
  }

  /** The oldest charge on its way is lost on the road. */
  lose(): void {
    this.#onTheWay.shift();
  }

  /** What a look-up says: nothing of what is still on its way. */
  lookUp(): "approved" | "declined" | "absent" {
    if (this.captures > this.reversals) return "approved";
    return this.#first?.type === "gatewayDeclined" ? "declined" : "absent";
  }

  /** Takes the one capture back, once. */
  reverse(): "reversed" | "absent" {
    if (this.captures === 0) return "absent";
    this.reversals = 1;
    return "reversed";
  }

  #act(mood: Mood): Event {
    if (mood === "refuse-connection") return { type: "gatewayNotReached", mayHaveMoved: false };
    if (mood === "approve") this.captures += 1;
    const outcome = outcomeOf(mood);
    this.#first ??= outcome;
    return outcome;
  }
}

function outcomeOf(mood: Exclude<Mood, "refuse-connection">): Event {
  switch (mood) {
    case "approve":
      return { type: "gatewayApproved", approval };
    case "decline":
      return { type: "gatewayDeclined", code: "card_declined" };
    case "fail":
      return { type: "gatewayFailed", code: "processing_error" };
  }
}
