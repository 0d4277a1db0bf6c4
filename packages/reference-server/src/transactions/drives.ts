// The drives that are under way in this process, by transaction: the map that a retry joins. A drive
// outlives the delivery that began it, and whatever breaks in it ends in silence for all who wait: they
// read the row, and no verdict is in it.
import type { TransactionKey } from "../core/ports.ts";
import { performEffects, type Work } from "./follow-lifecycle.ts";
import type { ProcessorParts } from "./processor-parts.ts";
import { createRemoteDrives } from "./remote-drives.ts";
import type { Task } from "./task.ts";
import { createWaitingRoom, type WaitingRoom } from "./waiting-room.ts";

/** The drives of one process. */
export type Drives = {
  /** Where a new transaction waits until it may be driven. */
  readonly room: WaitingRoom;
  start(task: Task, work: Work): Promise<void>;
  /** The drive of a transaction, or null when nobody here is at work on it. */
  find(key: TransactionKey): Promise<void> | null;
  /** The drive of a transaction, wherever it is: ends when nobody is at work on it any more. */
  join(key: TransactionKey): Promise<void>;
  /** Resolves when all drives that are under way have ended. */
  whenIdle(): Promise<void>;
};

/** No drives yet. @see R-03 R-15 */
export function createDrives(
  parts: ProcessorParts,
  room: WaitingRoom = createWaitingRoom({ ...parts, mostAtOnce: Infinity, isLate: () => false }),
): Drives {
  const running = new Map<string, Promise<void>>();
  const remote = createRemoteDrives(parts);
  const run = async (task: Task, work: Work): Promise<void> => {
    try {
      await performEffects(task, work, parts);
    } catch (error) {
      // Perhaps no verdict could be stored. Then nothing may be told: an error answer would end Twilio's
      // retries while the money may have moved.
      parts.reportFault(error);
    } finally {
      running.delete(nameOf(task.key));
    }
  };
  return {
    room,
    start: (task, work) => {
      const ended = run(task, work);
      running.set(nameOf(task.key), ended);
      return ended;
    },
    find: (key) => running.get(nameOf(key)) ?? null,
    join: (key) => running.get(nameOf(key)) ?? remote.join(key),
    whenIdle: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}

// A scope never holds a space, so no two keys have one name.
function nameOf({ scope, transactionId }: TransactionKey): string {
  return `${scope} ${transactionId}`;
}
