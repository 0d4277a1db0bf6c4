// Verdicts to report on, made up.
import { type CheckResult, countResults, type Verdicts } from "../../src/verdicts.ts";
import type { Exchange } from "../../src/wire/exchange.ts";

const exchange: Exchange = {
  sent: {
    method: "POST",
    url: "http://127.0.0.1:1/pay",
    headers: { Authorization: "Basic [hidden]", "Content-Type": "application/json" },
    credentials: { kind: "basic", shell: "$CONNECTOR_USERNAME:$CONNECTOR_PASSWORD" },
    input: null,
    delivery: 1,
    body: '{"method":"charge","cardnumber":"411111xxxxxx1111"}',
  },
  ...{ outcome: "answered", status: 200, headers: { "content-type": "application/json" } },
  ...{ body: '{"charge_id":null}', isCut: false, tookMs: 12, startedMs: 5, reason: null },
};

/** One result. */
export function aResult(
  verdict: CheckResult["verdict"],
  other: Partial<CheckResult> = {},
): CheckResult {
  return {
    ...{ name: "replay-at-once", group: "retries", profile: "charge", pace: "fast" },
    ...{ title: "A replay is the same.", why: "Callers pay twice.", cure: "Keep the answer." },
    clause: {
      id: "R-05",
      sentence: "A retry after the verdict gets the same answer, byte for byte.",
      source: "https://example.com/page",
      date: "2026-11-21",
      evidence: "inferred",
    },
    ...{ strength: "must", tookMs: 34, verdict, isWarning: false },
    said: verdict === "passed" ? null : "Something was seen.",
    instead: null,
    exchanges: verdict === "failed" ? [exchange] : [],
    ...other,
  };
}

/** A run that came to these results. */
export function someVerdicts(results: readonly CheckResult[]): Verdicts {
  return {
    ...{ endpoint: "http://127.0.0.1:1/pay", startedAt: "2026-11-21T10:00:00.000Z", tookMs: 1234 },
    ...{ wire: "documented", seed: 7, isStrict: false, isFast: true, tls: null, trouble: null },
    ...{ isInterrupted: false, counts: countResults(results), results, exitCode: 0 },
    ...{ fellSilent: null, isRestartTrusted: false, leftOut: { fast: [], tls: [] }, mending: [] },
    money: { checks: 2, notProved: 1, missing: "Give --ledger." },
  };
}
