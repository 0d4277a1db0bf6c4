// The only door of the package: what is not named here is not public and may change.
export type { CheckGroup, CheckProfile, Strength } from "./check.ts";
export type { Movement, TlsFacts } from "./check-context.ts";
export type { EndpointFile } from "./endpoint/endpoint-file.ts";
export { judge } from "./judge.ts";
export { type JudgeOptions, JudgeOptionsError } from "./judge-options.ts";
export type { LedgerSource, ReadBook } from "./oracle/open-ledger.ts";
export type { RestartPlan } from "./oracle/restart-endpoint.ts";
export type { LeftOut } from "./select-checks.ts";
export type { CheckResult, Clause, Counts, ExitCode, Verdicts } from "./verdicts.ts";
export type { Exchange, SentRequest } from "./wire/exchange.ts";
