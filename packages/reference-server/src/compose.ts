// Builds the parts of one server from its Config. The only place that knows every adapter; what it opens
// it also closes.
import type { RequestListener } from "node:http";
import { createApp } from "./app.ts";
import { adminScope, type ComposedAdmin, composeAdmin } from "./compose-admin.ts";
import type { Config } from "./config.ts";
import { scaleTimes, timingOf } from "./core/deadline.ts";
import type { Clock, Gateway, TransactionKey } from "./core/ports.ts";
import { watchEventLoop } from "./event-loop.ts";
import { type OpenGateway, openGateway } from "./gateways/registry.ts";
import { chance, createRandomId } from "./ids.ts";
import { createTransactionNames, describeError, type Logger, logAlarm } from "./log.ts";
import { type OpenedStore, openStore } from "./store/open-store.ts";
import { createDrives } from "./transactions/drives.ts";
import { createTransactionProcessor } from "./transactions/process-transaction.ts";
import { createReconciler } from "./transactions/reconcile-stale.ts";
import { type SweepTimer, startSweeping } from "./transactions/sweep-timer.ts";
import { createWaitingRoom } from "./transactions/waiting-room.ts";
import { loadKeyring } from "./vault/key-file.ts";
import type { Keyring } from "./vault/keyring.ts";
import { createVault } from "./vault/vault.ts";

// The transactions of one connector. A name in every row and id, so that a second connector can come.
const scope = "default";

// A turn of the event loop that is so late costs every answer as much; new work would make it later still.
const lateLoopMs = 200;

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
export type Surroundings = {
  readonly clock: Clock;
  readonly log: Logger;
  /** Asked instead of the one that the Config names; it has nothing to close. */
  readonly gateway?: Gateway;
};

/** Opens database, keys and gateway, and builds the application over them. */
export async function compose(config: Config, surroundings: Surroundings): Promise<Composed> {
  const { clock, log } = surroundings;
  const bootId = createRandomId();
  const stores = await openStore(config.database, {
    ...{ bootId, clock, timeScale: scaleOf(config) },
    reportFault: (error) => log.error(describeError(error), "fault"),
  });
  try {
    for (const warning of stores.warnings) log.warn(warning);
    const keyring = await bindKeys(stores, config);
    const gateway =
      surroundings.gateway === undefined
        ? await openGateway(config, {
            clock: stores.clock,
            note: (note) => log.warn(note, "gateway"),
          })
        : { gateway: surroundings.gateway, close: async () => {} };
    return await build(stores, keyring, { config, log, bootId, gateway });
  } catch (error) {
    await stores.close();
    throw error;
  }
}

// Of several nodes that start on an empty database one binds it; the others have to bring the same key.
async function bindKeys(stores: OpenedStore, config: Config): Promise<Keyring> {
  const path = config.vaultKeyFile;
  const keyring = loadKeyring({ path, databaseKeyId: await stores.readKeyId() });
  const databaseKeyId = await stores.bindKeyId(keyring.keyId);
  return databaseKeyId === keyring.keyId ? keyring : loadKeyring({ path, databaseKeyId });
}

type Built = {
  readonly config: Config;
  readonly log: Logger;
  readonly bootId: string;
  readonly gateway: OpenGateway;
};

async function build(
  stores: OpenedStore,
  keyring: Keyring,
  { config, log, bootId, gateway }: Built,
): Promise<Composed> {
  const { clock } = stores;
  const reportFault = (error: unknown) => log.error(describeError(error), "fault");
  const vault = createVault(keyring);
  const nameTransaction = createTransactionNames(keyring.logKey);
  const parts = {
    store: stores.transactions,
    gateway: gateway.gateway,
    vault,
    clock,
    keys: keyring,
    scope,
    bootId,
    mayBegin: () => stores.mayBegin(),
    random: chance,
    ...timesOf(config),
    reportFault,
    raiseAlarm: ({ transactionId }: TransactionKey) =>
      logAlarm(log, nameTransaction(transactionId)),
  };
  const loop = watchEventLoop(clock, lateLoopMs);
  const isLate = () => loop.isLate();
  const drives = createDrives(
    parts,
    createWaitingRoom({ clock, mostAtOnce: config.mostAtOnce, isLate }),
  );
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
          ...{ stores, parts, vault, log, isDraining },
          processor: adminProcessor,
          reconciler,
        });
  const app = createApp({
    processor,
    credentials: config,
    clock,
    log,
    nameTransaction,
    whyNotReady: async () =>
      draining ? "The server is stopping." : await whyNotWorking(stores, reportFault),
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
      loop.close();
      await gateway.close();
      await stores.close();
    },
  };
}

// A simulator without delays still has callers who wait: a measure of nothing measures nothing.
function scaleOf({ timeScale }: Config): number {
  return timeScale === 0 ? 1 : timeScale;
}

function timesOf(config: Config) {
  const timeScale = scaleOf(config);
  return { timing: timingOf(scaleTimes(config.deliveryTimes, timeScale)), timeScale };
}

async function whyNotWorking(
  stores: OpenedStore,
  report: (error: unknown) => void,
): Promise<string | null> {
  try {
    await stores.probeWriting();
  } catch (error) {
    report(error);
    const { errorCode } = describeError(error);
    return `The database cannot be written (${errorCode ?? "no code"}).`;
  }
  return stores.mayBegin()
    ? null
    : "The lease of this node is not renewed: it begins nothing until it is.";
}
