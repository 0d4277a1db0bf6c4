// The leases of nodes in virtual time, as the database and each node see them. The database takes a node for
// gone when its lease has run out; a node that could not renew begins nothing in the second half. While
// callers are about every renewal is played; later only what can still end a lease is.
import { leaseTimes } from "../../../src/store/postgres/node-lease.ts";
import type { Chance } from "./chance.ts";
import type { Owner } from "./owner.ts";
import type { Plan, Span } from "./plan.ts";
import type { Timeline } from "./timeline.ts";

/** Nothing stands still or is cut off any more after this: a renewal is as good as made. */
const troubleEndsMs = 230_000;

/** What leases are made of. */
export type LeaseParts = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly plan: Plan;
  readonly report: (line: string) => void;
  /** Tells the database; the world stands still until it knows. */
  readonly setAlive: (bootId: string, isAlive: boolean) => void;
};

/** The lease of one start of the program. */
export class Lease {
  readonly #owner: Owner;
  readonly #parts: LeaseParts;
  #askedAtMs = 0;
  #untilMs = 0;
  #isAlive = false;

  /** Takes it: a program that gets none does not start. */
  constructor(owner: Owner, parts: LeaseParts) {
    this.#owner = owner;
    this.#parts = parts;
    this.#renew();
    this.#renewLater(leaseTimes.renewEveryMs);
  }

  /** Whether nobody can take this node for gone for some time yet, as far as it knows. */
  mayBegin(): boolean {
    const { nowMs } = this.#parts.timeline;
    if (nowMs > troubleEndsMs) return this.#canReach();
    return nowMs - this.#askedAtMs < leaseTimes.beginsForMs;
  }

  #renewLater(ms: number): void {
    const { timeline, chance } = this.#parts;
    this.#owner.after(ms, () => {
      if (this.#owner.isGone) return;
      // What is played for the last time lasts for as long as the node does.
      if (timeline.nowMs > troubleEndsMs && this.#canReach()) {
        this.#untilMs = Number.POSITIVE_INFINITY;
        this.#setAlive(true);
        return;
      }
      const isMade = this.#canReach() && !chance.isTrue(this.#parts.plan.storeTrouble);
      if (isMade) this.#renew();
      this.#renewLater(isMade ? leaseTimes.renewEveryMs : leaseTimes.renewEveryMs / 3);
    });
  }

  #renew(): void {
    const { timeline } = this.#parts;
    this.#askedAtMs = timeline.nowMs;
    this.#untilMs = timeline.nowMs + leaseTimes.leaseMs;
    this.#setAlive(true);
    timeline.after(leaseTimes.leaseMs, () => this.#look());
  }

  /** Its last renewal was a lease ago; the node may have died since, or be as good as dead. */
  #look(): void {
    const { timeline, chance } = this.#parts;
    if (timeline.nowMs < this.#untilMs || !this.#isAlive) return;
    if (!this.#owner.isGone) chance.count("node: is taken for gone while it lives");
    this.#setAlive(false);
  }

  /** The node has crashed: its lease runs out when it would have, or now when it was not played any more. */
  end(): void {
    if (this.#untilMs !== Number.POSITIVE_INFINITY) return;
    this.#untilMs = this.#parts.timeline.nowMs + leaseTimes.leaseMs;
    this.#parts.timeline.after(leaseTimes.leaseMs, () => this.#look());
  }

  #setAlive(isAlive: boolean): void {
    if (this.#isAlive === isAlive) return;
    this.#isAlive = isAlive;
    const { report, setAlive } = this.#parts;
    report(`${this.#owner.name} is ${isAlive ? "alive" : "gone"} for the database`);
    setAlive(this.#owner.name, isAlive);
  }

  #canReach(): boolean {
    const { plan, timeline } = this.#parts;
    const isNow = (span: Span | null) =>
      span !== null && timeline.nowMs >= span.fromMs && timeline.nowMs < span.toMs;
    return !this.#owner.isCutOff && !isNow(plan.storeAway) && !isNow(plan.diskFull);
  }
}
