// The server as a process of its own, from source, so that a test can kill it at any moment.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { credentials, environmentOf } from "./test-server.ts";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** A server process that said it is listening. */
export type ServerProcess = {
  readonly url: string;
  readonly lines: string[];
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves with its exit code. */
  terminate(): Promise<number | null>;
};

/** Runs the command to its end. */
export async function runCommand(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = start(args, environment);
  const read = async (stream: NodeJS.ReadableStream | null) => {
    let text = "";
    for await (const chunk of stream ?? []) text += String(chunk);
    return text;
  };
  const closed = once(child, "close");
  const [stdout, stderr] = await Promise.all([read(child.stdout), read(child.stderr)]);
  const [code] = await closed;
  return { code, stdout, stderr };
}

/** Starts a server over the files of a folder. */
export async function startProcess(
  folder: string,
  changes: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = start([], environmentOf(folder, changes));
  const closed = once(child, "close");
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    void closed.then(([code]) =>
      reject(new Error(`The server ended with ${code}: ${lines.join("\n")}`)),
    );
    createInterface(child.stderr as NodeJS.ReadableStream).on("line", (line) => lines.push(line));
    createInterface(child.stdout as NodeJS.ReadableStream).on("line", (line) => {
      lines.push(line);
      const entry = line.startsWith("{") ? JSON.parse(line) : {};
      if (entry.msg === "listening") resolve(entry.url);
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ((await closed) as [number | null])[0];
  };
  return {
    url,
    lines,
    kill: async () => void (await end("SIGKILL")),
    terminate: () => end("SIGTERM"),
  };
}

/** One delivery, as Twilio makes it. */
export function deliver(url: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const { username, password } = credentials;
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  const headers = { authorization };
  const wait = signal === undefined ? {} : { signal };
  return fetch(url, { method: "POST", body: JSON.stringify(body), headers, ...wait });
}

function start(args: readonly string[], environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, ["--conditions=source", main, ...args], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}
