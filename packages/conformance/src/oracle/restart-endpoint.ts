// Stops and starts the endpoint by the command that its owner gave, and waits until it is up again.
import { spawn } from "node:child_process";
import { connect } from "node:net";
import type { KitClock } from "../check-context.ts";
import { OracleError } from "./oracle-error.ts";

/** How to restart. */
export type RestartPlan = {
  readonly command: string;
  /** Answers below 400 when the endpoint is up; absent: its port takes connections. */
  readonly ready?: string | undefined;
};

const WANTED = "a restart that works";
const LONGEST_COMMAND_MS = 30_000;
const LONGEST_START_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** A function that restarts it. */
export function restarter(
  plan: RestartPlan,
  endpoint: string,
  clock: KitClock,
): () => Promise<void> {
  const isUp = plan.ready === undefined ? takesConnections(endpoint) : answers(plan.ready);
  return async () => {
    await run(plan.command);
    const beganMs = clock.nowMs();
    while (!(await isUp())) {
      if (clock.nowMs() - beganMs > LONGEST_START_MS) {
        throw new OracleError(WANTED, "the endpoint was not up again half a minute later");
      }
      await clock.sleep(LOOK_EVERY_MS);
    }
  };
}

function run(command: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // What it says is not listened to: a server that it starts would hold the pipe open.
    const child = spawn(command, { shell: true, stdio: "ignore", timeout: LONGEST_COMMAND_MS });
    const fail = (why: string): void => reject(new OracleError(WANTED, `its command ${why}`));
    child.on("error", () => fail("could not be started"));
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else if (code !== null) fail(`ended with exit status ${code}`);
      else fail(`did not end within ${LONGEST_COMMAND_MS / 1000} s`);
    });
  });
}

function answers(url: string): () => Promise<boolean> {
  return () =>
    fetch(url, { signal: AbortSignal.timeout(LOOK_EVERY_MS * 10) }).then(
      ({ status }) => status < 400,
      () => false,
    );
}

function takesConnections(endpoint: string): () => Promise<boolean> {
  const { protocol, hostname, port } = new URL(endpoint);
  const usual = protocol === "https:" ? 443 : 80;
  const target = {
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? usual : Number(port),
  };
  return () =>
    new Promise((resolve) => {
      const socket = connect(target);
      const end = (isUp: boolean): void => {
        socket.destroy();
        resolve(isUp);
      };
      socket.setTimeout(LOOK_EVERY_MS * 10, () => end(false));
      socket.on("connect", () => end(true));
      socket.on("error", () => end(false));
    });
}
