// A running server: listens, says where, and stops without breaking off what is in flight. It takes its
// environment as an argument and touches no signal: that is the process's business.
import type { Server } from "node:http";
import type { DestinationStream } from "pino";
import { describeClientError } from "./admin/http/problems.ts";
import { systemClock } from "./clock.ts";
import { type Composed, compose } from "./compose.ts";
import { type Config, type Environment, readConfig } from "./config.ts";
import type { Clock, Gateway } from "./core/ports.ts";
import { createServer } from "./http/create-server.ts";
import { type Listening, listenAt } from "./listen.ts";
import { createLogger, type Logger } from "./log.ts";

/** A server that is listening. */
export type RunningServer = {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Where the admin API listens; null when there is none. */
  readonly adminUrl: string | null;
  /** Stops taking work, finishes what is in flight (25 s at most), and closes everything. */
  close(): Promise<void>;
};

/** What a test may replace. */
export type StartOptions = {
  readonly clock?: Clock;
  /** Where log lines go instead of standard output. */
  readonly logDestination?: DestinationStream;
  /** Asked instead of the gateway that the environment names; it has nothing to close. */
  readonly gateway?: Gateway;
};

// Process managers kill after 30 s as a rule; 25 leave time to close. What is still under way then is
// found in the database by the next start, like after a crash.
const longestDrainMs = 25_000;

/** Starts the processor from an environment; every wrong setting is reported at once. */
export async function startServer(
  environment: Environment,
  options: StartOptions = {},
): Promise<RunningServer> {
  const config = readConfig(environment);
  const log = createLogger(config.logLevel, options.logDestination);
  const clock = options.clock ?? systemClock;
  const { gateway } = options;
  const composed = await compose(config, { clock, log, ...(gateway && { gateway }) });
  const listening = await listen(config, composed);
  const [url = "", adminUrl = null] = listening.map((one) => one.url);
  composed.startSweeping();
  warnOfPlainHttp(config, log);
  const admin = adminUrl === null ? {} : { adminUrl };
  log.info({ url, ...admin, gateway: config.gateway }, "listening");
  let closing: Promise<void> | null = null;
  return {
    url,
    adminUrl,
    close: () => {
      const servers = listening.map(({ server }) => server);
      closing ??= drain(servers, composed, log);
      return closing;
    },
  };
}

async function listen(config: Config, composed: Composed): Promise<readonly Listening[]> {
  const { admin, tls } = config;
  const isTls = tls !== null;
  const open: Listening[] = [];
  try {
    const { host, port } = config;
    const own = { host, port, portSetting: "PORT", isTls } as const;
    open.push(await listenAt(own, () => createServer(composed.app, tls)));
    if (admin !== null && composed.admin !== null) {
      const { admin: listener } = composed;
      const other = {
        host: admin.host,
        port: admin.port,
        portSetting: "ADMIN_PORT",
        isTls,
      } as const;
      open.push(await listenAt(other, () => createServer(listener, tls, describeClientError)));
    }
    return open;
  } catch (error) {
    for (const { server } of open) server.close();
    await composed.close();
    throw error;
  }
}

function warnOfPlainHttp({ host, tls, admin }: Config, log: Logger): void {
  if (tls !== null) return;
  const cure =
    "Set TLS_CERT_FILE and TLS_KEY_FILE, or keep this port behind a proxy that ends TLS.";
  if (!isLoopback(host)) log.warn(`Card numbers arrive over plain http. ${cure}`);
  if (admin !== null && !isLoopback(admin.host)) {
    log.warn(`The admin's password arrives over plain http. ${cure}`);
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

async function drain(servers: readonly Server[], composed: Composed, log: Logger): Promise<void> {
  composed.startDraining();
  log.info("draining");
  // Node closes idle connections by itself; the others end with their answers.
  const closed = Promise.all(
    servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
  );
  const isFinished = await isWithin(
    longestDrainMs,
    closed.then(() => composed.whenIdle()),
  );
  if (!isFinished) log.warn("What is still under way is left to the next start.");
  for (const server of servers) server.closeAllConnections();
  await composed.close();
  log.info("stopped");
}

async function isWithin(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
