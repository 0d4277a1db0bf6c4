// One start of the program in a simulated world. When it crashes nothing it does reaches the world any
// more and nothing of the world reaches it; the code itself is left where it stood, waiting for ever.
// In some worlds a dead owner still hears what it had asked for, and its late steps must change nothing.
import type { Chance, Mishap } from "./chance.ts";
import type { Plan } from "./plan.ts";
import type { Timeline } from "./timeline.ts";

/** Unlucky moments are looked for while callers and the first looks of the sweeper are about: two hours. */
const troubleEndsMs = 2 * 3_600_000;

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
  readonly #parts: OwnerParts;

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

  /** Does `work` later, unless the owner does nothing any more by then. */
  after(ms: number, work: () => void): () => void {
    return this.#parts.timeline.after(ms, () => {
      if (!this.isSilent) work();
    });
  }
}
