// Builds the admin application over the same adapters as the connector's: its own processor for charges of
// stored tokens, in a scope of its own, and the one place where the vault may be opened.
import type { RequestListener } from "node:http";
import type { AdminConfig } from "./admin/admin-settings.ts";
import { createAdminApp } from "./admin/http/create-admin-app.ts";
import type { Reconciler } from "./admin/operations/reconcile.ts";
import { resumeDueReturns } from "./admin/operations/resume-returns.ts";
import { createOperations } from "./admin/operations/run-operation.ts";
import { deriveId } from "./ids.ts";
import type { Logger } from "./log.ts";
import type { OpenedStore } from "./store/open-store.ts";
import type { TransactionProcessor } from "./transactions/process-transaction.ts";
import type { ProcessorParts } from "./transactions/processor-parts.ts";
import type { OpenableVault } from "./vault/vault.ts";

/** The scope of transactions and operations that operators make; never that of a connector. */
export const adminScope = "admin";

// Clients and proxies commonly give up after 30 s; before that they are told that nobody knows yet.
const longestWaitMs = 25_000;

/** What the admin application is built over. */
export type AdminSources = {
  readonly stores: Pick<OpenedStore, "operations" | "tokens" | "reader">;
  /** The parts of the connector's own processor. */
  readonly parts: ProcessorParts;
  /** The processor over the same parts in the admin's scope. */
  readonly processor: TransactionProcessor;
  readonly vault: OpenableVault;
  readonly reconciler: Reconciler;
  readonly log: Logger;
  readonly isDraining: () => boolean;
};

/** The admin application, what its timer does, and when nothing of it is under way. */
export type ComposedAdmin = {
  readonly app: RequestListener;
  /** Sets to work again on refunds and voids without an outcome that are due; for the sweep timer. */
  resumeReturns(): Promise<unknown>;
  whenIdle(): Promise<void>;
};

/** Builds the admin application. */
export function composeAdmin(config: AdminConfig, sources: AdminSources): ComposedAdmin {
  const { stores, parts, processor, vault, reconciler, log, isDraining } = sources;
  const { clock, keys, gateway, reportFault } = parts;
  const store = stores.operations;
  const patienceMs = longestWaitMs * parts.timeScale;
  const operations = createOperations({ store, clock, patienceMs, reportFault });
  const returns = {
    ...{ store, operations, clock, keys, gateway, transactions: parts.store },
    ...{ scope: adminScope, timeScale: parts.timeScale },
  };
  const app = createAdminApp({
    ...returns,
    ...{ processor, vault, reconciler, log, isDraining, reportFault },
    tokens: stores.tokens,
    reader: stores.reader,
    scopes: [parts.scope, adminScope],
    tokenScope: parts.scope,
    actor: config.username,
    credentials: config,
    isOneTime: config.isTokenOneTime,
    confirmAnswered: async ({ idempotencyKey }) => {
      const from = { scope: adminScope, transactionId: idempotencyKey };
      const transactionId = deriveId(keys.idKey, "transaction", from);
      await parts.store.recordAnswered({ scope: adminScope, transactionId }, clock.now());
    },
  });
  return {
    app,
    resumeReturns: () => resumeDueReturns(returns),
    whenIdle: () => operations.whenIdle(),
  };
}
