// Stops and starts the endpoint by the command or the function that its owner gave, sees to it that it really
// went away meanwhile, and waits until it is up again. A restart that nobody saw is nobody's proof: whatever
// needs it then ends not proved, unless the owner vouches for it.
import { spawn } from "node:child_process";
import type { KitClock } from "../check-context.ts";
import { takesConnections } from "../wire/takes-connections.ts";
import type { WayTo } from "./held-connection.ts";
import { OracleError } from "./oracle-error.ts";
import { watchRestart } from "./watch-restart.ts";

/** How to restart. */
export type RestartPlan = {
  readonly command: string;
  /** Answers below 400 when the endpoint is up; absent: its port takes connections. */
  readonly ready?: string | undefined;
};

/** What restarting needs. */
export type RestartParts = {
  readonly way: WayTo;
  readonly clock: KitClock;
  /** True where the owner vouches that it works, as behind a proxy that keeps connections open. */
  readonly isTrusted: boolean;
};

const WANTED = "a restart that works";
const LONGEST_COMMAND_MS = 30_000;
const LONGEST_START_MS = 30_000;
const LOOK_EVERY_MS = 100;

const VOUCH = "`trustRestart: true` in endpoint.yaml (or `--trust-restart`)";

/** What was seen instead of an endpoint that goes, and how to mend it. */
const unseen = {
  stayed: `a connection that was held open outlived it, so the process that answers did not end; have that process ended, or, where a proxy stands in front of it, give ${VOUCH}`,
  "cannot be seen": `no connection to the endpoint stays open for a second, so nobody sees whether it went away; if it does, give ${VOUCH}`,
} as const;

/** A function that restarts it. */
export function restarter(
  plan: RestartPlan | (() => Promise<void>),
  { way, clock, isTrusted }: RestartParts,
): () => Promise<void> {
  const isFunction = typeof plan === "function";
  const restart = isFunction ? () => call(plan) : () => run(plan.command);
  const ready = isFunction ? undefined : plan.ready;
  const isUp = ready === undefined ? takesConnections(way.url) : answers(ready);
  return async () => {
    const seen = isTrusted ? await restart() : await watchRestart(way, clock, restart);
    if (seen === "stayed" || seen === "cannot be seen") throw new OracleError(WANTED, unseen[seen]);
    const beganMs = clock.nowMs();
    while (!(await isUp())) {
      if (clock.nowMs() - beganMs > LONGEST_START_MS) {
        throw new OracleError(WANTED, "the endpoint was not up again half a minute later");
      }
      await clock.sleep(LOOK_EVERY_MS);
    }
  };
}

// What its owner wrote and what breaks in it is no bug of ours.
async function call(restart: () => Promise<void>): Promise<void> {
  try {
    await restart();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new OracleError(WANTED, `its function failed (${why})`, { cause });
  }
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
