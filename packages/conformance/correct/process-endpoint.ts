// A right endpoint that is a program of its own: started on a free port, killed and started again on the
// same one. What it says goes to its log file.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { RunningEndpoint } from "../mutants/endpoint/start-endpoint.ts";

/** How a program is started, once port and folder are known. */
export type ProgramOf = (given: {
  readonly port: number;
  readonly folder: string;
  readonly ledgerFile: string;
  readonly credentials: { readonly username: string; readonly password: string };
}) => {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

/** A program that has not answered after so long will not. */
const START_LIMIT_MS = 20_000;

/** Starts a program as an endpoint; the path is where it listens. */
export async function startProcess(programOf: ProgramOf, path: string): Promise<RunningEndpoint> {
  const folder = mkdtempSync(join(tmpdir(), "zoo-"));
  const [ledgerFile, logFile] = [join(folder, "ledger.jsonl"), join(folder, "endpoint.log")];
  const credentials = { username: "zoo", password: "feeding-time-at-3" };
  const port = await freePort();
  writeFileSync(logFile, "");
  const program = programOf({ port, folder, ledgerFile, credentials });
  const url = `http://127.0.0.1:${port}${path}`;
  const start = async (): Promise<ChildProcess> => {
    const { command, args, env } = program;
    const child = spawn(command, args, {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...env },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => appendFileSync(logFile, chunk));
    }
    await untilItAnswers(url, child);
    return child;
  };
  let child = await start();
  return {
    ...{ url, ...credentials, ledgerFile, logFile, folder },
    restart: async () => {
      await kill(child);
      child = await start();
    },
    close: async () => {
      await kill(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await pause(50);
  }
  child.kill("SIGKILL");
  throw new Error("an endpoint of the zoo did not start");
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

// The port is free when it is asked for; that it is taken before the program has it is a risk of tests only.
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
