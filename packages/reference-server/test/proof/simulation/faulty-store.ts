// The store as one owner reaches it: every statement takes virtual time, may fail before or after its
// commit, and may be the last thing its owner ever did. What is inside is a store that works; which one
// (in memory, or the product's own on SQLite) makes no difference here.
import type { TransactionStore } from "../../../src/core/store-port.ts";
import { StoreError } from "../../../src/store/store-error.ts";
import type { Chance, Mishap } from "./chance.ts";
import type { Owner } from "./owner.ts";
import type { Plan, Span } from "./plan.ts";
import type { Timeline } from "./timeline.ts";

/** What a faulty store is made of. */
export type FaultyStoreParts = {
  readonly inner: TransactionStore;
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly plan: Plan;
  readonly report: (line: string) => void;
  /** Runs a statement for real; the world stands still until it has ended. */
  readonly run: <Result>(statement: () => Promise<Result>) => Promise<Result>;
  /** Looks at what the statement left behind, before anything else happens. */
  readonly watch: (what: string) => Promise<void>;
};

/** A statement takes up to so long in a calm world. */
const calmMs = 4;

/** A store that hangs does so for up to this long: longer than a delivery. */
const slowMs = 12_000;

type Statement = (...given: unknown[]) => Promise<unknown>;

/** The store of one owner. */
export function openFaultyStore(owner: Owner, parts: FaultyStoreParts): TransactionStore {
  const statements = Object.entries(parts.inner).map(([name, statement]) => [
    name,
    (...given: unknown[]) =>
      perform(name, () => (statement as Statement)(...given), { ...parts, owner }),
  ]);
  return Object.fromEntries(statements) as TransactionStore;
}

type Parts = FaultyStoreParts & { readonly owner: Owner };

function perform(name: string, statement: () => Promise<unknown>, parts: Parts): Promise<unknown> {
  const { owner, chance, report } = parts;
  return new Promise((resolve, reject) => {
    if (owner.isSilent) return;
    owner.mayStandStill(2 * calmMs);
    if (owner.isCutOff) {
      void loseTouch(name, statement, parts).then(() => reject(new StoreError("ETIMEDOUT")));
      return;
    }
    const fault = chooseFault(name, parts);
    const waitMs =
      fault === "store: slow" ? chance.between(100, slowMs) : chance.between(0, calmMs);
    owner.after(waitMs, () => {
      if (owner.mayCrash("process: crash before a statement", 0)) return;
      if (isRefusal(fault)) {
        report(`${owner.name} ${name}: ${fault}`);
        owner.after(chance.between(0, calmMs), () => reject(new StoreError("SQLITE_IOERR")));
        return;
      }
      void settle(name, statement, parts).then((outcome) => {
        if (owner.mayCrash("process: crash between commit and its confirmation", 0)) return;
        const isUnheard = fault === "store: fails after the commit";
        if (isUnheard) report(`${owner.name} ${name}: ${fault}`);
        owner.after(chance.between(0, calmMs), () => {
          if (isUnheard) reject(new StoreError("SQLITE_IOERR"));
          else if (outcome.isDone) resolve(outcome.result);
          else reject(outcome.error);
        });
      });
    });
  });
}

/** A server that says nothing is given up after so long. */
const silenceMs = 3_500;

// What was said to a server that cannot be heard may still arrive, long after its speaker has given it up.
function loseTouch(name: string, statement: () => Promise<unknown>, parts: Parts): Promise<void> {
  const { owner, chance, timeline, report } = parts;
  if (chance.isTrue(0.3)) {
    const wayMs = chance.spread(10, 4 * silenceMs);
    timeline.after(wayMs, () => {
      report(`${owner.name} ${name}: arrives late`);
      void settle(name, statement, parts);
    });
  }
  return new Promise((resolve) => owner.after(chance.between(100, silenceMs), resolve));
}

type Settled =
  | { readonly isDone: true; readonly result: unknown }
  | { readonly isDone: false; readonly error: unknown };

async function settle(
  name: string,
  statement: () => Promise<unknown>,
  parts: Parts,
): Promise<Settled> {
  return await parts.run(async () => {
    try {
      const result = await statement();
      await parts.watch(`${parts.owner.name} ${name}`);
      return { isDone: true, result };
    } catch (error) {
      return { isDone: false, error };
    }
  });
}

function isRefusal(fault: Mishap | null): boolean {
  return (
    fault === "store: fails before the commit" ||
    fault === "store: away" ||
    fault === "store: disk full"
  );
}

// Reading has no commit: it fails as a whole, and a full disk does not stop it.
function chooseFault(name: string, { chance, plan, timeline }: Parts): Mishap | null {
  const isRead = /^(find|list|show|count)/.test(name);
  const isNow = (span: Span | null) =>
    span !== null && timeline.nowMs >= span.fromMs && timeline.nowMs < span.toMs;
  if (isNow(plan.storeAway)) return counted("store: away", chance);
  if (!isRead && isNow(plan.diskFull)) return counted("store: disk full", chance);
  if (timeline.nowMs >= plan.calmAtMs || !chance.isTrue(plan.storeTrouble)) return null;
  const kinds: readonly Mishap[] = isRead
    ? ["store: fails before the commit", "store: slow"]
    : ["store: fails before the commit", "store: fails after the commit", "store: slow"];
  return counted(chance.pick(kinds), chance);
}

function counted(mishap: Mishap, chance: Chance): Mishap {
  chance.count(mishap);
  return mishap;
}
