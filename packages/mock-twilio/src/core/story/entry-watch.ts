// Which field the keys belong to that are being pressed, and when an entry is over: keys are told and
// written down as one, since how much of a number may be shown depends on the whole of it.
import type { LineEffect, LineEvent } from "../line/line.ts";
import type { Field } from "../pay/fields.ts";

/** What keys are for; null: nobody asked for them. */
export type KeyedField = Field | "confirmation" | null;

const besides: readonly LineEvent["type"][] = [
  ...(["statusAnswered", "statusFailed", "requestRefused", "callbackMoved"] as const),
];

/** Follows a call entry by entry. */
export class EntryWatch {
  #field: KeyedField = null;
  #isCapturing = false;

  /** What is being asked for. */
  get field(): KeyedField {
    return this.#field;
  }

  /** True when a step ends what the caller has keyed: something follows from it. */
  isOver(event: LineEvent, effects: readonly LineEffect[]): boolean {
    // News of a status callback, or of a request that came to nothing, is no answer to what is being keyed.
    if (besides.includes(event.type)) return false;
    // The document goes on beside an agent's capture, and says nothing of it.
    if (this.#isCapturing) return effects.some(({ type }) => type === "closeCapture");
    return event.type === "inputTimedOut" || effects.some((effect) => !isQuiet(effect));
  }

  /** Takes note of what is asked for from here on; keys that nobody asked for belong to no field. */
  note(effects: readonly LineEffect[]): void {
    for (const effect of effects) this.#noteOne(effect);
  }

  #noteOne(effect: LineEffect): void {
    if (effect.type === "endSession" && !this.#isCapturing) this.#field = null;
    if (effect.type === "playPrompt") {
      this.#field = effect.step === "payment-processing" ? null : effect.step;
    }
    if (effect.type === "openCapture" || effect.type === "askConfirmation") {
      this.#field = effect.type === "openCapture" ? effect.field : "confirmation";
      this.#isCapturing = true;
    }
    if (effect.type === "closeCapture") {
      this.#field = null;
      this.#isCapturing = false;
    }
  }
}

function isQuiet({ type }: LineEffect): boolean {
  const isTimer = type === "startTimer" || type === "stopTimer";
  return isTimer || type === "stopPrompt" || type === "postProgress";
}
