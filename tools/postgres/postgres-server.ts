// A real PostgreSQL for tests, in a folder of its own and on a free port. It can be stopped as by a crash and
// started again on what it left. As root it runs as an account that owns nothing, because PostgreSQL refuses
// to run as root.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findPostgres } from "./postgres-binaries.ts";

// The account that no file belongs to, on every system that has one.
const nobodyId = 65_534;

// Nothing of a test has to survive the machine, and a crash of the server alone loses nothing by it.
const usualSettings = { fsync: "off", max_connections: "200", shared_buffers: "64MB" };

/** A server, running or stopped. */
export class PostgresServer {
  readonly folder: string;
  readonly port: number;
  readonly #settings: Readonly<Record<string, string>>;
  readonly #programs: string;
  #child: ChildProcess | undefined;

  constructor(port: number, settings: Readonly<Record<string, string>> = {}) {
    this.port = port;
    this.#settings = { ...usualSettings, ...settings };
    this.#programs = findPostgres();
    this.folder = mkdtempSync(join(tmpdir(), "postgres-"));
    chmodSync(this.folder, 0o755);
    if (isRoot) chownSync(this.folder, nobodyId, nobodyId);
    const options = ["-D", join(this.folder, "data"), "-U", "postgres", "-A", "trust"];
    const made = spawnSync(
      join(this.#programs, "initdb"),
      [...options, "-E", "UTF8", "--locale=C", "--no-sync"],
      { ...account(), cwd: this.folder, encoding: "utf8" },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.error ?? ""}`);
  }

  /** The address of one of its databases. */
  url(database = "postgres"): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  get logFile(): string {
    return join(this.folder, "postgres.log");
  }

  /** Starts it, also on what a crash left; resolves when it answers. */
  async start(): Promise<this> {
    const settings = Object.entries(this.#settings).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]);
    const child = spawn(
      join(this.#programs, "postgres"),
      [
        ...["-D", join(this.folder, "data"), "-k", this.folder, "-h", "127.0.0.1"],
        ...["-p", String(this.port), ...settings],
      ],
      { ...account(), cwd: this.folder, stdio: ["ignore", "ignore", "pipe"] },
    );
    child.stderr?.on("data", (chunk) => appendFileSync(this.logFile, chunk));
    process.once("exit", () => void child.kill("SIGKILL"));
    this.#child = child;
    while (!(await this.#isReady())) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`PostgreSQL ended: ${readFileSync(this.logFile, "utf8").slice(-2_000)}`);
      }
      await wait(20);
    }
    return this;
  }

  /** Stops it: `fast` in good order, `immediate` as by a crash of its processes. */
  async stop(how: "fast" | "immediate" = "immediate"): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(how === "fast" ? "SIGINT" : "SIGQUIT");
    await ended;
  }

  /** Ends it and removes what it left. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  // It listens before it is ready; then it says so in its log, and only a line of this start counts.
  #isReady(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.port, "127.0.0.1");
      socket.once("error", () => resolve(false));
      socket.once("connect", () => socket.write(startupMessage()));
      socket.once("data", (answer) => {
        socket.destroy();
        // R: it begins to ask who we are, so it is open to everybody. E: it is still starting up.
        resolve(answer.toString("latin1", 0, 1) === "R");
      });
      socket.once("close", () => resolve(false));
    });
  }
}

/** Makes a server in an empty folder and starts it. */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  return await new PostgresServer(await findFreePort(), settings).start();
}

const isRoot = process.getuid?.() === 0;

function account(): { uid?: number; gid?: number } {
  return isRoot ? { uid: nobodyId, gid: nobodyId } : {};
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("Bug: no port.");
  return address.port;
}

// The first message of PostgreSQL's protocol, version 3: its length, its number, and who asks for what.
function startupMessage(): Buffer {
  const protocol = 196_608;
  const names = Buffer.from("user\0postgres\0database\0postgres\0\0", "latin1");
  const head = Buffer.alloc(8);
  head.writeInt32BE(head.length + names.length, 0);
  head.writeInt32BE(protocol, 4);
  return Buffer.concat([head, names]);
}
