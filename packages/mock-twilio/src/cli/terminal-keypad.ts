// The terminal as the keypad of a telephone. With virtual time a prompt waits: keys are collected until
// Enter. In real time every key counts at the moment it is pressed. What is typed is shown as dots where
// it is card data. The story goes to standard output; the keypad speaks on standard error.
import type { ReadStream } from "node:tty";
import type { CallRun } from "../calls/run-call.ts";
import type { CallerPort, CallerReply, Question } from "../core/ports.ts";

// Steps whose digits nobody should read over a shoulder.
const hiddenSteps = ["payment-card-number", "security-code", "bank-account-number"];

const INTERRUPTED = 130;

/** A caller who sits at the terminal. */
export class TerminalKeypad implements CallerPort {
  readonly #input: ReadStream;
  readonly #isRealTime: boolean;
  #onKey: (key: string) => void = () => undefined;

  constructor(input: ReadStream, isRealTime: boolean) {
    this.#input = input;
    this.#isRealTime = isRealTime;
    input.setRawMode(true);
    input.setEncoding("utf8");
    input.on("data", (text) => {
      for (const key of String(text)) this.#take(key);
    });
    const enter = isRealTime ? "" : " Enter ends what you press; nothing is silence.";
    process.stderr.write(`You are the caller: 0-9, * and #; h hangs up.${enter}\n`);
  }

  readonly reply = (question: Question): Promise<CallerReply> => {
    // In real time keys arrive one by one, and silence is silence.
    if (this.#isRealTime) return new Promise(() => undefined);
    const isHidden = hiddenSteps.includes(question.step);
    process.stderr.write(`  ${question.step}: `);
    let keys = "";
    return new Promise((resolve) => {
      this.#onKey = (key) => {
        if (/^[0-9*#]$/.test(key)) {
          keys += key;
          process.stderr.write(isHidden && /\d/.test(key) ? "•" : key);
        } else if (key === "\r" || key === "\n" || key === "h") {
          process.stderr.write("\n");
          this.#onKey = () => undefined;
          resolve(
            key === "h" ? { kind: "hang-up" } : { kind: "keys", keys, isInterrupting: false },
          );
        }
      };
    });
  };

  /** Lets single keys reach a call that runs in real time. */
  connect(run: CallRun): void {
    if (!this.#isRealTime) return;
    this.#onKey = (key) => {
      if (/^[0-9*#]$/.test(key)) run.press(key);
      if (key === "h") run.hangUp();
    };
  }

  /** Gives the terminal back. */
  close(): void {
    this.#input.setRawMode(false);
    this.#input.pause();
  }

  #take(key: string): void {
    // Ctrl-C and Ctrl-D: in raw mode the terminal does not turn them into signals.
    if (key === "\u0003" || key === "\u0004") {
      this.close();
      process.exit(INTERRUPTED);
    }
    this.#onKey(key);
  }
}
