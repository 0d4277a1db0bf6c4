// The callbacks of payments sessions to one address leave one after the other, each when the one before has
// been answered or given up: what an agent's page shows would otherwise depend on which of two posts is
// quicker. Addresses do not wait for each other, and the call waits for none of them.

/** A line for each address. @see G-10 @see G-27 */
export class PostLines {
  readonly #lines = new Map<string, PostLine>();

  /** Begins now, or when everything before it to the same address is over. */
  add(url: string, begin: (over: () => void) => void): void {
    const line = this.#lines.get(url) ?? new PostLine();
    this.#lines.set(url, line);
    line.add(begin);
  }
}

/** Work that begins in the order in which it came; each piece tells when it is over. */
export class PostLine {
  readonly #waiting: ((over: () => void) => void)[] = [];
  #isBusy = false;

  /** Begins now, or when everything before is over. @see G-10 */
  add(begin: (over: () => void) => void): void {
    this.#waiting.push(begin);
    if (!this.#isBusy) this.#next();
  }

  #next(): void {
    const begin = this.#waiting.shift();
    this.#isBusy = begin !== undefined;
    begin?.(() => this.#next());
  }
}
