// Builds the parts of one server from its Config. The only place that knows every adapter; what it opens
// it also closes.
import type { RequestListener } from "node:http";
import type { Knex } from "knex";
import { createApp } from "./app.ts";
import { adminScope, type ComposedAdmin, composeAdmin } from "./compose-admin.ts";
import type { Config } from "./config.ts";
import { scaleTimes, timingOf } from "./core/deadline.ts";
import type { Clock, TransactionKey } from "./core/ports.ts";
import { openGateway } from "./gateways/registry.ts";
import { chance, createRandomId } from "./ids.ts";
import { describeError, type Logger, logAlarm, nameTransaction } from "./log.ts";
import { openDatabase } from "./store/database.ts";
import { probeWriting, readKeyId, writeKeyId } from "./store/installation-store.ts";
import { createTransactionStore } from "./store/transaction-store.ts";
import { createDrives } from "./transactions/drives.ts";
import { createTransactionProcessor } from "./transactions/process-transaction.ts";
import { createReconciler } from "./transactions/reconcile-stale.ts";
import { type SweepTimer, startSweeping } from "./transactions/sweep-timer.ts";
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
  /** From now on unfinished transactions are looked after, those of earlier starts first. */
  startSweeping(): void;
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
    random: chance,
    ...timesOf(config),
    reportFault,
    raiseAlarm: ({ transactionId }: TransactionKey) =>
      logAlarm(log, nameTransaction(keyring.logKey, transactionId)),
  };
  const drives = createDrives(parts);
  const processor = createTransactionProcessor(parts, drives);
  const adminProcessor = createTransactionProcessor({ ...parts, scope: adminScope }, drives);
  const reconciler = createReconciler(parts, drives);
  let draining = false;
  let timer: SweepTimer | null = null;
  const isDraining = () => draining;
  const admin: ComposedAdmin | null =
    config.admin === null
      ? null
      : composeAdmin(config.admin, {
          ...{ database, parts, vault, log, isDraining },
          processor: adminProcessor,
          reconciler,
        });
  const app = createApp({
    processor,
    credentials: config,
    clock,
    log,
    logKey: keyring.logKey,
    whyNotReady: async () =>
      draining
        ? "The server is stopping."
        : await whyNotWritable(database, clock.now(), reportFault),
    isDraining,
    isTls: config.tls !== null,
    reportFault,
  });
  return {
    app,
    admin: admin?.app ?? null,
    startSweeping: () => {
      const { reportFault, timeScale } = parts;
      const intervalMs = config.sweepIntervalMs * timeScale;
      const jobs = admin === null ? [] : [admin.resumeReturns];
      timer ??= startSweeping({ reconciler, jobs, clock, intervalMs, reportFault });
    },
    startDraining: () => {
      draining = true;
      void timer?.stop();
    },
    whenIdle: async () => {
      await timer?.stop();
      await admin?.whenIdle();
      await Promise.all([processor.whenIdle(), adminProcessor.whenIdle()]);
    },
    close: async () => {
      await timer?.stop();
      await gateway.close();
      await database.destroy();
    },
  };
}

// A simulator without delays still has callers who wait: a measure of nothing measures nothing.
function timesOf({ deliveryTimes, timeScale }: Config) {
  const scale = timeScale === 0 ? 1 : timeScale;
  return { timing: timingOf(scaleTimes(deliveryTimes, scale)), timeScale: scale };
}

async function whyNotWritable(
  database: Knex,
  at: Date,
  report: (error: unknown) => void,
): Promise<string | null> {
  try {
    await probeWriting(database, at);
    return null;
  } catch (error) {
    report(error);
    const { errorCode } = describeError(error);
    return `The database cannot be written (${errorCode ?? "no code"}).`;
  }
}
