// One simulated world: the product's own shell between a simulated Twilio, a simulated gateway and a
// store that may fail, in virtual time. It is run one event at a time, so that many worlds can be run side
// by side; what becomes of it follows from its seed alone.
import type { ConnectorRequest } from "@pay-connector/types";
import { timingOf, twilioTimes } from "../../../src/core/deadline.ts";
import { fingerprintOf } from "../../../src/core/fingerprint.ts";
import type { Clock } from "../../../src/core/ports.ts";
import type { HeldTransaction, TransactionStore } from "../../../src/core/store-port.ts";
import { createDrives } from "../../../src/transactions/drives.ts";
import {
  createTransactionProcessor,
  type TransactionProcessor,
} from "../../../src/transactions/process-transaction.ts";
import { createReconciler, type Reconciler } from "../../../src/transactions/reconcile-stale.ts";
import { createKeyring } from "../../../src/vault/keyring.ts";
import { createVault } from "../../../src/vault/vault.ts";
import { aCharge, aRequest, aTokenize } from "../../support/bodies.ts";
import { Caller } from "./caller.ts";
import { Chance } from "./chance.ts";
import { openFaultyStore } from "./faulty-store.ts";
import { openGatewayPort } from "./gateway-port.ts";
import { GatewayWorld } from "./gateway-world.ts";
import { Judge } from "./judge.ts";
import { Owner } from "./owner.ts";
import { makePlan, type Plan } from "./plan.ts";
import { Timeline } from "./timeline.ts";
import { Trace } from "./trace.ts";

const keys = createKeyring(new Uint8Array(32).fill(7));
const vault = createVault(keys);
const scope = "default";

/** The moment at which every world begins; the test card is good for years then. */
const beginsAtMs = Date.parse("2026-11-20T12:00:00Z");

/** The sweeper's own schedule ends after a week of daily looks, and the program may be away for ten days. */
const longestMs = 20 * 24 * 3_600_000;

/** What a world is made of. */
export type WorldOptions = {
  readonly seed: number;
  /** An empty store that works. */
  readonly store: TransactionStore;
  readonly hasToken: (tokenId: string) => Promise<boolean>;
  /** Keeps the lines of the trace, for a person to read. */
  readonly isTraced?: boolean;
  /** What is not left to chance. */
  readonly plan?: Partial<Plan>;
};

/** How often the sweeper looks whether anything is due, as in life. */
const sweepEveryMs = 1_000;

type Program = {
  readonly owner: Owner;
  readonly processor: TransactionProcessor;
  readonly reconciler: Reconciler;
};

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
  readonly #store: TransactionStore;
  #program: Program | null = null;
  #starts = 0;
  #running = 0;
  #clockOffsetMs = 0;

  constructor(options: WorldOptions) {
    this.seed = options.seed;
    this.#store = options.store;
    this.chance = new Chance(options.seed);
    this.plan = { ...makePlan(this.chance), ...options.plan };
    this.trace = new Trace(options.isTraced);
    this.gateway = new GatewayWorld({ ...this.#ports(), report: this.report });
    this.callers = this.#makeCallers();
    const isSame = (held: HeldTransaction, request: ConnectorRequest) =>
      fingerprintOf(request, keys.fingerprintKey).digest === held.fingerprint.digest;
    this.judge = new Judge(this, { ...options, isSame });
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

  /** Whether a program is running at this moment, and which one. */
  get owner(): Owner | null {
    return this.#program?.owner ?? null;
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
            const program = this.#program;
            if (program?.owner !== owner) return;
            program.processor.confirmAnswered(held).catch(() => {});
          },
        },
      );
    });
  }

  #begin(): void {
    const { timeline, chance, plan } = this;
    this.#startProgram();
    for (const caller of this.callers) timeline.after(chance.between(0, 20), () => caller.start());
    for (const atMs of plan.crashAtMs) {
      timeline.after(atMs, () =>
        this.owner?.crash("process: crash at any moment", chance.isTrue(0.3)),
      );
    }
    for (const { atMs, byMs } of plan.clockJumps) {
      timeline.after(atMs, () => {
        this.#clockOffsetMs += byMs;
        chance.count("clock: jump");
        this.report(`the clock jumps by ${byMs}`);
      });
    }
  }

  #startProgram(): void {
    this.#starts += 1;
    const ports = this.#ports();
    const { chance } = this;
    const owner = new Owner(`boot ${this.#starts}`, {
      ...ports,
      onCrash: () => this.#afterCrash(),
    });
    this.report(`${owner.name} starts`);
    const store = openFaultyStore(owner, {
      ...ports,
      inner: this.#store,
      run: (statement) => this.#run(statement),
      watch: (what) => this.judge.seeStore(what),
    });
    const parts = {
      store,
      gateway: openGatewayPort(owner, this.gateway, ports),
      vault,
      clock: this.#clockOf(owner),
      keys,
      scope,
      bootId: owner.name,
      mayBegin: () => true,
      random: () => chance.number(),
      timing: timingOf(twilioTimes),
      timeScale: 1,
      reportFault: (fault: unknown) => this.judge.seeFault(fault),
      raiseAlarm: () => {
        this.report("ALARM: a person is told");
        this.judge.alarms += 1;
      },
    };
    const drives = createDrives(parts);
    const processor = createTransactionProcessor(parts, drives);
    const reconciler = createReconciler(parts, drives);
    this.#program = { owner, processor, reconciler };
    owner.after(0, () => this.#adopt());
  }

  // As the product's timer does it: first what earlier starts left is taken, then one run after the other.
  #adopt(): void {
    const program = this.#program;
    if (program === null) return;
    const { owner, reconciler } = program;
    reconciler.adopt().then(
      () => this.#sweepLater(program, 0),
      () => owner.after(sweepEveryMs, () => this.#adopt()),
    );
  }

  // Where nothing is unfinished a run finds nothing, so none is made: worlds end sooner.
  #sweepLater(program: Program, ms: number): void {
    const { owner, reconciler } = program;
    owner.after(ms, () => {
      if (owner.isGone) return;
      const again = () => this.#sweepLater(program, this.#untilNextSweep());
      if (this.judge.hasUnfinished()) {
        reconciler.runOnce().then(again, (error) => {
          this.judge.seeFault(error);
          again();
        });
      } else again();
    });
  }

  // Every second while callers wait; later, when looks are minutes and hours apart, ever less often.
  #untilNextSweep(): number {
    const calmMs = 100_000;
    return Math.max(sweepEveryMs, (this.timeline.nowMs - calmMs) / 50);
  }

  #afterCrash(): void {
    const { chance, plan, timeline } = this;
    this.#program = null;
    const awayMs = this.#starts === 1 ? plan.awayMs : null;
    if (awayMs !== null) chance.count("process: away for days");
    const downMs = awayMs ?? chance.spread(50, 30_000);
    timeline.after(downMs, () => {
      this.#startProgram();
      // Somebody asks before the first look of the sweeper: nobody else would find it undecided.
      if (awayMs !== null && chance.isTrue(0.7)) this.callers[0]?.askAgain();
    });
  }

  #process(request: ConnectorRequest) {
    const program = this.#program;
    if (program === null) return null;
    const { owner, processor } = program;
    return processor.process(request).then(
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

  #clockOf(owner: Owner): Clock {
    return {
      steadyMs: () => this.timeline.nowMs,
      now: () => new Date(beginsAtMs + this.timeline.nowMs + this.#clockOffsetMs),
      wait: (ms, signal) =>
        new Promise((resolve) => {
          if (signal?.aborted === true) {
            resolve();
            return;
          }
          const cancel = owner.after(ms, resolve);
          signal?.addEventListener("abort", () => {
            cancel();
            resolve();
          });
        }),
    };
  }
}
