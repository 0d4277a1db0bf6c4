// The HTTP edge over a processor that the test plays.
import { createApp } from "../../src/app.ts";
import type { HeldTransaction } from "../../src/core/store-port.ts";
import { createLogger } from "../../src/log.ts";
import type {
  DeliveryOutcome,
  TransactionProcessor,
} from "../../src/transactions/process-transaction.ts";
import { createTestClock } from "./test-clock.ts";
import { credentials } from "./test-server.ts";

const held: HeldTransaction = {
  scope: "default",
  transactionId: "a",
  method: "charge",
  position: "approved",
  fingerprint: { version: 1, digest: "same", fieldDigests: {} },
  gateway: "played",
  money: { amountMinor: 1000, currencyCode: "USD" },
  bootId: "boot",
  isOwnedElsewhere: false,
  claimNonce: "nonce",
  fence: 1,
  deliveries: 1,
  mismatches: 0,
  errorCode: null,
  resultId: "chg_a",
  answerBody: "{}",
  firstSeenAt: "2026-11-20T12:00:00.000Z",
  answeredAt: null,
  lastSentAt: "2026-11-20T12:00:00.000Z",
  capturedAt: null,
  sweeps: 0,
};

/** An outcome that the edge has to tell. */
export function anOutcome(changes: Partial<DeliveryOutcome> = {}): DeliveryOutcome {
  return { admission: "claim", held, body: "{}", errorCode: null, ...changes };
}

/** The application over `process`; `confirmed` grows by one for each answer noted as written. */
export function createPlayedApp(process: TransactionProcessor["process"]) {
  const confirmed: HeldTransaction[] = [];
  const app = createApp({
    processor: {
      process,
      confirmAnswered: async (transaction) => void confirmed.push(transaction),
      whenIdle: async () => {},
    },
    credentials,
    clock: createTestClock(),
    log: createLogger("silent"),
    nameTransaction: (transactionId) => transactionId,
    whyNotReady: async () => null,
    isDraining: () => false,
    isTls: false,
    reportFault: () => {},
  });
  return { app, confirmed };
}
