// Asks the store in memory and one of the product's stores the same random things, as one of three nodes that
// come alive and are gone where the store can be shared, and compares every answer.
// As a program it ends with 1 at the first difference: node --conditions=source compare-stores.ts [postgres]
import { isDeepStrictEqual } from "node:util";
import type { TransactionKey } from "../../src/core/ports.ts";
import type {
  Claim,
  Decision,
  HeldTransaction,
  TransactionStore,
} from "../../src/core/store-port.ts";
import {
  mayMove,
  type PositionName,
  positionNames,
  positions,
} from "../../src/core/transaction.ts";
import { Chance } from "./simulation/chance.ts";
import { createMemoryStore } from "./simulation/memory-store.ts";
import type { OpenedStore } from "./simulation/opened-store.ts";
import { openStores } from "./simulation/stores.ts";

/** Questions in one walk: enough for a transaction to go through its whole life, well or badly. */
const questions = 40;

/** Which walks, over which store of the product's; `serverUrl` is where its PostgreSQL is. */
export type Comparison = {
  readonly store: "sqlite" | "postgres";
  readonly firstSeed: number;
  readonly walks: number;
  readonly serverUrl?: string;
};

/** Walks over both stores; tells the first difference, or null. */
export async function compareStores(asked: Comparison): Promise<string | null> {
  const { store, firstSeed, walks, serverUrl } = asked;
  const stores = await openStores(store, serverUrl);
  try {
    for (let seed = firstSeed; seed < firstSeed + walks; seed += 1) {
      const pair = { inMemory: createMemoryStore(), onDatabase: await stores.open() };
      const difference = await compareOnce({ seed, hasNodes: store === "postgres" }, pair);
      if (difference !== null) return difference;
    }
    return null;
  } finally {
    await stores.close();
  }
}

type Pair = { readonly inMemory: OpenedStore; readonly onDatabase: OpenedStore };

async function compareOnce(
  { seed, hasNodes }: { readonly seed: number; readonly hasNodes: boolean },
  { inMemory, onDatabase }: Pair,
): Promise<string | null> {
  let difference: string | null = null;
  const live: Live = async (bootId, isAlive) => {
    if (!hasNodes) return;
    await inMemory.setAlive(bootId, isAlive);
    await onDatabase.setAlive(bootId, isAlive);
  };
  await walk(new Chance(seed), live, async (as, question) => {
    const one = await hear(question(inMemory.openFor(as)));
    const other = await hear(question(onDatabase.openFor(as)));
    if (!isDeepStrictEqual(one, other)) {
      difference ??= `SEED=${seed}: ${JSON.stringify(one)} is not ${JSON.stringify(other)}`;
    }
    return one;
  });
  return difference;
}

type Ask = (
  as: string,
  question: (store: TransactionStore) => Promise<unknown>,
) => Promise<unknown>;
type Live = (bootId: string, isAlive: boolean) => Promise<void>;

const nodes = ["boot 1", "boot 2", "boot 3"];

// What was said, or that it failed; each store has its own words for that.
async function hear(answer: Promise<unknown>): Promise<unknown> {
  return await answer.catch(() => "failed");
}

async function walk(chance: Chance, live: Live, ask: Ask): Promise<void> {
  for (let index = 0; index < questions; index += 1) {
    const as = chance.pick(nodes);
    if (chance.isTrue(0.3)) await live(chance.pick(nodes), chance.isTrue(0.5));
    const key = { scope: "default", transactionId: chance.pick(["a", "b"]), as };
    const held = (await ask(as, (store) => store.find(key))) as HeldTransaction | null;
    const question = chance.pick(held === null ? [aClaim] : [aClaim, ...steps, ...steps])(
      key,
      chance,
      held,
    );
    await ask(as, question);
    const watcher = chance.pick(nodes);
    await ask(watcher, (store) => store.find(key));
    await ask(watcher, (store) => store.listElsewhere([key]));
    const due = { now: later(chance), until: later(chance), limit: 10 };
    // What is taken at one moment is due at one moment again: then no order is promised.
    await ask(watcher, async (store) => (await store.takeDue(due)).toSorted(byId));
  }
}

function byId(one: HeldTransaction, other: HeldTransaction): number {
  return one.transactionId < other.transactionId ? -1 : 1;
}

type Key = TransactionKey & { readonly as: string };
type Question = (
  key: Key,
  chance: Chance,
  held: HeldTransaction | null,
) => (store: TransactionStore) => Promise<unknown>;

// Moments differ by a second at least from transaction to transaction, so that no order is left open.
let moment = 0;
function later(chance: Chance): Date {
  moment += chance.between(1, 10);
  return new Date(Date.parse("2026-11-20T12:00:00Z") + moment * 1_000);
}

function dueOf(chance: Chance): Date | null {
  return chance.isTrue(0.7) ? later(chance) : null;
}

const aClaim: Question = ({ scope, transactionId, as }, chance) => {
  const isDecided = chance.isTrue(0.2);
  const hasMoney = chance.isTrue(0.8);
  const claim: Claim = {
    scope,
    transactionId,
    method: chance.pick(["charge", "tokenize"]),
    fingerprint: {
      version: 1,
      digest: chance.pick(["same", "same", "other"]),
      fieldDigests: { amount: "x" },
    },
    amountMinor: hasMoney ? 1000 : null,
    currencyCode: hasMoney ? "USD" : null,
    instrument: { kind: "card", cardType: "visa", bin: "411111", lastDigits: "1111" },
    gateway: "simulator",
    bootId: as,
    claimNonce: `nonce ${chance.between(1, 9)}`,
    at: later(chance),
    sentAt: chance.isTrue(0.7) ? later(chance) : null,
    dueAt: isDecided ? null : dueOf(chance),
    decision: isDecided ? aDecision("declined") : null,
  };
  return (store) => store.claim(claim);
};

const aTakeOver: Question = (key, chance, held) => {
  const takeOver = {
    key,
    seenFence: nearly(held?.fence, chance),
    bootId: key.as,
    claimNonce: `nonce ${chance.between(10, 19)}`,
    gateway: chance.pick(["simulator", "another"]),
    sentAt: chance.isTrue(0.7) ? later(chance) : null,
    dueAt: later(chance),
  };
  return (store) => store.takeOver(takeOver);
};

const aVerdict: Question = (key, chance, held) => {
  const from = seen(held, chance);
  const to = goal(from, chance, (name) => positions[name].verdict !== null && from !== name);
  const verdict = {
    ...anAdvance(key, chance, held, from),
    decision: aDecision(to),
    vaultRecord: null,
  };
  return (store) => store.recordVerdict(verdict);
};

const someMoney: Question = (key, chance, held) => {
  const from = seen(held, chance);
  const to = goal(from, chance, (name) => positions[name].verdict === positions[from].verdict);
  const money = {
    ...anAdvance(key, chance, held, from),
    to,
    isNothingSent: chance.isTrue(0.3),
    captured: chance.isTrue(0.3) ? { gatewayReference: "ref" } : null,
  };
  return (store) => store.recordMoney(money);
};

const aSweep: Question = (key, chance, held) => {
  const sweep = {
    key,
    fence: nearly(held?.fence, chance),
    seenSweeps: nearly(held?.sweeps, chance),
    sweeps: chance.between(0, 9),
    dueAt: dueOf(chance),
  };
  return (store) => store.recordSweep(sweep);
};

const anAnswer: Question = (key, chance) => {
  const at = later(chance);
  return (store) => store.recordAnswered(key, at);
};

const anAdoption: Question = ({ as }, chance) => {
  const at = later(chance);
  return (store) => store.adopt(as, at);
};

const steps: readonly Question[] = [
  aTakeOver,
  aVerdict,
  aVerdict,
  someMoney,
  someMoney,
  aSweep,
  anAnswer,
  anAdoption,
];

function anAdvance(key: Key, chance: Chance, held: HeldTransaction | null, from: PositionName) {
  const fence = nearly(held?.fence, chance);
  const at = later(chance);
  const call = chance.isTrue(0.5)
    ? ({
        kind: "charge",
        fence,
        sentAt: at,
        classifiedAs: "unknown",
        gatewayReference: null,
        at,
      } as const)
    : null;
  return { key, fence, from, at, dueAt: dueOf(chance), call };
}

// Mostly what is there, sometimes what was there before.
function nearly(value: number | undefined, chance: Chance): number {
  return (value ?? 1) + (chance.isTrue(0.2) ? chance.pick([-1, 1]) : 0);
}

function seen(held: HeldTransaction | null, chance: Chance): PositionName {
  return held === null || chance.isTrue(0.15) ? chance.pick(positionNames) : held.position;
}

function goal(
  from: PositionName,
  chance: Chance,
  isFit: (name: PositionName) => boolean,
): PositionName {
  const allowed = positionNames.filter((name) => mayMove(from, name) && isFit(name));
  return allowed.length > 0 && !chance.isTrue(0.1)
    ? chance.pick(allowed)
    : chance.pick(positionNames);
}

function aDecision(position: PositionName): Decision {
  const isApproved = position === "approved";
  return {
    position,
    errorCode: isApproved ? null : "card_declined",
    resultId: isApproved ? "chg_a" : null,
    gatewayReference: null,
    checks: null,
    answerBody: `{"position":"${position}"}`,
  };
}

if (process.argv[1]?.endsWith("compare-stores.ts") === true) {
  const store = process.argv[2] === "postgres" ? "postgres" : "sqlite";
  const difference = await compareStores({ store, firstSeed: 1, walks: 200 });
  console.log(difference === null ? "both stores say the same" : `BROKEN:\n  ${difference}`);
  process.exitCode = difference === null ? 0 : 1;
}
