// Starts a server that is to be measured in a process of its own, and asks it what it has used.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, rmSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { flagsOf } from "../servers.ts";
import type { Question, Usage } from "./serve.ts";
import type { Profile } from "./watch.ts";

/** A server under measurement. */
export type MeasuredServer = {
  readonly port: number;
  readonly folder: string;
  usage(): Promise<Usage>;
  /** What it has used once everything that nobody holds is dropped. */
  usageWhenCollected(): Promise<Usage>;
  /** Where its time goes while the work is done. */
  profile(work: () => Promise<unknown>): Promise<Profile>;
  /** Ends it and drops its folder. */
  stop(): Promise<void>;
  /** Ends it and leaves its folder as it is. */
  leave(): Promise<void>;
};

const command = new URL(
  "../../packages/reference-server/bin/pay-connector-server.mjs",
  import.meta.url,
);

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
  const flags = program === "processor.ts" ? flagsOf(command) : [];
  const child = fork(new URL(program, import.meta.url), [folder, ...args], {
    // Without the condition "source": what is measured is what is delivered, the built package.
    execArgv: ["--disable-warning=ExperimentalWarning", "--expose-gc", ...flags],
    // A log costs what it costs; where it goes is not measured.
    stdio: ["ignore", openSync(devNull, "w"), "inherit", "ipc"],
  });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  const ask = async (question: Question): Promise<unknown> => {
    const told = once(child, "message");
    child.send(question);
    return ((await told) as [{ answer: unknown }])[0].answer;
  };
  const leave = async () => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  return {
    port,
    folder,
    usage: async () => (await ask("usage")) as Usage,
    usageWhenCollected: async () => (await ask("collect")) as Usage,
    profile: async (work) => {
      await ask("start profile");
      await work();
      return (await ask("stop profile")) as Profile;
    },
    leave,
    stop: async () => {
      await leave();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
