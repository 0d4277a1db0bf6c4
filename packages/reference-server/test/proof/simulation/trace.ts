// What happened in a world, as lines, and one number over all of them: two runs of a seed are the same
// when their numbers are. Lines hold no random id, so that the number is the same on every machine.

/** The lines of one world; they are only kept when somebody wants to read them. */
export class Trace {
  readonly lines: string[] = [];
  readonly #isKept: boolean;
  #low = 0x811c9dc5;
  #high = 0x01000193;

  constructor(isKept = false) {
    this.#isKept = isKept;
  }

  /** Adds a line at a virtual moment. */
  add(atMs: number, line: string): void {
    this.#mixNumber(Math.round(atMs));
    for (let index = 0; index < line.length; index += 1) this.#mixNumber(line.charCodeAt(index));
    if (this.#isKept) this.lines.push(`${(atMs / 1000).toFixed(3).padStart(12)}  ${line}`);
  }

  /** The number over all lines so far, as 16 signs. */
  get digest(): string {
    return hex(this.#high) + hex(this.#low);
  }

  // FNV-1a in two lanes with different multipliers: quick, and equal everywhere.
  #mixNumber(value: number): void {
    this.#low = Math.imul(this.#low ^ value, 0x01000193);
    this.#high = Math.imul(this.#high ^ (value + (this.#low >>> 16)), 0x85ebca6b);
  }
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, "0");
}
