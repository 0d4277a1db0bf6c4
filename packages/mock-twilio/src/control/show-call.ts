// A call as the control API shows it: what the REST API would show and what only the emulator knows, such as
// what the caller is asked. Everything in it is masked; times are the emulator's own.
import type { ControlledCall } from "./emulator.ts";

/** A call in a line, as a list shows it. @see K-05 */
export function summariseCall(call: ControlledCall): Readonly<Record<string, unknown>> {
  const { sid, direction, from, to, status, question } = call;
  return {
    ...{ sid, direction, from, to, status },
    isLive: !call.isEnded,
    createdAt: textOf(call.createdAtMs),
    startedAt: textOf(call.startedAtMs),
    endedAt: textOf(call.endedAtMs),
    question,
  };
}

/** A call with everything that happened in it. @see K-05 */
export function detailCall(call: ControlledCall): Readonly<Record<string, unknown>> {
  const { report, transcript } = call;
  return { ...summariseCall(call), report, transcript };
}

function textOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
