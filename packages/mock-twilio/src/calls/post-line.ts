// The callbacks of a payments session leave one after the other, each when the one before has been answered
// or given up: what an agent's page shows would otherwise depend on which of two posts is quicker.

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
