// One of the small endpoints as a process: started on a free port with a folder of its own, killed and started
// again on the same port, as a crash would. What it says goes into that folder, where the kit looks for leaks.
// It leads a process group of its own: what it has started ends with it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../../../../tools/scratch-account.ts";

/** A command and its arguments. */
export type Program = readonly [string, ...string[]];

/** What the tests' connector is configured with. */
export const credentials = { username: "twilio", password: "between-two-tests" };

/** An endpoint that runs. */
export type RunningEndpoint = AsyncDisposable & {
  readonly url: string;
  readonly folder: string;
  readonly restart: () => Promise<void>;
};

/** Starts it; resolves when it has told where it listens. */
export async function startEndpoint(
  program: Program,
  gatewayUrl: string,
): Promise<RunningEndpoint> {
  const folder = mkdtempSync(join(tmpdir(), "endpoint-"));
  // Not every server can be asked for any free one.
  let port = String(await findFreePort());
  let child: ChildProcess;
  const start = async (): Promise<void> => {
    const [command, ...args] = program;
    child = spawn(command, args, {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...{ PATH: process.env.PATH, HOME: process.env.HOME, PORT: port },
        ...{ CONNECTOR_USERNAME: credentials.username, CONNECTOR_PASSWORD: credentials.password },
        ...{ GATEWAY_URL: gatewayUrl, DATA_FOLDER: join(folder, "data") },
      },
    });
    const said = await firstLine(child, join(folder, "endpoint.log"));
    port = /:(\d+)\/pay/.exec(said)?.[1] ?? "";
    if (port === "") throw new Error(`the endpoint did not start: ${said}`);
  };
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    // Its whole group: a worker that lives on would answer in its place.
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    killFpm(join(folder, "data/php-fpm.pid"));
    await ended;
  };
  await start();
  return {
    folder,
    url: `http://127.0.0.1:${port}/pay`,
    restart: async () => {
      await kill();
      await start();
    },
    [Symbol.asyncDispose]: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PHP-FPM makes itself the leader of a group of its own, whoever has started it. */
function killFpm(pidFile: string): void {
  if (existsSync(pidFile)) process.kill(-Number(readFileSync(pidFile, "utf8")), "SIGKILL");
  rmSync(pidFile, { force: true });
}

/** Resolves to what was said up to the first whole line, or to everything when it ended before. */
function firstLine(child: ChildProcess, logFile: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        appendFileSync(logFile, chunk);
        said += chunk.toString();
        if (said.includes("/pay\n")) resolve(said);
      });
    }
    child.once("error", reject);
    child.once("exit", () => resolve(said));
  });
}
