// Random walks over operations and a real database: refunds and voids of one charge under a few keys, a
// gateway that loses answers and declines, a store that fails before or after it did its work, and starts
// of the process in between. The gateway's own books are the judge.
import type { Knex } from "knex";
import { describe, it } from "vitest";
import { resumeReturn, returnMoney } from "../../../src/admin/operations/return-money.ts";
import { createOperations } from "../../../src/admin/operations/run-operation.ts";
import type { HeldOperation, OperationStore } from "../../../src/core/operation-store-port.ts";
import type { Gateway, Refund, Reversal } from "../../../src/core/ports.ts";
import type { HeldTransaction } from "../../../src/core/store-port.ts";
import type { ShownTransaction } from "../../../src/core/transaction-reader.ts";
import { createOperationStore } from "../../../src/store/operation-store.ts";
import { keyOf } from "../../support/key-of.ts";
import { aGateway } from "../../support/played-gateway.ts";
import { randomOf } from "../../support/random.ts";
import { createTestClock } from "../../support/test-clock.ts";
import { openTestDatabase } from "../../support/test-store.ts";

const seed = Number(process.env.SEED ?? 20_261_121);
// A walk here commits to a disk some fifty times, so there is one for fifty of those that do not.
const walks = Math.ceil(Number(process.env.WALKS ?? 3_000) / 50);
const captured = 1000;
const keys = { idKey: keyOf(1), fingerprintKey: keyOf(2) };

type Random = () => number;
type Book = { readonly key: string; readonly amountMinor: number };

describe(`random walks over operations (SEED=${seed}, WALKS=${walks})`, () => {
  it.each([true, false])(
    "return nothing twice and too much, with a native key: %s",
    {
      timeout: 60_000 + walks * 100,
    },
    async (hasNativeKey) => {
      const database = await openTestDatabase();
      for (let index = 0; index < walks; index += 1) {
        await walk(database, { walkSeed: seed + index, hasNativeKey }).catch((error: Error) => {
          throw new Error(`SEED=${seed + index}: ${error.message}`, { cause: error });
        });
      }
    },
  );
});

async function walk(database: Knex, given: { walkSeed: number; hasNativeKey: boolean }) {
  const { walkSeed, hasNativeKey } = given;
  const random = randomOf(walkSeed);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const charge = aCapture(`walk ${walkSeed}`);
  const books: Book[] = [];
  const gateway = playGateway(random, { books, hasNativeKey });
  const clock = createTestClock();
  const sound = createOperationStore(database, "boot");
  const held = { gateway: gateway.name } as HeldTransaction;
  const transactions = { find: async () => held, recordCall: async () => {} };
  const parts = { gateway, clock, keys, transactions };
  const boot = (store: OperationStore) =>
    createOperations({ store, clock, patienceMs: 1_000, reportFault: () => {} });
  const answers = new Map<string, string>();
  let operations = boot(failing(sound, random));
  const ask = async (one: typeof operations, name: string) => {
    const [kind, amount] = contents[name] ?? ["void", captured];
    const money = { amountMinor: amount, currencyCode: "USD" };
    const key = { scope: "admin", idempotencyKey: `${walkSeed} ${name}` };
    const end = await one.run(returnMoney({ ...key, kind, actor: "o", charge, money }, parts));
    if (end.type !== "answered") return;
    if ((answers.get(name) ?? end.body) !== end.body)
      throw new Error(`${name} was told two things`);
    answers.set(name, end.body);
  };
  for (let step = 0; step < 15; step += 1) {
    if (random() < 0.2) operations = boot(failing(sound, random));
    const names = [pick(Object.keys(contents)), pick(Object.keys(contents))];
    await Promise.allSettled(names.map((name) => ask(operations, name)));
    judge(books);
  }
  // In the end everything works, and what is open is looked after as the reconciliation does it.
  const calm = boot(sound);
  const open: readonly HeldOperation[] = await sound.listOpen({
    ...{ scope: "admin", kinds: ["refund", "void"], newerThan: null, limit: 1_000 },
  });
  const mine = open.filter(({ subject }) => subject?.transactionId === charge.transactionId);
  for (const one of mine)
    await calm.run(resumeReturn(one, { ...parts, gateway: honest(gateway) })!);
  judge(books);
  if (!hasNativeKey) return;
  const left = await sound.listOfTransaction(charge);
  if (left.some(({ outcome }) => outcome === null)) throw new Error("an operation stayed open");
  const told = left.filter(({ outcome }) => outcome === "refunded" || outcome === "voided").length;
  if (told !== books.length) throw new Error(`told ${told} returns and made ${books.length}`);
}

const contents: Record<string, ["refund" | "void", number]> = {
  all: ["refund", captured],
  most: ["refund", 700],
  some: ["refund", 300],
  little: ["refund", 100],
  void: ["void", captured],
};

function judge(books: readonly Book[]): void {
  const back = books.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (back > captured) throw new Error(`${back} of ${captured} were given back`);
  if (new Set(books.map(({ key }) => key)).size < books.length) throw new Error("one key, twice");
}

// It books whatever it is asked and is not told to hold back: what keeps money together is not its doing.
function playGateway(
  random: Random,
  { books, hasNativeKey }: { books: Book[]; hasNativeKey: boolean },
): Gateway {
  const book = (key: string, amountMinor: number) => {
    const isOnce = hasNativeKey || key.startsWith("void ");
    if (isOnce && books.some((line) => line.key === key)) return;
    books.push({ key, amountMinor });
  };
  const refused = new Set<string>();
  const act = <Outcome>(key: string, amountMinor: number, good: Outcome, bad: Outcome) => {
    // Which way it goes is decided once for a key.
    const isBooked = books.some((line) => line.key === key);
    if (!isBooked && (refused.has(key) || random() < 0.2)) {
      refused.add(key);
      return bad;
    }
    const fate = random();
    if (fate < 0.15) return { kind: "unknown" } as const;
    book(key, amountMinor);
    if (fate < 0.3) throw new Error("the answer was lost");
    return fate < 0.5 ? ({ kind: "unknown" } as const) : good;
  };
  const gateway = aGateway({});
  return {
    ...gateway,
    capabilities: { ...gateway.capabilities, hasNativeKey, canRefund: true, canReverse: true },
    refund: async ({ refundKey, money }: Refund) =>
      act(
        refundKey,
        money.amountMinor,
        { kind: "refunded", gatewayReference: null } as const,
        {
          kind: "declined",
          code: "refund_not_possible",
        } as const,
      ),
    // A gateway without keys knows a reversal by its charge: one is made, however often it is asked. Of a
    // charge that is reversed already it may say that there is none.
    reverse: async ({ reversalKey, transactionId, money }: Reversal) => {
      const key = hasNativeKey ? reversalKey : `void ${transactionId}`;
      const isGone = !hasNativeKey && books.some((line) => line.key === key) && random() < 0.5;
      if (isGone) return { kind: "absent" };
      return act(
        key,
        money.amountMinor,
        { kind: "reversed" } as const,
        {
          kind: "too-late",
        } as const,
      );
    },
  };
}

// The same gateway on a day without losses: it is asked until it says something.
function honest(gateway: Gateway): Gateway {
  const until = async <Outcome extends { kind: string }>(ask: () => Promise<Outcome>) => {
    for (;;) {
      const outcome = await ask().catch(() => ({ kind: "unknown" }) as Outcome);
      if (outcome.kind !== "unknown") return outcome;
    }
  };
  return {
    ...gateway,
    refund: (refund) => until(() => gateway.refund(refund)),
    reverse: (reversal) => until(() => gateway.reverse(reversal)),
  };
}

function failing(store: OperationStore, random: Random): OperationStore {
  const maybe = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (random() < 0.05) throw new Error("the store failed before");
    const result = await work();
    if (random() < 0.05) throw new Error("the store failed after");
    return result;
  };
  return {
    ...store,
    find: (key) => maybe(() => store.find(key)),
    claim: (claim) => maybe(() => store.claim(claim)),
    takeOver: (held) => maybe(() => store.takeOver(held)),
    decide: (held, decision, at) => maybe(() => store.decide(held, decision, at)),
  };
}

function aCapture(transactionId: string): ShownTransaction {
  return {
    ...{ scope: "default", transactionId, method: "charge", position: "approved" },
    ...{ amountMinor: captured, currencyCode: "USD", gateway: aGateway({}).name },
    instrument: { kind: "card", cardType: "visa", bin: "411111", lastDigits: "1111" },
    ...{ resultId: "chg_a", errorCode: null, gatewayReference: null, deliveries: 1, mismatches: 0 },
    ...{ firstSeenAt: "2026-11-20T12:00:00.000Z", decidedAt: null, answeredAt: null },
  };
}
