// What the server says about itself: JSON lines of pino, and one canonical line for each delivery whose
// fields are written out here one by one. Nothing else of a request can reach a log: the list says what
// is let through, not what is held back. A transaction is named by a keyed digest.
import { createHmac, hash, type KeyObject } from "node:crypto";
import { type DestinationStream, type Logger, pino } from "pino";
import type { ConnectorMethod } from "./core/connector-method.ts";
import { encodeId } from "./ids.ts";

export type { Logger } from "pino";

/** What one delivery's line tells. */
export type DeliveryLine = {
  readonly transaction: string | null;
  readonly method: ConnectorMethod | null;
  readonly status: number | null;
  readonly admission: string;
  readonly delivery: number | null;
  readonly mismatches: number | null;
  readonly verdict: string | null;
  readonly state: string | null;
  readonly errorCode: string | null;
  readonly isAnswered: boolean;
  readonly durationMs: number;
};

/** The logger of one server. Without a destination it writes to standard output. */
export function createLogger(level: string, destination = standardOutput()): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Second net: whatever a library's object may bring along, these never pass.
    redact: { paths: ["req", "res", "headers", "body", "*.headers", "*.body"], remove: true },
  };
  return pino(options, destination);
}

// The lines of one turn of the event loop are written together, because a write costs more than its line.
// Whoever is killed in that turn loses them, as it loses what it was about to do.
function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: true });
  let lines = "";
  const flush = () => {
    if (lines !== "") output.write(lines);
    lines = "";
  };
  process.once("exit", flush);
  return {
    write: (line) => {
      if (lines === "") setImmediate(flush);
      lines += line;
    },
  };
}

/** Writes the canonical line of one delivery. @see M-05 */
export function logDelivery(log: Logger, line: DeliveryLine): void {
  const { transaction, method, status, admission, delivery, mismatches } = line;
  const { verdict, state, errorCode, isAnswered, durationMs } = line;
  log.info(
    {
      transaction,
      method,
      status,
      admission,
      delivery,
      mismatches,
      verdict,
      state,
      errorCode,
      isAnswered,
      durationMs,
    },
    "delivery",
  );
}

/** Writes that a transaction needs a person; it is listed until somebody sees to it. @see R-23 */
export function logAlarm(log: Logger, transaction: string): void {
  log.error({ alarm: "manual", transaction }, "alarm");
}

/** The kind and the code of an error: all of it that may be logged, since texts can repeat values. */
export function describeError(error: unknown): { errorName: string; errorCode: string | null } {
  if (!(error instanceof Error)) return { errorName: typeof error, errorCode: null };
  const isOurs = error.message.startsWith("Bug:");
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  return { errorName: error.name, errorCode: isOurs ? error.message : code };
}

/** Gives the name under which logs know a transaction. */
export type NameTransaction = (transactionId: string) => string;

/** Names transactions by 60 bits of a digest of their ids, with a salt that the key alone gives. */
export function createTransactionNames(logKey: KeyObject): NameTransaction {
  const nameLength = 12;
  // One keyed digest is enough for all names, and of those with it as salt only a part is shown.
  const salt = createHmac("sha256", logKey).update("names").digest("base64url");
  return (transactionId) =>
    encodeId(hash("sha256", `${salt} ${transactionId}`, "buffer"), nameLength);
}
