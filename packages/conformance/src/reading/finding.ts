// The three verdicts in short, and the words for what was not given. A sentence in `what` never holds
// anything the endpoint said, except an error code that looks like one: an answer may hold card data,
// and reports mask exchanges, not sentences.
import type { Finding } from "../check.ts";
import type { Exchange } from "../wire/exchange.ts";

/** Passed. */
export function passed(note?: string): Finding {
  return note === undefined ? { verdict: "passed" } : { verdict: "passed", note };
}

/** A finding that is a failure. */
export type FailedFinding = Extract<Finding, { readonly verdict: "failed" }>;

/** Failed, with the exchanges that show it. */
export function failed(
  what: string,
  exchanges: readonly Exchange[],
  instead?: string | null,
): FailedFinding {
  const told = instead === undefined || instead === null ? {} : { instead };
  return { verdict: "failed", what, exchanges, ...told };
}

/** Could not be proved without what is named. */
export function notProved(missing: string): Finding {
  return { verdict: "not-proved", missing };
}

/** What a check without its input is told. */
export const needs = {
  ledger: "`--ledger <file, URL or command>` or `--play-gateway`",
  logs: "`--logs <files>` or `logs` in endpoint.yaml",
  restart:
    "`--restart <command>` or `restart` in endpoint.yaml: the command stops the endpoint, starts it again and then ends",
  declines: "`declines` in endpoint.yaml",
  slow: "`slow` in endpoint.yaml",
  verySlow: "`verySlow` in endpoint.yaml",
  losesAnswer: "`losesAnswer` in endpoint.yaml",
  unreachableGateway: "`unreachableGateway` in endpoint.yaml",
  currencies: "`currencies` in endpoint.yaml",
  amounts: "`amounts` in endpoint.yaml",
  refusedCurrency: "`refusedCurrency` in endpoint.yaml",
  parameters: "`parameters` in endpoint.yaml",
  avs: "`avs` in endpoint.yaml",
  tls: "an https endpoint",
} as const;

/** The first that is not passed, or passed. */
export function allOf(findings: readonly Finding[]): Finding {
  const failure = findings.find(({ verdict }) => verdict === "failed");
  return failure ?? findings.find(({ verdict }) => verdict === "not-proved") ?? passed();
}
