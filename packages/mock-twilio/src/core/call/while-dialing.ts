// A <Dial> to a leg that is simulated: it rings, perhaps answers, talks for a while and hangs up, as the
// account's `legs` say. No sound goes over it.
import type {
  CallEffect,
  CallEvent,
  CallSettings,
  CallState,
  CallStep,
  LegConduct,
  LegStatus,
} from "./call.ts";
import { endCall, prepend } from "./fetch-document.ts";
import { followVerb, readOn } from "./read-document.ts";

type Dialing = Extract<CallState, { at: "dialing" }>;

// Somebody who is quick to answer and soon done.
const anybody: LegConduct = { kind: "answers", ringMs: 2000, talkMs: 10_000 };

const stopTimer: CallEffect = { type: "stopTimer", timer: "leg" };

/** One step of a <Dial>. @see V-03 @see V-13 @see V-14 */
export function whileDialing(state: Dialing, event: CallEvent, settings: CallSettings): CallStep {
  const { dial, leg } = state;
  if (event.type === "callerHungUp") return callerLeaves(state, event.atMs, settings);
  if (leg === null) {
    if (event.type !== "legDialed") return [state, []];
    const conduct = settings.legs?.[dial.to] ?? anybody;
    const ringMs =
      conduct.kind === "answers" ? Math.min(conduct.ringMs, dial.timeoutMs) : dial.timeoutMs;
    const rung = { legSid: event.legSid, conduct, answeredAtMs: null };
    return [{ ...state, leg: rung }, [startTimer(ringMs)]];
  }
  const isTalking = leg.answeredAtMs !== null;
  if (event.type === "legTimedOut") {
    return isTalking
      ? hangUpLeg(state, event.atMs, settings)
      : endRinging(state, event.atMs, settings);
  }
  const isStar = event.type === "digitPressed" && event.key.reveal() === "*";
  if (!isStar || !dial.isHungUpOnStar) return [state, []];
  const over = isTalking
    ? hangUpLeg(state, event.atMs, settings)
    : report(state, { status: "canceled" }, settings);
  return prepend([stopTimer], over);
}

// The leg is let go, and the action is told; without one there is nobody to tell. @see V-12
function callerLeaves(state: Dialing, atMs: number, settings: CallSettings): CallStep {
  const answeredAtMs = state.leg?.answeredAtMs ?? null;
  const end: LegEnd =
    answeredAtMs === null
      ? { status: settings.assumptions.dialHangUpWhileRinging }
      : { status: "completed", talkedMs: atMs - answeredAtMs };
  if (state.dial.action !== null) {
    return prepend([stopTimer], report(state, { ...end, isHungUp: true }, settings));
  }
  const told: CallEffect = { type: "reportLeg", status: end.status };
  return prepend([stopTimer, told], endCall("caller-hung-up"));
}

function endRinging(state: Dialing, atMs: number, settings: CallSettings): CallStep {
  const { dial, leg } = state;
  if (leg === null) return [state, []];
  const { conduct } = leg;
  if (conduct.kind !== "answers") return report(state, { status: conduct.kind }, settings);
  if (conduct.ringMs > dial.timeoutMs) return report(state, { status: "no-answer" }, settings);
  const talkMs = Math.min(conduct.talkMs, dial.timeLimitMs);
  const answered: CallEffect = { type: "reportLeg", status: "answered" };
  return [{ ...state, leg: { ...leg, answeredAtMs: atMs } }, [answered, startTimer(talkMs)]];
}

function hangUpLeg(state: Dialing, atMs: number, settings: CallSettings): CallStep {
  const talkedMs = atMs - (state.leg?.answeredAtMs ?? atMs);
  return report(state, { status: "completed", talkedMs }, settings);
}

type LegEnd = {
  readonly status: Exclude<LegStatus, "answered">;
  readonly talkedMs?: number;
  readonly isHungUp?: boolean;
};

function report({ dial, leg, document }: Dialing, end: LegEnd, settings: CallSettings): CallStep {
  const { status, talkedMs, isHungUp = false } = end;
  const told: CallEffect = { type: "reportLeg", status };
  if (dial.action === null) return prepend([told], readOn(document, settings));
  const fields: [string, string][] = [["DialCallStatus", status]];
  if (leg !== null) fields.push(["DialCallSid", leg.legSid]);
  if (talkedMs !== undefined)
    fields.push(["DialCallDuration", String(Math.round(talkedMs / 1000))]);
  fields.push(["DialBridged", String(talkedMs !== undefined)]);
  const { action: address, method } = dial;
  return prepend(
    [told],
    followVerb({ purpose: "dial", address, method, fields, isHungUp }, document, settings),
  );
}

function startTimer(ms: number): CallEffect {
  return { type: "startTimer", timer: "leg", ms };
}
