// The same events through the same machine: replaying a journal gives the same effects, byte for byte,
// because a step depends on nothing but the state, the event and the settings.
import type { CallSettings } from "../call/call.ts";
import type { JournalEntry } from "../line/journal.ts";
import { type LineEvent, readyLine } from "../line/line.ts";
import { stepLine } from "../line/step-line.ts";

/** Steps a new machine through the events; performs nothing. @see F-11 */
export function replayEvents(
  events: readonly LineEvent[],
  settings: CallSettings,
): readonly JournalEntry[] {
  let state = readyLine;
  return events.map((event) => {
    const [next, effects] = stepLine(state, event, settings);
    state = next;
    return { event, effects };
  });
}
