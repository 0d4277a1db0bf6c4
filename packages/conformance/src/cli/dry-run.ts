// `--dry-run`: what every check would send, masked, and nothing leaves this machine: the way to the
// endpoint is replaced by an answer that approves everything at once. A check that sends according to what
// comes back may send more, or other things, to a real endpoint.
import type { Check } from "../check.ts";
import { checks as allChecks } from "../checks.ts";
import { startClock } from "../clock.ts";
import { contextFor } from "../context-for.ts";
import type { EndpointFile } from "../endpoint/endpoint-file.ts";
import { inputsOf } from "../endpoint/inputs-of.ts";
import { type JudgeOptions, planOf } from "../judge-options.ts";
import { type Windows, withPlayedInputs } from "../open-windows.ts";
import { curlLine } from "../report/curl.ts";
import { inputMark } from "../report/words.ts";
import type { Exchange } from "../wire/exchange.ts";
import type { Wire } from "../wire/http-exchange.ts";
import { createMask } from "../wire/mask.ts";
import { createPermits } from "../wire/permits.ts";

// The same seed each time: two dry runs can be compared.
const DRY_SEED = 1;
/** A burst of fifty equal requests is told by its first few. */
const MOST_SHOWN = 3;
/** Longest wait for a check that waits for something nobody sends. */
const LIMIT_MS = 1_000;

/** Shows what would be sent. Throws a JudgeOptionsError for wrong options. */
export async function dryRun(options: JudgeOptions, print: (line: string) => void): Promise<void> {
  const { checks, file } = planOf(options, allChecks);
  const windows = pretendedWindows(options, file);
  for (const check of checks) {
    const { sent, missing } = await exchangesOf(check, options, windows);
    const count = `${sent.length} ${sent.length === 1 ? "request" : "requests"}`;
    print(`\n${check.name}: ${count}${missing === null ? "" : `; not proved without ${missing}`}`);
    for (const exchange of sent.slice(0, MOST_SHOWN)) {
      print(`  ${curlLine(exchange.sent)}${inputMark(exchange)}`);
    }
    if (sent.length > MOST_SHOWN) print(`  … and ${sent.length - MOST_SHOWN} more`);
  }
  print(`\n${checks.length} checks; nothing was sent.`);
}

// What was given counts as open, and shows nothing.
function pretendedWindows(options: JudgeOptions, file: EndpointFile): Windows {
  const { ledger = file.ledger, logs = file.logs, restart = file.restart, playGateway } = options;
  const isCounted = ledger !== undefined || playGateway !== undefined;
  const told = inputsOf(file);
  return {
    inputs: playGateway === undefined ? told : withPlayedInputs(told),
    ledger: isCounted ? { movementsOf: async () => [] } : null,
    logs: logs === undefined ? null : { read: async () => [] },
    restart: restart === undefined ? null : async () => undefined,
    isRestartTrusted: () => false,
    trouble: null,
    close: async () => undefined,
  };
}

/** What a check sends, and what it lacks. */
type Preview = { readonly sent: readonly Exchange[]; readonly missing: string | null };

async function exchangesOf(
  check: Check,
  options: JudgeOptions,
  windows: Windows,
): Promise<Preview> {
  const seen: Exchange[] = [];
  const end = AbortSignal.timeout(LIMIT_MS);
  const shared = { options, windows, wire: pretended, seed: options.seed ?? DRY_SEED };
  const context = contextFor(
    { ...shared, clock: startClock(), tls: null, mask: createMask() },
    { check, permits: createPermits(1), signal: end, onExchange: (each) => void seen.push(each) },
  );
  const over = new Promise<null>((resolve) => end.addEventListener("abort", () => resolve(null)));
  // What a check makes of a pretended answer is no verdict, nor is it when it cannot go on.
  const ran = check.run({ ...context, clock: { ...context.clock, sleep: async () => undefined } });
  const finding = await Promise.race([ran.catch(() => null), over]);
  return { sent: seen, missing: finding?.verdict === "not-proved" ? finding.missing : null };
}

const pretended: Wire = {
  send: async ({ body }) => {
    const id = /"transaction_id":"([^"]*)"/.exec(body === null ? "" : String(Buffer.from(body)));
    const name = id?.[1] ?? "none";
    const answer = { charge_id: name, token_id: name, error_code: null, error_message: null };
    const none = { headers: {}, isCut: false, reason: null };
    return { ...none, outcome: "answered", status: 200, body: JSON.stringify(answer) };
  },
  keepConnection: () => ({ opened: () => 1 }),
  close: () => undefined,
};
