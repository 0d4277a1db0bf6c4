// Builds the parts of one server from its Config. The only place that knows every adapter; what it opens
// it also closes.
import type { RequestListener } from "node:http";
import type { Knex } from "knex";
import { createApp } from "./app.ts";
import { adminScope, type ComposedAdmin, composeAdmin } from "./compose-admin.ts";
import type { Config } from "./config.ts";
import type { Clock } from "./core/ports.ts";
import { openGateway } from "./gateways/registry.ts";
import { createRandomId } from "./ids.ts";
import { describeError, type Logger } from "./log.ts";
import { openDatabase } from "./store/database.ts";
import { probeWriting, readKeyId, writeKeyId } from "./store/installation-store.ts";
import { createTransactionStore } from "./store/transaction-store.ts";
import { createTransactionProcessor } from "./transactions/process-transaction.ts";
import { loadKeyring } from "./vault/key-file.ts";
import type { Keyring } from "./vault/keyring.ts";
import { createVault } from "./vault/vault.ts";

// The transactions of one connector. A name in every row and id, so that a second connector can come.
const scope = "default";

/** What a composed server offers to whoever runs it. */
export type Composed = {
  readonly app: RequestListener;
  /** Null when there is no admin API. */
  readonly admin: RequestListener | null;
  /** From now on it is not ready, and every answer ends its connection. */
  startDraining(): void;
  whenIdle(): Promise<void>;
  close(): Promise<void>;
};

/** What comes from outside the Config: a test brings its own. */
export type Surroundings = { readonly clock: Clock; readonly log: Logger };

/** Opens database, keys and gateway, and builds the application over them. */
export async function compose(config: Config, surroundings: Surroundings): Promise<Composed> {
  const database = await openDatabase(config.databasePath);
  try {
    const keyring = await bindKeys(database, config, surroundings.clock);
    return await build(database, keyring, { config, ...surroundings });
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

async function bindKeys(database: Knex, config: Config, clock: Clock): Promise<Keyring> {
  const databaseKeyId = await readKeyId(database);
  const keyring = loadKeyring({ path: config.vaultKeyFile, databaseKeyId });
  if (databaseKeyId === null) await writeKeyId(database, keyring.keyId, clock.now());
  return keyring;
}

async function build(
  database: Knex,
  keyring: Keyring,
  { config, clock, log }: Surroundings & { readonly config: Config },
): Promise<Composed> {
  const reportFault = (error: unknown) => log.error(describeError(error), "fault");
  const gateway = await openGateway(config, {
    clock,
    note: (note) => log.warn(note, "gateway"),
  });
  const vault = createVault(keyring);
  const parts = {
    store: createTransactionStore(database),
    gateway: gateway.gateway,
    vault,
    clock,
    keys: keyring,
    scope,
    bootId: createRandomId(),
    reportFault,
  };
  const processor = createTransactionProcessor(parts);
  const adminProcessor = createTransactionProcessor({ ...parts, scope: adminScope });
  let draining = false;
  const isDraining = () => draining;
  const admin: ComposedAdmin | null =
    config.admin === null
      ? null
      : composeAdmin(config.admin, {
          ...{ database, parts, vault, log, isDraining },
          processor: adminProcessor,
          reconciler: stubReconciler,
        });
  const app = createApp({
    processor,
    credentials: config,
    clock,
    log,
    logKey: keyring.logKey,
    isReady: async () => !draining && (await canWrite(database, reportFault)),
    isDraining,
    isTls: config.tls !== null,
    reportFault,
  });
  return {
    app,
    admin: admin?.app ?? null,
    startDraining: () => {
      draining = true;
    },
    whenIdle: async () => {
      await admin?.whenIdle();
      await Promise.all([processor.whenIdle(), adminProcessor.whenIdle()]);
    },
    close: async () => {
      await gateway.close();
      await database.destroy();
    },
  };
}

const stubReconciler = {
  runOnce: async () => ({ seen: 0, moved: 0 }),
  lookUp: async () => null,
};

async function canWrite(database: Knex, report: (error: unknown) => void): Promise<boolean> {
  try {
    await probeWriting(database);
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}
