// A running server: listens, says where, and stops without breaking off what is in flight. It takes its
// environment as an argument and touches no signal: that is the process's business.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { DestinationStream } from "pino";
import { systemClock } from "./clock.ts";
import { type Composed, compose } from "./compose.ts";
import { type Config, type Environment, readConfig } from "./config.ts";
import type { Clock } from "./core/ports.ts";
import { createServer } from "./http/create-server.ts";
import { createLogger, type Logger } from "./log.ts";
import { StartError } from "./start-error.ts";

/** A server that is listening. */
export type RunningServer = {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Stops taking work, finishes what is in flight (25 s at most), and closes everything. */
  close(): Promise<void>;
};

/** What a test may replace. */
export type StartOptions = {
  readonly clock?: Clock;
  /** Where log lines go instead of standard output. */
  readonly logDestination?: DestinationStream;
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
  const composed = await compose(config, { clock, log });
  const server = await listen(config, composed);
  const url = urlOf(config, server);
  warnOfPlainHttp(config, log);
  log.info({ url, gateway: config.gateway }, "listening");
  let closing: Promise<void> | null = null;
  return {
    url,
    close: () => {
      closing ??= drain(server, composed, log);
      return closing;
    },
  };
}

async function listen(config: Config, composed: Composed): Promise<Server> {
  try {
    const server = createServer(composed.app, config.tls);
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(config.port, config.host, resolve);
    });
    return server;
  } catch (error) {
    await composed.close();
    throw explainListening(error, config);
  }
}

function explainListening(error: unknown, { host, port, tls }: Config): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EADDRINUSE") {
    return new StartError(
      `The port ${port} of ${host} is taken. Set PORT to another one, or 0 for a free one.`,
    );
  }
  if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new StartError(`The server cannot listen on ${host}, port ${port} (${code}).`);
  }
  if (tls !== null && (code === "ENOENT" || code.startsWith("ERR_OSSL"))) {
    return new StartError(`TLS_CERT_FILE and TLS_KEY_FILE cannot be used (${code}).`);
  }
  return error;
}

function urlOf({ host, tls }: Config, server: Server): string {
  const { port, family } = server.address() as AddressInfo;
  const name = family === "IPv6" && host.includes(":") ? `[${host}]` : host;
  return `${tls === null ? "http" : "https"}://${name}:${port}`;
}

function warnOfPlainHttp({ host, tls }: Config, log: Logger): void {
  const isLoopback = host === "localhost" || host === "::1" || host.startsWith("127.");
  if (tls !== null || isLoopback) return;
  log.warn(
    "Card numbers arrive over plain http. Set TLS_CERT_FILE and TLS_KEY_FILE, or keep this port behind a proxy that ends TLS.",
  );
}

async function drain(server: Server, composed: Composed, log: Logger): Promise<void> {
  composed.startDraining();
  log.info("draining");
  // Node closes idle connections by itself; the others end with their answers.
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const isFinished = await isWithin(
    longestDrainMs,
    closed.then(() => composed.whenIdle()),
  );
  if (!isFinished) log.warn("What is still under way is left to the next start.");
  server.closeAllConnections();
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
