// The drives that are under way in this process, by transaction: the map that a retry joins. A drive
// outlives the delivery that began it, and whatever breaks in it ends in silence for all who wait.
import { type Drive, type DriveEnd, driveTransaction } from "./drive-transaction.ts";
import type { ProcessorParts } from "./processor-parts.ts";

/** The drives of one process. */
export type Drives = {
  start(drive: Drive): Promise<DriveEnd>;
  /** The drive of a transaction, or null when nobody here is at work on it. */
  find(transactionId: string): Promise<DriveEnd> | null;
  /** Resolves when all drives that are under way have ended. */
  whenIdle(): Promise<void>;
};

/** No drives yet. @see R-03 R-15 */
export function createDrives(parts: ProcessorParts): Drives {
  const running = new Map<string, Promise<DriveEnd>>();
  const run = async (drive: Drive): Promise<DriveEnd> => {
    try {
      return await driveTransaction(drive, parts);
    } catch (error) {
      // No verdict could be stored, so nothing may be told: an error answer would end Twilio's retries
      // while the money may have moved.
      parts.reportFault(error);
      return "silence";
    } finally {
      running.delete(drive.key.transactionId);
    }
  };
  return {
    start: (drive) => {
      const ended = run(drive);
      running.set(drive.key.transactionId, ended);
      return ended;
    },
    find: (transactionId) => running.get(transactionId) ?? null,
    whenIdle: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
