// A <Gather>: its sounds, its keys, and what is posted when they are over. A key interrupts the sounds.
import { Secret } from "@pay-connector/types";
import type { CallEffect, CallEvent, CallSettings, CallState, CallStep } from "./call.ts";
import { endCall, prepend } from "./fetch-document.ts";
import { followVerb, readOn } from "./read-document.ts";

type Gathering = Extract<CallState, { at: "gathering" }>;

const stopTimer: CallEffect = { type: "stopTimer", timer: "gather" };

/** One step of a <Gather>. @see V-01 @see V-02 */
export function whileGathering(
  state: Gathering,
  event: CallEvent,
  settings: CallSettings,
): CallStep {
  const quiet: CallEffect = state.isListening ? stopTimer : { type: "stopSound" };
  if (event.type === "callerHungUp") return prepend([quiet], endCall("caller-hung-up"));
  if (event.type === "soundFinished" && !state.isListening) return listen(state);
  if (event.type === "gatherTimedOut" && state.isListening) return endEntry(state, settings);
  if (event.type !== "digitPressed") return [state, []];
  const key = event.key.reveal();
  if (state.gather.finishOnKey.includes(key)) return prepend([quiet], endEntry(state, settings));
  const digits = new Secret(state.digits.reveal() + key);
  if (digits.length === state.gather.numDigits) {
    return prepend([quiet], endEntry({ ...state, digits }, settings));
  }
  return prepend([quiet], listen({ ...state, digits }));
}

function listen(state: Gathering): CallStep {
  const { timeoutMs: ms } = state.gather;
  return [{ ...state, isListening: true }, [{ type: "startTimer", timer: "gather", ms }]];
}

function endEntry({ gather, digits, document }: Gathering, settings: CallSettings): CallStep {
  const { action: address, method, isEmptyResultPosted } = gather;
  if (digits.length === 0 && !isEmptyResultPosted) return readOn(document, settings);
  // The wire is where the keys leave their Secret.
  const fields = [["Digits", digits.reveal()] as const];
  return followVerb({ purpose: "gather", address, method, fields }, document, settings);
}
