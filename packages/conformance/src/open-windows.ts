// Opens what lets the kit see behind the endpoint: its ledger or a gateway of our own, its logs, a way to
// restart it. What was not given is null; what was given and does not open keeps the run from beginning.

import type { KitClock, Ledger, LogFolder } from "./check-context.ts";
import type { EndpointFile } from "./endpoint/endpoint-file.ts";
import type { EndpointInputs } from "./endpoint/endpoint-inputs.ts";
import { inputsOf } from "./endpoint/inputs-of.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { bookOf, openLedger, type ReadBook } from "./oracle/open-ledger.ts";
import { OracleError } from "./oracle/oracle-error.ts";
import { watchLogs } from "./oracle/read-logs.ts";
import { restarter } from "./oracle/restart-endpoint.ts";

/** What is open. */
export type Windows = {
  readonly inputs: EndpointInputs;
  readonly ledger: Ledger | null;
  readonly logs: LogFolder | null;
  readonly restart: (() => Promise<void>) | null;
  /** Why a window that was given does not open; null when all do. */
  readonly trouble: string | null;
  readonly close: () => Promise<void>;
};

/** Opens what options and file name. */
export async function openWindows(
  options: JudgeOptions,
  file: EndpointFile,
  clock: KitClock,
): Promise<Windows> {
  const book = options.ledger ?? file.ledger;
  const read: ReadBook | null =
    book === undefined ? null : typeof book === "function" ? book : bookOf(book);
  const plan = file.restart;
  return {
    inputs: inputsOf(file),
    ledger: read === null ? null : openLedger(read, clock),
    logs: file.logs === undefined ? null : await watchLogs(file.logs),
    restart:
      options.restart ?? (plan === undefined ? null : restarter(plan, options.endpoint, clock)),
    trouble: read === null ? null : await troubleOf(read),
    close: async () => undefined,
  };
}

async function troubleOf(read: ReadBook): Promise<string | null> {
  try {
    await read();
    return null;
  } catch (error) {
    if (error instanceof OracleError) return `Nothing can be counted: ${error.message}.`;
    throw error;
  }
}
