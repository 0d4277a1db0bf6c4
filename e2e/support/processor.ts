// The reference server as its operator runs it: a process of its own, on a free port, with a folder of its
// own that holds its database, key, ledger and log. It can be killed and started again on what it left.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LedgerLine } from "@pay-connector/reference-server";

const entry = fileURLToPath(
  new URL("../../packages/reference-server/src/main.ts", import.meta.url),
);

/** The credentials that the tests' connector uses. */
export const credentials = { username: "twilio", password: "a-password-of-the-tests" } as const;

/** A running reference server and the folder it works in. */
export class Processor {
  readonly folder: string;
  url = "";
  /** Where the admin API listens; empty without one. */
  adminUrl = "";
  readonly #env: Readonly<Record<string, string>>;
  readonly #program: string;
  #child: ChildProcess | undefined;

  /** With its settings, and the program where it is not the server's own. */
  constructor(env: Readonly<Record<string, string>> = {}, program: string = entry) {
    this.folder = mkdtempSync(join(tmpdir(), "processor-"));
    this.#env = env;
    this.#program = program;
  }

  /** Starts it on a free port and waits until it listens. */
  async start(): Promise<this> {
    const child = spawn(process.execPath, ["--conditions=source", this.#program, "serve"], {
      cwd: this.folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env.PATH ?? "",
        PORT: "0",
        DATABASE_URL: `sqlite:${join(this.folder, "reference-server.db")}`,
        VAULT_KEY_FILE: join(this.folder, "vault.key"),
        SIMULATOR_LEDGER_FILE: this.ledgerFile,
        CONNECTOR_USERNAME: credentials.username,
        CONNECTOR_PASSWORD: credentials.password,
        // Read only where the gateway is a service of its own.
        GATEWAY_MAPPING_FILE: join(this.folder, "bank.json"),
        ...this.#env,
      },
    });
    this.#child = child;
    const { url, adminUrl = "" } = await this.#waitForAddress(child);
    this.url = url;
    this.adminUrl = adminUrl;
    return this;
  }

  get ledgerFile(): string {
    return join(this.folder, "ledger.jsonl");
  }

  get logFile(): string {
    return join(this.folder, "processor.log");
  }

  /** The gateway's ledger as it stands now; readable while the server runs, and after it was killed. */
  readLedger(): readonly LedgerLine[] {
    if (!existsSync(this.ledgerFile)) return [];
    const lines = readFileSync(this.ledgerFile, "utf8").split("\n");
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
  }

  /** Ids of the transactions that were captured, once for each capture. */
  captures(): readonly string[] {
    return this.readLedger()
      .filter(({ kind }) => kind === "capture")
      .map((line) => line.transaction_id);
  }

  /** Stops it from doing anything, as a machine that is paused; it does not notice. */
  pause(): void {
    this.#child?.kill("SIGSTOP");
  }

  /** Lets it go on. */
  resume(): void {
    this.#child?.kill("SIGCONT");
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }

  /** Ends it as its operator would; resolves to its exit code. */
  async stop(): Promise<number | null> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return null;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const [code] = await ended;
    return code;
  }

  /** Ends it and removes what it left. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #waitForAddress(child: ChildProcess): Promise<{ url: string; adminUrl?: string }> {
    return new Promise((resolve, reject) => {
      let log = "";
      child.stderr?.on("data", (chunk) => appendFileSync(this.logFile, chunk));
      child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
        appendFileSync(this.logFile, chunk);
        log += chunk;
        const line = log.split("\n").find((candidate) => candidate.includes('"listening"'));
        if (line !== undefined) resolve(JSON.parse(line));
      });
      child.once("exit", (code) => {
        reject(new Error(`The processor ended with ${code}: ${readIfThere(this.logFile)}`));
      });
    });
  }
}

/** Starts a processor; `await using` ends it and removes its folder. */
export function startProcessor(env: Readonly<Record<string, string>> = {}): Promise<Processor> {
  return new Processor(env).start();
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
