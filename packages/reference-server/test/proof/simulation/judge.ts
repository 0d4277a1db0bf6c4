// Watches one world and says what was broken. It looks at the store after every statement, at every answer
// in the moment it is written out, and at the end at the gateway's books, which nobody but the gateway
// writes. What must hold is what the package's README promises, and nothing here knows how it is kept.
import type { ConnectorRequest } from "@pay-connector/types";
import type { HeldTransaction, TransactionStore } from "../../../src/core/store-port.ts";
import {
  allowedTransitions,
  type PositionName,
  type State,
} from "../../../src/core/transaction.ts";
import { StoreError } from "../../../src/store/store-error.ts";
import { StandingBackError } from "../../../src/transactions/standing-back.ts";
import { type Caller, type Delivery, maxDeliveries } from "./caller.ts";
import type { GatewayWorld } from "./gateway-world.ts";
import { judgeMoney } from "./judge-money.ts";
import type { Plan } from "./plan.ts";
import type { Timeline } from "./timeline.ts";

/** How long a last delivery may take in calm: 9.0 s, and what the simulated statements take. */
const lastAnswerMs = 9_100;

/** How long a stored verdict may take to be told in calm. */
const replayMs = 50;

/** Within a day a person is told; clocks here jump by up to three hours, and disks are full for two. */
const latestRestMs = 30 * 3_600_000;

/** A world is watched for so long after its last transaction has ended: nothing may move any more. */
const quietMs = 120_000;

const finalPositions: ReadonlySet<State> = new Set<State>([
  "absent",
  "approved",
  "declined",
  "failed",
  "timedOutSettled",
  "timedOutReversed",
]);

/** What a judge sees of a world. */
export type JudgedWorld = {
  readonly plan: Plan;
  readonly timeline: Timeline;
  readonly callers: readonly Caller[];
  readonly gateway: GatewayWorld;
  readonly report: (line: string) => void;
};

/** How a judge looks at what is kept. */
export type Sight = {
  readonly store: TransactionStore;
  readonly hasToken: (tokenId: string) => Promise<boolean>;
  /** Whether a request has the details that a transaction is held with. */
  readonly isSame: (held: HeldTransaction, request: ConnectorRequest) => boolean;
};

/** What is watched of one transaction. */
type Watched = {
  readonly caller: Caller;
  held: HeldTransaction | null;
  /** When it was first written; a caller may ask hours after the world began. */
  bornMs: number | null;
  /** When it was settled, reversed, or given to a person. */
  restedMs: number | null;
  readonly told: Set<string>;
};

/** The one who decides whether a world kept its promises. */
export class Judge {
  readonly violations: string[] = [];
  readonly transitions = new Map<string, number>();
  readonly #world: JudgedWorld;
  readonly #sight: Sight;
  /** How often a person was told. */
  alarms = 0;
  readonly #watched: readonly Watched[];
  #quietSinceMs: number | null = null;

  constructor(world: JudgedWorld, sight: Sight) {
    this.#world = world;
    this.#sight = sight;
    this.#watched = world.callers.map((caller) => ({
      caller,
      held: null,
      bornMs: null,
      restedMs: null,
      told: new Set(),
    }));
  }

  /** Where each transaction ended. */
  get endings(): readonly State[] {
    return this.#watched.map(({ held }) => held?.position ?? "absent");
  }

  /** Whether anything is left to be done for any transaction. */
  hasUnfinished(): boolean {
    return this.#watched.some(({ held }) => !finalPositions.has(held?.position ?? "absent"));
  }

  /** Whether a verdict is stored for a caller's transaction. */
  hasVerdict(caller: Caller): boolean {
    return this.#watched.find((watched) => watched.caller === caller)?.held?.answerBody != null;
  }

  /** Looks at what a statement left behind. */
  async seeStore(what: string): Promise<void> {
    for (const watched of this.#watched) {
      const { request } = watched.caller;
      const held = await this.#sight.store.find({
        scope: "default",
        transactionId: request.transactionId,
      });
      if (held !== null) this.#compare(watched, held, what);
    }
  }

  /** An answer is written out: it must be on the disk already, and the same as every time before. */
  async seeAnswer(caller: Caller, delivery: Delivery): Promise<void> {
    if (delivery.admission === "refuse") return;
    const watched = this.#watched.find((one) => one.caller === caller);
    const { transactionId } = caller.request;
    const held = await this.#sight.store.find({ scope: "default", transactionId });
    if (held?.answerBody !== delivery.body) this.#break("an answer was not the stored one");
    watched?.told.add(delivery.body ?? "");
    if ((watched?.told.size ?? 0) > 1) this.#break("two different answers were given");
  }

  /** Something broke inside the program: the store may, a bug may not. */
  seeFault(fault: unknown): void {
    const isExpected = fault instanceof StoreError || fault instanceof StandingBackError;
    if (!isExpected)
      this.#break(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  }

  /** Whether nothing can happen any more that matters. */
  isOver(): boolean {
    const { timeline } = this.#world;
    const isQuiet = this.#watched.every(
      ({ caller, held }) => caller.isDone && finalPositions.has(held?.position ?? "absent"),
    );
    if (!isQuiet) {
      this.#quietSinceMs = null;
      return false;
    }
    this.#quietSinceMs ??= timeline.nowMs;
    return timeline.nowMs - this.#quietSinceMs > quietMs;
  }

  /** What must hold when all is over. */
  async judgeEnd(): Promise<void> {
    for (const watched of this.#watched) {
      const { caller, held, told } = watched;
      const book = this.#world.gateway.book(caller.request.transactionId);
      const found = judgeMoney({ plan: this.#world.plan, book, held, told, caller });
      for (const broken of found) this.#break(broken);
      if (held !== null) await this.#judgeHeld(watched, held);
      if (this.#isSteady()) this.#judgeTimes(caller);
    }
  }

  async #judgeHeld({ caller, bornMs, restedMs }: Watched, held: HeldTransaction): Promise<void> {
    const { plan } = this.#world;
    for (const { isOther, admission, body } of caller.deliveries) {
      const isRefused = admission === "refuse";
      const isSame = this.#sight.isSame(held, isOther ? caller.other : caller.request);
      if (isSame && isRefused) this.#break("a delivery was refused that had the same details");
      if (!isSame && !isRefused && body !== null) this.#break("other details were let in");
    }
    const isToken = held.method === "tokenize" && held.position === "approved";
    if (isToken && !(await this.#sight.hasToken(held.resultId ?? ""))) {
      this.#break("a token was told and its card is not kept");
    }
    const tookMs = (restedMs ?? Number.POSITIVE_INFINITY) - (bornMs ?? 0);
    if (plan.awayMs === null && tookMs > latestRestMs)
      this.#break("nobody was told of it within a day");
    const isLucky = this.#isSteady() && plan.gatewayTrouble === 0 && plan.gatewayAway === null;
    const mood = this.#world.gateway.books.get(held.transactionId)?.mood;
    const verdict = { approve: "approved", decline: "declined", fail: "failed" } as const;
    if (isLucky && mood !== undefined && !plan.isCardExpired && plan.answersAfterMs === null) {
      if (held.position !== verdict[mood]) this.#break("told otherwise than the gateway said");
    }
  }

  #isSteady(): boolean {
    const { plan } = this.#world;
    return (
      plan.crashes === 0 &&
      plan.storeTrouble === 0 &&
      plan.storeAway === null &&
      plan.diskFull === null &&
      plan.pauses.length === 0 &&
      plan.cuts.length === 0 &&
      plan.pauseTrouble === 0 &&
      plan.clockJumps.length === 0
    );
  }

  // Nothing of ours was unlucky: then the caller hears a verdict, and in time, whatever the gateway does.
  #judgeTimes(caller: Caller): void {
    const isWayGood = this.#world.plan.callerTrouble === 0;
    if (isWayGood && caller.heard === null) this.#break("the caller heard nothing at all");
    for (const { number, arrivedMs, endedMs, hadVerdict, body } of caller.deliveries) {
      const tookMs = endedMs === null ? Number.POSITIVE_INFINITY : endedMs - arrivedMs;
      if (hadVerdict && tookMs > replayMs) this.#break(`a stored verdict took ${tookMs} ms`);
      const isLast = isWayGood && number === maxDeliveries;
      if (isLast && (tookMs > lastAnswerMs || body === null)) {
        this.#break(`the last delivery was answered after ${tookMs} ms`);
      }
    }
  }

  #compare(watched: Watched, now: HeldTransaction, what: string): void {
    const before = watched.held;
    watched.held = now;
    const from: State = before?.position ?? "absent";
    if (before !== null && before.answerBody !== null && before.answerBody !== now.answerBody) {
      this.#break(`a verdict changed (${what})`);
    }
    watched.bornMs ??= this.#world.timeline.nowMs;
    if (from === now.position) return;
    if (finalPositions.has(now.position) || now.position === "timedOutManual") {
      watched.restedMs ??= this.#world.timeline.nowMs;
    }
    this.#world.report(`${what}: ${from} -> ${now.position}`);
    const name = `${from} -> ${now.position}`;
    this.transitions.set(name, (this.transitions.get(name) ?? 0) + 1);
    const isAllowed = (allowedTransitions[from] as readonly PositionName[]).includes(now.position);
    if (!isAllowed) this.#break(`a transaction went ${name} (${what})`);
  }

  #break(what: string): void {
    this.#world.report(`BROKEN: ${what}`);
    this.violations.push(what);
  }
}
