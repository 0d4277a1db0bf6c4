// Runs the program: its own input, output and errors, the signals that are meant for it, and its exit
// code in the form a shell gives.
import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";

/** A program and its arguments. */
export type Program = readonly [string, ...string[]];

// As a shell tells them (POSIX, 2.8.2): not found, found but not to be run, and 128 above a signal's number.
const NOT_FOUND = 127;
const NOT_RUNNABLE = 126;
const SIGNAL_BASE = 128;

const signals = ["SIGINT", "SIGQUIT", "SIGTERM", "SIGHUP", "SIGUSR2"] as const;
type Signal = (typeof signals)[number];

/** How a program ended. */
export type ProgramEnd = { readonly code: number; readonly problem: string | null };

/** Runs a program to its end. @see X-05 */
export async function runProgram(
  [command, ...args]: Program,
  environment: NodeJS.ProcessEnv,
): Promise<ProgramEnd> {
  const child = spawn(command, args, { stdio: "inherit", env: environment });
  const stopPassing = passSignals(child);
  try {
    return await endOf(child, command);
  } finally {
    stopPassing();
  }
}

function endOf(child: ChildProcess, command: string): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    child.once("error", (error: NodeJS.ErrnoException) => {
      const isMissing = error.code === "ENOENT";
      const why = isMissing ? "there is no such program" : error.message;
      resolve({ code: isMissing ? NOT_FOUND : NOT_RUNNABLE, problem: `${command}: ${why}` });
    });
    child.once("exit", (code, signal) => {
      const number = signal === null ? 0 : (constants.signals[signal] ?? 0);
      resolve({ code: code ?? SIGNAL_BASE + number, problem: null });
    });
  });
}

// Ctrl-C and Ctrl-\ in a terminal reach the child by themselves, since it is in the same group; passed on
// as well they would arrive twice, and many programs take the second one for "now, at once".
function passSignals(child: ChildProcess): () => void {
  const fromKeyboard = new Set<Signal>(process.stdin.isTTY ? ["SIGINT", "SIGQUIT"] : []);
  const handlers = signals.map((signal) => {
    const pass = (): void => {
      if (!fromKeyboard.has(signal)) child.kill(signal);
    };
    process.on(signal, pass);
    return () => process.off(signal, pass);
  });
  return () => {
    for (const stop of handlers) stop();
  };
}
