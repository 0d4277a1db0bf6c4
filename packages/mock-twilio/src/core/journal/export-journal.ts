// A journal as lines of JSON that may leave the process: the settings, then every event with its virtual
// time and its effects, card data masked. Append-only: a line is never changed. The keys of an entry are
// held back until it is over, since how much of a number may be shown depends on the whole of it.
import type { Secret } from "@pay-connector/types";
import type { CallSettings } from "../call/call.ts";
import { showRequest } from "../connector/show-request.ts";
import type { JournalEntry } from "../line/journal.ts";
import type { LineEffect, LineEvent } from "../line/line.ts";
import { maskCardsIn } from "../masking.ts";
import { maskKeys } from "../pay/masked-keys.ts";
import { EntryWatch } from "../story/entry-watch.ts";

/** The form of the file; raised when an older one can no longer be read. */
export const JOURNAL_VERSION = 1;

/** Writes a call down as it happens. @see F-12 */
export class JournalExport {
  readonly #known: string[] = [];
  readonly #watch = new EntryWatch();
  #held: JournalEntry[] = [];

  /** The first line. */
  header(settings: CallSettings): string {
    return JSON.stringify({ journal: JOURNAL_VERSION, settings: masked(settings) });
  }

  /** The lines an entry adds; none while keys are being pressed. */
  lines(entry: JournalEntry): readonly string[] {
    this.#held.push(entry);
    const { event, effects } = entry;
    // What happens beside an entry, such as news of a status callback, waits with it.
    const isKeying = this.#held.some((held) => held.event.type === "digitPressed");
    return isKeying && !this.#watch.isOver(event, effects) ? [] : this.rest();
  }

  /** What is still held back; asked for once, when the call is over. */
  rest(): readonly string[] {
    const held = this.#held;
    this.#held = [];
    const keys = held.flatMap(({ event }) => (event.type === "digitPressed" ? [event.key] : []));
    const keyLines = this.#maskedKeys(keys);
    const lines = held.map(({ event, effects }) => {
      const shown = event.type === "digitPressed" ? { ...event, ...keyLines.shift() } : event;
      return JSON.stringify({ event: masked(shown), effects: shownEffects(effects) });
    });
    for (const { effects } of held) this.#watch.note(effects);
    return lines;
  }

  // The likeness and the value stand beside the first key of the entry.
  #maskedKeys(keys: readonly Secret[]): Record<string, unknown>[] {
    if (keys.length === 0) return [];
    const { shown, likeness, value } = maskKeys(this.#watch.field, keys, this.#known);
    return [...shown].map((key, index) => ({
      key,
      ...(index === 0 ? { entry: { length: keys.length, likeness, value } } : {}),
    }));
  }
}

/** Effects as they may be seen: the form in which two runs are compared. */
export function shownEffects(effects: readonly LineEffect[]): unknown {
  return effects.map((effect) =>
    effect.type === "callConnector"
      ? { ...(masked(effect) as object), body: masked(showRequest(effect.body) as object) }
      : masked(effect),
  );
}

/** The whole of an in-memory journal as lines. */
export function exportJournal(
  entries: readonly JournalEntry[],
  settings: CallSettings,
): readonly string[] {
  const journal = new JournalExport();
  const lines = entries.flatMap((entry) => journal.lines(entry));
  return [journal.header(settings), ...lines, ...journal.rest()];
}

// A Secret prints as its own mask; every other text is searched for card numbers. The time stays a
// number, and what a caller keyed in a <Gather> is hidden, as Twilio hides it in an account with PCI mode.
function masked(value: LineEffect | LineEvent | CallSettings | object): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, part: unknown) => {
      if (isPair(part)) return [part[0], shownField(part[0], part[1])];
      if (typeof part !== "string" || name === "key") return part;
      return name === "postal_code" ? shownPostalCode(part) : maskCardsIn(part);
    }),
  ) as unknown;
}

function isPair(part: unknown): part is readonly [string, string] {
  return Array.isArray(part) && part.length === 2 && part.every((each) => typeof each === "string");
}

function shownField(name: string, value: string): string {
  if (name === "Digits") return "x".repeat(value.length);
  return name === "PaymentCardPostalCode" ? shownPostalCode(value) : maskCardsIn(value);
}

// ZIP+4. What is longer may hold a card among other digits, and a stand-in for it would hold none.
const LONGEST_POSTAL_CODE = 9;

function shownPostalCode(text: string): string {
  return text.length > LONGEST_POSTAL_CODE ? "x".repeat(text.length) : text;
}
