// The only door of the package: what is not named here is not public and may change.
// It names, it does nothing; every sentence about an export is where the export is written.
export { systemClock } from "./clock.ts";
export type { Environment } from "./config.ts";
export { type DeclineCode, type DeclineCodeEntry, declineCodes } from "./core/decline-codes.ts";
export type { Clock, Gateway } from "./core/ports.ts";
export { type LedgerLine, readLedger } from "./gateways/simulator-ledger.ts";
export { keepHeapSmall } from "./heap.ts";
export { StartError } from "./start-error.ts";
export { type RunningServer, type StartOptions, startServer } from "./start-server.ts";
