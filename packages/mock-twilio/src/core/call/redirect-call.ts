// A call that a REST request leads to another document: what it was doing is dropped on the spot.
import { noteAlert } from "../alerts.ts";
import { step } from "../pay/step.ts";
import type { CallEffect, CallSettings, CallSource, CallState, CallStep } from "./call.ts";
import { fetchDocument, prepend, raise } from "./fetch-document.ts";
import { openDocument } from "./read-document.ts";

/** Leaves whatever is going on and goes on with another document. @see H-08 */
export function redirectCall(
  state: CallState,
  { source, atMs }: { readonly source: CallSource; readonly atMs: number },
  settings: CallSettings,
): CallStep {
  const count = countOf(state);
  const left = dropped(state, atMs);
  if (source.kind === "twiml") {
    const arrived = {
      url: null,
      text: source.text,
      count: count + 1,
      purpose: "redirect",
    } as const;
    return prepend(left, openDocument(arrived, settings));
  }
  const { url, method = "POST" } = source;
  return prepend(left, fetchDocument({ purpose: "redirect", method, url, count }, settings));
}

function countOf(state: CallState): number {
  if (state.at === "fetching") return state.count;
  return "document" in state ? state.document.count : 0;
}

function dropped(state: CallState, atMs: number): readonly CallEffect[] {
  switch (state.at) {
    case "ready":
    case "calling":
    case "ended":
      return [];
    case "fetching":
      return [{ type: "abandonFetch" }, { type: "stopTimer", timer: "fetch" }];
    case "hearing":
      return [{ type: "stopSound" }];
    case "gathering":
      return [state.isListening ? { type: "stopTimer", timer: "gather" } : { type: "stopSound" }];
    case "dialing":
      return [{ type: "stopTimer", timer: "leg" }];
    case "paying": {
      // What a hang-up would clean up; nobody is told, since the document that would be is gone.
      const [, effects] = step(state.pay, { type: "callerHungUp", atMs }, state.settings);
      const message = "The call was updated while <Pay> ran: no action is told how it ended.";
      const cleanUp = effects.filter(({ type }) => type !== "endSession");
      return [...cleanUp, raise(noteAlert(null, message))];
    }
  }
}
