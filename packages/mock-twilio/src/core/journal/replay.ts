// The same events through the same machine: replaying a journal gives the same effects, byte for byte,
// because a step depends on nothing but the state, the event and the settings.
import type { CallEvent, CallSettings, CallState } from "../call/call.ts";
import type { JournalEntry } from "../call/journal.ts";
import { stepCall } from "../call/step-call.ts";

/** Steps a new machine through the events; performs nothing. @see F-11 */
export function replayEvents(
  events: readonly CallEvent[],
  settings: CallSettings,
): readonly JournalEntry[] {
  let state: CallState = { at: "ready" };
  return events.map((event) => {
    const [next, effects] = stepCall(state, event, settings);
    state = next;
    return { event, effects };
  });
}
