// The gateway of a simulated world: what lies behind the adapter, with books of its own that no crash of
// ours touches. What it was sent arrives late, twice or never; what it did is not always told. In one
// thing it can be trusted, because its capabilities say so: nothing that was sent acts later than
// maxInFlightMs after it was sent.
import type {
  GatewayOrder,
  GatewayOutcome,
  GatewayReference,
  LookUpOutcome,
  Reversal,
  ReversalOutcome,
} from "../../../src/core/ports.ts";
import type { Chance } from "./chance.ts";
import type { Plan } from "./plan.ts";
import type { Timeline } from "./timeline.ts";

/** Money that moved. */
export type Movement = {
  readonly key: string;
  readonly amountMinor: number;
  readonly atMs: number;
};

/** What the gateway knows of one transaction. */
export type Book = {
  readonly mood: "approve" | "decline" | "fail";
  readonly captures: Movement[];
  readonly reversals: Movement[];
  lastSentMs: number;
  sent: number;
  busy: number;
  told: GatewayOutcome | null;
};

/** What a gateway of a world is made of. */
export type GatewayWorldParts = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly plan: Plan;
  readonly report: (line: string) => void;
};

type Remembered = {
  readonly atMs: number;
  outcome: GatewayOutcome | null;
  waiting: (() => void)[];
};

const absent: LookUpOutcome = { kind: "absent" };

/** The gateway's side of all calls of a world. */
export class GatewayWorld {
  readonly books = new Map<string, Book>();
  readonly #byKey = new Map<string, Remembered>();
  readonly #parts: GatewayWorldParts;

  constructor(parts: GatewayWorldParts) {
    this.#parts = parts;
  }

  /** The book of a transaction. */
  book(transactionId: string): Book {
    const known = this.books.get(transactionId);
    if (known !== undefined) return known;
    const book: Book = {
      mood:
        this.#parts.plan.mood ??
        this.#parts.chance.pick(["approve", "approve", "approve", "decline", "fail"]),
      captures: [],
      reversals: [],
      lastSentMs: 0,
      sent: 0,
      busy: 0,
      told: null,
    };
    this.books.set(transactionId, book);
    return book;
  }

  /** An order arrives; `tell` hears what came of it once the gateway has acted. */
  arrive(order: GatewayOrder, workMs: number, tell: (outcome: GatewayOutcome) => void): void {
    const { timeline, plan } = this.#parts;
    if (!plan.capabilities.hasNativeKey) {
      timeline.after(workMs, () => tell(this.#act(order)));
      return;
    }
    const known = this.#recall(order.key);
    if (known === undefined) {
      const fresh: Remembered = { atMs: timeline.nowMs, outcome: null, waiting: [] };
      this.#byKey.set(order.key, fresh);
      timeline.after(workMs, () => {
        fresh.outcome = this.#act(order);
        for (const wake of fresh.waiting) wake();
        tell(fresh.outcome);
      });
      return;
    }
    const { outcome } = known;
    if (outcome !== null) tell(outcome);
    else known.waiting.push(() => known.outcome !== null && tell(known.outcome));
  }

  /** What a look-up is told in truth; a caller may hear less. */
  lookUp({ transactionId }: GatewayReference): LookUpOutcome {
    const { told, busy, captures } = this.book(transactionId);
    if (captures.length > 0 && told?.kind === "approved") return told;
    if (busy > 0) return { kind: "pending" };
    return told?.kind === "declined" ? { kind: "declined", code: told.code } : absent;
  }

  /** Takes a capture back, once. */
  reverse({ transactionId, reversalKey, money }: Reversal): ReversalOutcome {
    const { timeline, plan, chance, report } = this.#parts;
    const { captures, reversals } = this.book(transactionId);
    const [capture] = captures;
    if (capture === undefined) return { kind: "absent" };
    if (reversals.some(({ key }) => key === reversalKey)) return { kind: "reversed" };
    const closesMs = capture.atMs + (plan.reversalClosesAfterMs ?? Number.POSITIVE_INFINITY);
    if (timeline.nowMs > closesMs) {
      chance.count("reversal: too late");
      return { kind: "too-late" };
    }
    reversals.push({ key: reversalKey, amountMinor: money.amountMinor, atMs: timeline.nowMs });
    report("gateway reverses");
    return { kind: "reversed" };
  }

  #recall(key: string): Remembered | undefined {
    const { timeline, plan, chance } = this.#parts;
    const known = this.#byKey.get(key);
    const keptMs = plan.capabilities.keyRetentionMs ?? Number.POSITIVE_INFINITY;
    if (known === undefined || timeline.nowMs - known.atMs <= keptMs) return known;
    chance.count("gateway: forgot an old key");
    return undefined;
  }

  #act({ transactionId, key, money, resultId }: GatewayOrder): GatewayOutcome {
    const book = this.book(transactionId);
    const outcome = outcomeOf(book.mood, resultId);
    if (outcome.kind === "approved" && money !== null) {
      const { amountMinor } = money;
      book.captures.push({ key, amountMinor, atMs: this.#parts.timeline.nowMs });
      this.#parts.report(`gateway captures ${amountMinor}`);
    }
    // What was captured once is what a look-up finds, whatever later questions came to.
    if (book.told?.kind !== "approved") book.told = outcome;
    return outcome;
  }
}

function outcomeOf(mood: Book["mood"], resultId: string): GatewayOutcome {
  switch (mood) {
    case "approve": {
      const gatewayReference = `ref ${resultId}`;
      return { kind: "approved", approval: { gatewayReference, parameters: { ref: "1" } } };
    }
    case "decline":
      return { kind: "declined", code: "card_declined" };
    case "fail":
      return { kind: "failed", code: "processing_error" };
  }
}
