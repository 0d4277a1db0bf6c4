// Waits for what a delivery can be told. Any delivery but the last can wait for the drive and then close
// in silence, because Twilio asks again. The last one must be answered while Twilio still listens: when
// its time is up, the verdict is made there and then, and what the gateway did is made to agree later.
import type { TransactionKey } from "../core/ports.ts";
import type { HeldTransaction } from "../core/store-port.ts";
import { positions } from "../core/transaction.ts";
import { follow } from "./follow-lifecycle.ts";
import type { ProcessorParts } from "./processor-parts.ts";
import { taskOf } from "./task.ts";

/** A delivery that waits. */
export type Waiting = {
  readonly key: TransactionKey;
  /** The drive that it waits for; null when nobody is at work. */
  readonly drive: Promise<void> | null;
  readonly isLast: boolean;
  /** Until then it must be answered, by the steady clock. */
  readonly answerByMs: number;
};

/** What is held once the delivery can be answered, or has to be closed without an answer. */
export async function awaitVerdict(
  waiting: Waiting,
  parts: ProcessorParts,
): Promise<HeldTransaction> {
  if (waiting.isLast) return await awaitLast(waiting, parts);
  await waiting.drive;
  return await readHeld(waiting.key, parts);
}

// Between two looks at the row while nobody here is at work on it: the sweeper may learn something.
const pollMs = 250;

async function awaitLast(waiting: Waiting, parts: ProcessorParts): Promise<HeldTransaction> {
  const { clock } = parts;
  const stop = new AbortController();
  let isTimeUp = false;
  let isDriven = waiting.drive !== null;
  const drive = waiting.drive?.then(() => {
    isDriven = false;
  });
  const leftMs = Math.max(0, waiting.answerByMs - clock.steadyMs());
  const timeUp = clock.wait(leftMs, stop.signal).then(() => {
    isTimeUp = true;
  });
  try {
    await Promise.race([drive ?? Promise.resolve(), timeUp]);
    for (;;) {
      const held = await readOrWait(waiting.key, parts, () => isTimeUp);
      if (held !== null && isTold(held)) return held;
      // Where surely nothing was sent, waiting longer brings nothing: no gateway can be acting.
      const isHopeless = !isDriven && held !== null && held.lastSentAt === null;
      if (held !== null && (isTimeUp || isHopeless)) return await tellFailure(held, parts);
      await Promise.race([clock.wait(pollMs * parts.timeScale, stop.signal), timeUp]);
    }
  } finally {
    // With a reason of its own: without one an error is made, stack and all, that nobody sees.
    stop.abort("over");
  }
}

// The margin is what is left to store the verdict in; if that fails, nothing may be told.
async function tellFailure(held: HeldTransaction, parts: ProcessorParts): Promise<HeldTransaction> {
  const patienceMs = parts.timing.answerMarginMs / 2;
  const task = taskOf(held, parts.keys, { isAbsenceProof: false, patienceMs });
  const event = { type: "lastDeliveryRanOut", mayHaveMoved: task.mayHaveMoved } as const;
  await follow(task, { event, call: null }, parts);
  return await readHeld(held, parts);
}

// A database that is away for a moment costs the last delivery nothing, as long as there is time.
async function readOrWait(
  key: TransactionKey,
  parts: ProcessorParts,
  isTimeUp: () => boolean,
): Promise<HeldTransaction | null> {
  try {
    return await readHeld(key, parts);
  } catch (error) {
    if (isTimeUp()) throw error;
    return null;
  }
}

async function readHeld(key: TransactionKey, { store }: ProcessorParts): Promise<HeldTransaction> {
  const held = await store.find(key);
  if (held === null) throw new Error("Bug: a transaction that was claimed is gone.");
  return held;
}

function isTold(held: HeldTransaction): boolean {
  return positions[held.position].verdict !== null;
}
