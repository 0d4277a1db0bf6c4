// A value that will not print. Card numbers, security codes and account numbers are wrapped in it the
// moment they arrive, so that a careless log line, JSON text or error message shows a mask instead.
// The text sits in a private field: nothing that walks over an object's keys can see it.
// It does not know what kind of secret it holds.

/** What a secret shows wherever it would otherwise be printed. */
const mask = "[secret]";

/** The name under which Node's `util.inspect` (console.log) asks an object for its own text. */
const inspectName: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/** A text that shows `[secret]` in strings, JSON and inspection; `reveal()` is the only way out. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    // Frozen: a property added later could carry the text out.
    Object.freeze(this);
  }

  /** The text itself. Every caller of this method is a place to look at in a review. */
  reveal(): string {
    return this.#text;
  }

  /** How many characters are hidden; length checks need no revealing. */
  get length(): number {
    return this.#text.length;
  }

  /** Compares two secrets without handing either out. Not in constant time: never use it for passwords. */
  equals(other: Secret): boolean {
    return this.#text === other.#text;
  }

  toString(): string {
    return mask;
  }

  toJSON(): string {
    return mask;
  }

  [Symbol.toPrimitive](): string {
    return mask;
  }

  [inspectName](): string {
    return mask;
  }
}
