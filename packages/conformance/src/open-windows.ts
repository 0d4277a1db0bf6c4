// Opens what lets the kit see behind the endpoint: its ledger or a gateway of our own, its logs, a way to
// restart it. What was not given is null; what was given and does not open keeps the run from beginning.

import type { KitClock, Ledger, LogFolder } from "./check-context.ts";
import type { EndpointFile } from "./endpoint/endpoint-file.ts";
import type { EndpointInputs } from "./endpoint/endpoint-inputs.ts";
import { inputsOf } from "./endpoint/inputs-of.ts";
import type { JudgeOptions } from "./judge-options.ts";
import { bookOf, openLedger, type ReadBook } from "./oracle/open-ledger.ts";
import { OracleError } from "./oracle/oracle-error.ts";
import { type PlayedGateway, playGateway } from "./oracle/play-gateway.ts";
import { playedInputs } from "./oracle/played-books.ts";
import { watchLogs } from "./oracle/read-logs.ts";
import { restarter } from "./oracle/restart-endpoint.ts";

/** What is open. */
export type Windows = {
  readonly inputs: EndpointInputs;
  readonly ledger: Ledger | null;
  readonly logs: LogFolder | null;
  readonly restart: (() => Promise<void>) | null;
  /** True once a restart was believed and not looked at, as its owner had asked. */
  readonly isRestartTrusted: () => boolean;
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
  const money = await openMoney(options, file);
  const logs = options.logs ?? file.logs ?? null;
  const told = inputsOf(file);
  return {
    inputs: money.gateway === null ? told : withPlayedInputs(told),
    ledger: money.read === null ? null : openLedger(money.read, clock),
    logs: logs === null ? null : await watchLogs(logs),
    ...openRestart(options, file, clock),
    trouble: money.trouble,
    close: async () => money.gateway?.close(),
  };
}

function openRestart(
  options: JudgeOptions,
  file: EndpointFile,
  clock: KitClock,
): Pick<Windows, "restart" | "isRestartTrusted"> {
  const plan = options.restart ?? file.restart;
  if (plan === undefined) return { restart: null, isRestartTrusted: () => false };
  const { endpoint, username, password, ca = null } = options;
  const isTrusted = options.isRestartTrusted ?? file.trustRestart ?? false;
  const restart = restarter(plan, {
    way: { url: endpoint, username, password, ca },
    clock,
    isTrusted,
  });
  let isDone = false;
  return {
    restart: async () => {
      await restart();
      isDone = true;
    },
    isRestartTrusted: () => isTrusted && isDone,
  };
}

type Money = {
  readonly read: ReadBook | null;
  readonly gateway: PlayedGateway | null;
  readonly trouble: string | null;
};

async function openMoney(
  { playGateway: port, onGateway, ledger }: JudgeOptions,
  file: EndpointFile,
): Promise<Money> {
  try {
    if (port !== undefined) {
      const gateway = await playGateway(port);
      await onGateway?.(gateway.address);
      return { read: gateway.movements, gateway, trouble: null };
    }
    const book = ledger ?? file.ledger;
    if (book === undefined) return { read: null, gateway: null, trouble: null };
    const read = typeof book === "function" ? book : bookOf(book);
    await read();
    return { read, gateway: null, trouble: null };
  } catch (error) {
    if (!(error instanceof OracleError)) throw error;
    return { read: null, gateway: null, trouble: `Nothing can be counted: ${error.message}.` };
  }
}

/** What makes the gateway decline or dawdle the kit knows best where it is the gateway. */
export function withPlayedInputs(told: EndpointInputs): EndpointInputs {
  const { declines, slow, verySlow, losesAnswer, unreachableGateway } = told;
  return {
    ...told,
    declines: declines ?? playedInputs.declines,
    slow: slow ?? playedInputs.slow,
    verySlow: verySlow ?? playedInputs.verySlow,
    losesAnswer: losesAnswer ?? playedInputs.losesAnswer,
    unreachableGateway: unreachableGateway ?? playedInputs.unreachableGateway,
  };
}
