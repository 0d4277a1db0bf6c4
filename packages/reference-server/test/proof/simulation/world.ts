// One simulated world: the product's own shell between a simulated Twilio, a simulated gateway and a
// store that may fail, in virtual time, or two or three of it that share the store. It is run one event at a time, so that many worlds can be run side
// by side; what becomes of it follows from its seed alone.
import type { ConnectorRequest } from "@pay-connector/types";
import { fingerprintOf } from "../../../src/core/fingerprint.ts";
import type { HeldTransaction } from "../../../src/core/store-port.ts";
import { aCharge, aRequest, aTokenize } from "../../support/bodies.ts";
import { Caller } from "./caller.ts";
import { Chance } from "./chance.ts";
import { openFaultyStore } from "./faulty-store.ts";
import { openGatewayPort } from "./gateway-port.ts";
import { GatewayWorld } from "./gateway-world.ts";
import { Judge } from "./judge.ts";
import { Lease } from "./lease.ts";
import type { OpenedStore } from "./opened-store.ts";
import { Owner } from "./owner.ts";
import { makePlan, type Plan } from "./plan.ts";
import { createProgram, keys, type Program } from "./program.ts";
import { Timeline } from "./timeline.ts";
import { Trace } from "./trace.ts";

/** The sweeper's own schedule ends after a week of daily looks, and the program may be away for ten days. */
const longestMs = 20 * 24 * 3_600_000;

/** What a world is made of. */
export type WorldOptions = OpenedStore & {
  readonly seed: number;
  /** More than one program shares the store. */
  readonly hasNodes?: boolean;
  /** Keeps the lines of the trace, for a person to read. */
  readonly isTraced?: boolean;
  /** What is not left to chance. */
  readonly plan?: Partial<Plan>;
};

/** How often the sweeper looks whether anything is due, as in life. */
const sweepEveryMs = 1_000;

/** A world of one seed. */
export class World {
  readonly seed: number;
  readonly chance: Chance;
  readonly plan: Plan;
  readonly trace: Trace;
  readonly timeline = new Timeline();
  readonly gateway: GatewayWorld;
  readonly callers: readonly Caller[];
  readonly judge: Judge;
  readonly #store: OpenedStore;
  /** The start that runs in each place now; null while none does. */
  readonly #places: (Program | null)[];
  #starts = 0;
  #running = 0;
  #clockOffsetMs = 0;

  constructor(options: WorldOptions) {
    this.seed = options.seed;
    this.#store = options;
    this.chance = new Chance(options.seed);
    this.plan = { ...makePlan(this.chance, options.hasNodes ?? false), ...options.plan };
    this.#places = Array.from({ length: this.plan.nodes }, () => null);
    this.trace = new Trace(options.isTraced);
    this.gateway = new GatewayWorld({ ...this.#ports(), report: this.report });
    this.callers = this.#makeCallers();
    const isSame = (held: HeldTransaction, request: ConnectorRequest) =>
      fingerprintOf(request, keys.fingerprintKey).digest === held.fingerprint.digest;
    const { hasToken } = options;
    this.judge = new Judge(this, { store: options.openFor("judge"), hasToken, isSame });
    this.#begin();
  }

  /** Adds a line to the trace. */
  readonly report = (line: string): void => this.trace.add(this.timeline.nowMs, line);

  /** Whether the world stands still because a statement of the store is running for real. */
  get isBusy(): boolean {
    return this.#running > 0;
  }

  /** Does the next thing; false when the world has come to its end. */
  step(): boolean {
    if (this.timeline.nowMs > longestMs || this.judge.isOver()) return false;
    return this.timeline.runNext();
  }

  /** A program that is running at this moment, if any; with several, one of them by chance. */
  #someOwner(): Owner | null {
    return this.#somePlace()?.owner ?? null;
  }

  #somePlace(): Program | null {
    const { length } = this.#places;
    return this.#places[length === 1 ? 0 : this.chance.between(0, length - 1)] ?? null;
  }

  #ports() {
    return { timeline: this.timeline, chance: this.chance, plan: this.plan, report: this.report };
  }

  #makeCallers(): readonly Caller[] {
    const { transactions, method, isCardExpired } = this.plan;
    return Array.from({ length: transactions }, (_, index) => {
      const id = { transaction_id: `${this.seed}-${index}` };
      const body = (changes: Record<string, string>) =>
        aRequest(
          method === "tokenize" ? aTokenize({ ...id, ...changes }) : aCharge({ ...id, ...changes }),
        );
      return new Caller(
        {
          request: body(isCardExpired ? { expiry_year: "20" } : {}),
          other: body({ postal_code: "10001" }),
        },
        {
          ...this.#ports(),
          process: (request) => this.#process(request),
          hasVerdict: (caller) => this.judge.hasVerdict(caller),
          onAnswer: (caller, delivery) => this.#run(() => this.judge.seeAnswer(caller, delivery)),
          confirm: (held, owner) => {
            const program = this.#places.find((one) => one?.owner === owner);
            program?.processor.confirmAnswered(held).catch(() => {});
          },
        },
      );
    });
  }

  #begin(): void {
    const { timeline, chance, plan } = this;
    for (const place of this.#places.keys()) this.#startProgram(place);
    for (const caller of this.callers) timeline.after(chance.between(0, 20), () => caller.start());
    for (const atMs of plan.crashAtMs) {
      timeline.after(atMs, () =>
        this.#someOwner()?.crash("process: crash at any moment", chance.isTrue(0.3)),
      );
    }
    for (const { atMs, byMs } of plan.clockJumps) {
      timeline.after(atMs, () => {
        this.#clockOffsetMs += byMs;
        chance.count("clock: jump");
        this.report(`the clock jumps by ${byMs}`);
      });
    }
    for (const { fromMs, toMs } of plan.pauses) {
      timeline.after(fromMs, () => this.#someOwner()?.standStill(toMs - fromMs));
    }
    for (const { fromMs, toMs } of plan.cuts)
      timeline.after(fromMs, () => this.#cutOff(toMs - fromMs));
  }

  #cutOff(forMs: number): void {
    const owner = this.#someOwner();
    if (owner === null || owner.isCutOff) return;
    this.chance.count("node: is cut off from the database");
    this.report(`${owner.name} is cut off for ${forMs}`);
    owner.isCutOff = true;
    this.timeline.after(forMs, () => {
      owner.isCutOff = false;
    });
  }

  #startProgram(place: number): void {
    this.#starts += 1;
    const ports = this.#ports();
    const owner = new Owner(`boot ${this.#starts}`, {
      ...ports,
      onCrash: () => this.#afterCrash(place),
    });
    this.report(`${owner.name} starts`);
    const setAlive = (bootId: string, isAlive: boolean) =>
      void this.#run(() => this.#store.setAlive(bootId, isAlive));
    const store = openFaultyStore(owner, {
      ...ports,
      inner: this.#store.openFor(owner.name),
      run: (statement) => this.#run(statement),
      watch: (what) => this.judge.seeStore(what),
    });
    const program = createProgram({
      ...{ owner, store, judge: this.judge, timeline: this.timeline, report: this.report },
      lease: this.plan.nodes === 1 ? null : new Lease(owner, { ...ports, setAlive }),
      gateway: openGatewayPort(owner, this.gateway, ports),
      random: () => this.chance.number(),
      offsetMs: () => this.#clockOffsetMs,
    });
    this.#places[place] = program;
    owner.after(0, () => this.#adopt(program));
  }

  // As the product's timer does it: first what earlier starts left is taken, then one run after the other.
  #adopt(program: Program): void {
    const { owner, reconciler } = program;
    if (owner.isGone) return;
    reconciler.adopt().then(
      () => this.#sweepLater(program, 0),
      () => owner.after(sweepEveryMs, () => this.#adopt(program)),
    );
  }

  // Where nothing is unfinished a run finds nothing, so none is made: worlds end sooner.
  #sweepLater(program: Program, ms: number): void {
    const { owner } = program;
    owner.after(ms, () => {
      if (owner.isGone) return;
      const again = () => this.#sweepLater(program, this.#untilNextSweep());
      if (this.judge.hasUnfinished()) {
        this.#sweep(program).then(again, (error) => {
          this.judge.seeFault(error);
          again();
        });
      } else again();
    });
  }

  // Another node may be gone at any time; who is alone was taken over from once, at its start.
  async #sweep({ lease, reconciler }: Program): Promise<void> {
    if (lease !== null) await reconciler.adopt();
    await reconciler.runOnce();
  }

  // Every second while callers wait; later, when looks are minutes and hours apart, ever less often.
  #untilNextSweep(): number {
    const calmMs = 100_000;
    return Math.max(sweepEveryMs, (this.timeline.nowMs - calmMs) / 50);
  }

  #afterCrash(place: number): void {
    const { chance, plan, timeline } = this;
    this.#places[place]?.lease?.end();
    this.#places[place] = null;
    const awayMs = this.#starts === 1 ? plan.awayMs : null;
    if (awayMs !== null) chance.count("process: away for days");
    const downMs = awayMs ?? chance.spread(50, 30_000);
    timeline.after(downMs, () => {
      this.#startProgram(place);
      // Somebody asks before the first look of the sweeper: nobody else would find it undecided.
      if (awayMs !== null && chance.isTrue(0.7)) this.callers[0]?.askAgain();
    });
  }

  #process(request: ConnectorRequest) {
    const program = this.#somePlace();
    if (program === null) return null;
    const { owner, processor } = program;
    // A machine that stands still lets connections in; what was said on them it reads later.
    const woken = owner.isStill ? new Promise<void>((resolve) => owner.after(0, resolve)) : null;
    const outcome =
      woken === null ? processor.process(request) : woken.then(() => processor.process(request));
    return outcome.then(
      (outcome) => ({ outcome, owner }),
      (error: unknown) => {
        this.judge.seeFault(error);
        throw error;
      },
    );
  }

  async #run<Result>(statement: () => Promise<Result>): Promise<Result> {
    this.#running += 1;
    try {
      return await statement();
    } finally {
      this.#running -= 1;
    }
  }
}
