// May this request change the call now? What becomes of it, or Twilio's refusal.
import { type RestResult, refuse } from "../rest-problem.ts";
import type { StatusCallback } from "../twiml/status-callback.ts";
import type { CallChange, CallSource } from "./call.ts";
import type { CallStatus } from "./call-status.ts";

/** What a request to the Call resource wants. */
export type WantedUpdate = {
  readonly source?: CallSource;
  readonly status?: "completed" | "canceled";
  /** Where the call's progress is told from now on. @see H-26 */
  readonly statusCallback?: StatusCallback;
};

/** Judges an update of a call; null: it is good, and changes nothing. @see H-08 @see H-09 */
export function admitCallUpdate(
  status: CallStatus,
  wanted: WantedUpdate,
): RestResult<CallChange | null> {
  const isWaiting = status === "queued" || status === "ringing";
  if (!isWaiting && status !== "in-progress") return refusal;
  if (wanted.status === "completed") return end;
  // It hangs up what is not answered yet, and leaves alone what is.
  if (wanted.status === "canceled") return isWaiting ? end : { ok: true, value: null };
  const { source } = wanted;
  if (source === undefined) return { ok: true, value: null };
  return isWaiting ? refusal : { ok: true, value: { kind: "redirect", source } };
}

const refusal = refuse(400, 21220, "Call is not in-progress. Cannot redirect.");
const end: RestResult<CallChange> = { ok: true, value: { kind: "end" } };
