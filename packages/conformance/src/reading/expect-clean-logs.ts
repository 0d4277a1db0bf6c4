// Hunts a canary in what was logged while its requests were made. Each check sends its own: shared ones would
// bind checks together that can be asked for alone.
import type { Finding } from "../check.ts";
import type { Canary, KitClock, LogFolder } from "../check-context.ts";
import type { Exchange } from "../wire/exchange.ts";
import { findLeaks, isSecurityCodeShown } from "./find-leaks.ts";
import { failed, passed } from "./finding.ts";

/** Logs are written a moment later. */
const WRITTEN_MS = 500;

/** Where to look, and what is shown when it is found. */
export type Hunt = {
  readonly canary: Canary;
  readonly logs: LogFolder;
  readonly clock: KitClock;
  /** A request with the canary in it. */
  readonly shown: Exchange;
};

/** No log shows the number of the card or the account, in any form. */
export function expectNoNumberInLogs(hunt: Hunt): Promise<Finding> {
  const { canary } = hunt;
  const name = canary.securityCode === null ? "account number" : "card number";
  return expectCleanLogs(hunt, (bytes) => {
    const [form] = findLeaks(bytes, canary);
    return form === undefined ? null : `the ${name} (${form})`;
  });
}

/** No log shows the security code. */
export function expectNoCodeInLogs(hunt: Hunt): Promise<Finding> {
  return expectCleanLogs(hunt, (bytes) =>
    isSecurityCodeShown(bytes, hunt.canary) ? "the security code" : null,
  );
}

async function expectCleanLogs(
  { logs, clock, shown }: Hunt,
  find: (bytes: Uint8Array) => string | null,
): Promise<Finding> {
  await clock.sleep(WRITTEN_MS);
  for (const { name, bytes } of await logs.read()) {
    const found = find(bytes);
    if (found !== null) return failed(`${name} shows ${found}.`, [shown]);
  }
  return passed();
}
