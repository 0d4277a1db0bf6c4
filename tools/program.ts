// One program of the run, as a child process: started, watched, restarted and stopped. It knows nothing
// of what the program does; the launcher above is told its process id, so that none can outlive the run.
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { root } from "./step.ts";

/** How a program is started. */
export type ProgramOptions = {
  /** What it is called in messages. */
  readonly name: string;
  /** Its TypeScript entry, from the root of the workspace, and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string>>;
  /** Where its standard output goes: to the terminal, or to this file. */
  readonly outputFile?: string;
};

/** Seconds that a program gets to finish what is in flight, as its own shutdown does, before it is killed. */
const STOP_LIMIT_MS = 27_000;

/** A program that can be started again. */
export class Program {
  readonly name: string;
  readonly #options: ProgramOptions;
  #child: ChildProcess | undefined;
  #isStopping = false;
  #onUnexpectedEnd: (message: string) => void = () => {};

  constructor(options: ProgramOptions) {
    this.name = options.name;
    this.#options = options;
  }

  /** Calls `listener` when the program ends although nobody stopped it. */
  whenItEnds(listener: (message: string) => void): void {
    this.#onUnexpectedEnd = listener;
  }

  /** Starts the program; what it writes as an error is always shown. */
  start(): void {
    const { command, env, outputFile } = this.#options;
    this.#isStopping = false;
    const child = spawn(
      process.execPath,
      ["--conditions=source", "--disable-warning=ExperimentalWarning", ...command],
      {
        cwd: root,
        stdio: ["ignore", outputFile === undefined ? "inherit" : "pipe", "inherit"],
        env: { ...process.env, ...env },
      },
    );
    if (outputFile !== undefined) {
      mkdirSync(dirname(outputFile), { recursive: true });
      child.stdout?.pipe(createWriteStream(outputFile, { flags: "a" }));
    }
    process.send?.({ started: child.pid });
    child.on("exit", (code, signal) => {
      process.send?.({ ended: child.pid });
      if (this.#isStopping || this.#child !== child) return;
      this.#onUnexpectedEnd(`The ${this.name} ended by itself (${signal ?? `exit code ${code}`}).`);
    });
    this.#child = child;
  }

  /** True from its start to its end. */
  get isRunning(): boolean {
    return (
      this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null
    );
  }

  /** Asks the program to end and waits until it has. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined || !this.isRunning) return;
    this.#isStopping = true;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill("SIGTERM");
    const kill = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
    await ended;
    clearTimeout(kill);
  }

  /** Stops and starts it again, with its sources as they are now. */
  async restart(): Promise<void> {
    await this.stop();
    this.start();
  }
}

/** Waits until the program answers 200 at `url`; rejects when it ends before, or takes over 20 s. */
export async function waitUntilLive(program: Program, url: string): Promise<void> {
  // 100 ms between two looks: not felt by a person, and no load. 20 s: ten times a slow start.
  for (let waitedMs = 0; waitedMs < 20_000 && program.isRunning; waitedMs += 100) {
    if (await isLive(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The ${program.name} does not answer at ${url}.`);
}

async function isLive(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
