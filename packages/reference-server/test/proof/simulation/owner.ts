// One start of the program in a simulated world. When it crashes nothing it does reaches the world any
// more and nothing of the world reaches it; the code itself is left where it stood, waiting for ever.
// In some worlds a dead owner still hears what it had asked for, and its late steps must change nothing.
// It can also stand still, as a machine that is paused: whatever was due is done when it goes on.
import type { Chance, Mishap } from "./chance.ts";
import type { Plan } from "./plan.ts";
import type { Timeline } from "./timeline.ts";

/** Unlucky moments are looked for while callers and the first looks of the sweeper are about: two hours. */
const troubleEndsMs = 2 * 3_600_000;

/** Nodes stand still while deliveries come, and for longer than a lease and a quarantine together at worst. */
const stillUntilMs = 70_000;
const longestStillMs = 150_000;

/** What an owner is made of. */
export type OwnerParts = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly plan: Plan;
  readonly report: (line: string) => void;
  /** Told once, at the moment of the crash. */
  readonly onCrash: (owner: Owner) => void;
};

/** A start of the program, until it crashes. */
export class Owner {
  readonly name: string;
  /** It has crashed: another one may take over. */
  isGone = false;
  /** It has crashed and does nothing any more, not even with what it hears late. */
  isSilent = false;
  /** It cannot reach the database. */
  isCutOff = false;
  readonly #parts: OwnerParts;
  /** What is due while it stands still; null while it goes. */
  #put: (() => void)[] | null = null;

  constructor(name: string, parts: OwnerParts) {
    this.name = name;
    this.#parts = parts;
  }

  /** Crashes now. With `isHeard` its late steps still reach the store. */
  crash(mishap: Mishap, isHeard = false): void {
    if (this.isGone) return;
    const { chance, report } = this.#parts;
    chance.count(mishap);
    this.isGone = true;
    this.isSilent = !isHeard;
    if (isHeard) chance.count("process: late answers reach a dead owner");
    report(`${this.name} crashes (${mishap})`);
    this.#parts.onCrash(this);
  }

  /** Crashes within so many milliseconds, if chance wills. */
  mayCrash(mishap: Mishap, withinMs: number): boolean {
    const { chance, plan, timeline } = this.#parts;
    const isSpared = this.isGone || timeline.nowMs > troubleEndsMs;
    if (isSpared || !chance.isTrue(plan.crashTrouble)) return false;
    if (withinMs === 0) this.crash(mishap);
    else timeline.after(chance.between(0, withinMs), () => this.crash(mishap, chance.isTrue(0.3)));
    return true;
  }

  /** Whether it stands still. */
  get isStill(): boolean {
    return this.#put !== null;
  }

  /** Stands still from now on, for so long. */
  standStill(forMs: number): void {
    if (this.isGone || this.isStill) return;
    const { chance, report, timeline } = this.#parts;
    chance.count("node: stands still");
    report(`${this.name} stands still for ${forMs}`);
    this.#put = [];
    timeline.after(forMs, () => {
      const put = this.#put ?? [];
      this.#put = null;
      report(`${this.name} goes on`);
      for (const work of put) this.after(0, work);
    });
  }

  /** Stands still within so many milliseconds, if chance wills. */
  mayStandStill(withinMs: number): void {
    const { chance, plan, timeline } = this.#parts;
    const isSpared = plan.pauseTrouble === 0 || timeline.nowMs > stillUntilMs;
    if (isSpared || !chance.isTrue(plan.pauseTrouble)) return;
    const forMs = chance.isTrue(0.5)
      ? chance.spread(1_000, longestStillMs)
      : chance.between(longestStillMs / 3, longestStillMs);
    timeline.after(chance.between(0, withinMs), () => this.standStill(forMs));
  }

  /** Does `work` later, unless the owner does nothing any more by then; what it returns calls that off. */
  after(ms: number, work: () => void): () => void {
    let isOff = false;
    const cancel = this.#parts.timeline.after(ms, () => {
      if (this.isSilent || isOff) return;
      if (this.#put === null) work();
      else
        this.#put.push(() => {
          if (!isOff) work();
        });
    });
    return () => {
      isOff = true;
      cancel();
    };
  }
}
