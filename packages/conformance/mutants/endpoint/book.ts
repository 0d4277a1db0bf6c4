// What an endpoint remembers of its transactions: a file of JSON lines, one for each change, the last one
// of a key counts. Read again at the start, so that a restart forgets nothing. No card data comes in here.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { Answer } from "./answer.ts";

/** One transaction: claimed while it has no answer, finished when it has one. */
export type Entry = {
  readonly key: string;
  readonly fingerprint: string;
  readonly answer: Answer | null;
};

/** The memory of an endpoint. */
export class Book {
  readonly #file: string;
  readonly #entries = new Map<string, Entry>();

  constructor(file: string) {
    this.#file = file;
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    for (const line of lines.filter((text) => text !== "")) {
      const entry: Entry = JSON.parse(line);
      this.#entries.set(entry.key, entry);
    }
  }

  /** What is known under a key. */
  find(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  /** Keeps an entry, on disk before it returns. */
  write(entry: Entry): void {
    appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
    this.#entries.set(entry.key, entry);
  }

  /** Forgets a key for as long as the process runs; only wrong endpoints do. */
  forget(key: string): void {
    this.#entries.delete(key);
  }

  /** Keys in the order in which they were first written. */
  keys(): readonly string[] {
    return [...this.#entries.keys()];
  }
}
