// A journal to a story that reads well aloud: what the caller hears and presses, what goes to the
// processor and comes back, what is posted to the application and what it answers. It is told entry by
// entry, so that a call in real time is told while it happens. Everything is masked.
import type { Secret } from "@pay-connector/types";
import type { CallEffect, CallEvent } from "../call/call.ts";
import type { JournalEntry } from "../call/journal.ts";
import type { Field } from "../pay/fields.ts";
import { showKeys } from "../pay/show-keys.ts";
import { type Line, line, tellEffect, tellEvent } from "./story-lines.ts";

// Wide enough for "to the application", the longest of the left-hand words.
const WHO_WIDTH = 20;

/** Tells a call line by line. */
export class Story {
  #startMs: number | null = null;
  #field: Field | null = null;
  #keys: Secret[] = [];

  /** The lines that one entry adds. */
  tell({ event, effects }: JournalEntry): readonly string[] {
    this.#startMs ??= event.atMs;
    const time = clockTime(event.atMs - this.#startMs);
    if (event.type === "digitPressed") this.#keys.push(event.key);
    const told = [
      // Keys are told as one entry, once something follows from them; they belong to the field that
      // was asked for before this entry's effects ask for the next one.
      ...(isEntryOver(event, effects) ? this.#tellKeys(event.type === "inputTimedOut") : []),
      ...tellEvent(event),
      ...effects.flatMap(tellEffect),
    ];
    for (const effect of effects) this.#noteField(effect);
    return told.flatMap((each) => columns(time, each));
  }

  // Keys pressed while nobody asks belong to no field, and are masked whole.
  #noteField(effect: CallEffect): void {
    if (effect.type === "endSession") this.#field = null;
    if (effect.type !== "playPrompt") return;
    this.#field = effect.step === "payment-processing" ? null : effect.step;
  }

  #tellKeys(isTimeOut: boolean): readonly Line[] {
    if (this.#keys.length === 0) return isTimeOut ? [line("caller", "presses nothing")] : [];
    const keys = showKeys(this.#field, this.#keys);
    this.#keys = [];
    return [line("caller presses", isTimeOut ? `${keys}, then waits` : keys)];
  }
}

/** A whole journal as a story. */
export function tellStory(entries: readonly JournalEntry[]): string {
  const story = new Story();
  return entries.flatMap((entry) => story.tell(entry)).join("\n");
}

/** True when a step ends what the caller has keyed: something follows from it. */
export function isEntryOver(event: CallEvent, effects: readonly CallEffect[]): boolean {
  const isQuiet = (effect: CallEffect): boolean =>
    effect.type === "startTimer" || effect.type === "stopTimer" || effect.type === "stopPrompt";
  // News of a status callback is no answer to what is being keyed.
  if (event.type === "statusAnswered" || event.type === "statusFailed") return false;
  return event.type === "inputTimedOut" || effects.some((effect) => !isQuiet(effect));
}

/** Minutes, seconds and tenths since the call began. */
export function clockTime(ms: number): string {
  const tenths = Math.floor(ms / 100);
  const minutes = Math.floor(tenths / 600);
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, "0");
  return `${String(minutes).padStart(2)}:${seconds}`;
}

// The first line carries time and who; the others stand below its words.
function columns(time: string, { who, what }: Line): readonly string[] {
  const indent = " ".repeat(time.length + WHO_WIDTH + 4);
  return what.map((text, index) =>
    index === 0 ? `${time}  ${who.padEnd(WHO_WIDTH)}  ${text}` : `${indent}${text}`,
  );
}
