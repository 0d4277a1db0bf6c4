// Starts a server that is to be measured in a process of its own, and asks it what it has used.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, rmSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import type { Usage } from "./serve.ts";

/** A server under measurement. */
export type MeasuredServer = {
  readonly port: number;
  readonly folder: string;
  usage(): Promise<Usage>;
  /** Ends it and drops its folder. */
  stop(): Promise<void>;
  /** Ends it and leaves its folder as it is. */
  leave(): Promise<void>;
};

/** A folder for the files of one server; on the disk, because the disk is a part of what is measured. */
export function makeFolder(): string {
  return mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), "bench-"));
}

/** Starts `program`, a file of this folder; its first argument is a folder that is dropped at the end. */
export async function startMeasured(
  program: string,
  args: readonly string[] = [],
  folder: string = makeFolder(),
): Promise<MeasuredServer> {
  const child = fork(new URL(program, import.meta.url), [folder, ...args], {
    // Without the condition "source": what is measured is what is delivered, the built package.
    execArgv: ["--disable-warning=ExperimentalWarning"],
    // A log costs what it costs; where it goes is not measured.
    stdio: ["ignore", openSync(devNull, "w"), "inherit", "ipc"],
  });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  const leave = async () => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  return {
    port,
    folder,
    usage: async () => {
      const told = once(child, "message");
      child.send("usage");
      return ((await told) as [{ usage: Usage }])[0].usage;
    },
    leave,
    stop: async () => {
      await leave();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
