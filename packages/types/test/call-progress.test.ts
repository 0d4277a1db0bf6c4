// Forms as the status callback of a call receives them, documented and recorded, and what is read out of them.
import { expect, test } from "vitest";
import { callOutcomes, readCallProgress } from "../src/call-progress.ts";

const call = {
  AccountSid: "AC00000000000000000000000000000001",
  CallSid: "CA00000000000000000000000000000001",
  From: "+15005550001",
  To: "+15005550006",
  Direction: "outbound-api",
  Timestamp: "Fri, 20 Nov 2026 09:00:03 +0000",
  SequenceNumber: "2",
};

test("[H-22] [H-23] a call that somebody has answered is in progress", () => {
  expect(readCallProgress({ ...call, CallStatus: "in-progress" })).toEqual({
    event: "answered",
    callSid: "CA00000000000000000000000000000001",
    accountSid: "AC00000000000000000000000000000001",
    from: "+15005550001",
    to: "+15005550006",
    direction: "outbound-api",
    sequenceNumber: 2,
    atMs: Date.UTC(2026, 10, 20, 9, 0, 3),
  });
});

for (const event of ["initiated", "ringing"]) {
  test(`[H-22] ${event} is told as it is named`, () => {
    expect(readCallProgress({ ...call, CallStatus: event })).toMatchObject({ event });
  });
}

for (const outcome of callOutcomes) {
  test(`[H-22] [H-29] a call that ended as ${outcome} is over`, () => {
    const end = { CallStatus: outcome, CallDuration: "35", Duration: "1", SipResponseCode: "200" };
    const wanted = { event: "completed", outcome, durationSeconds: 35, sipResponseCode: 200 };
    expect(readCallProgress({ ...call, ...end })).toMatchObject(wanted);
  });
}

test("[H-28] a call that came in has no SIP code, and an empty field says nothing", () => {
  const form = new URLSearchParams({ ...call, CallStatus: "completed", CallDuration: "" });
  const wanted = { event: "completed", durationSeconds: null, sipResponseCode: null };
  expect(readCallProgress(form)).toMatchObject(wanted);
});

test("a form of something else is unreadable, and says why", () => {
  expect(readCallProgress({})).toMatchObject({ problems: [{ field: "CallSid" }] });
  for (const CallStatus of ["queued", "toString", ""]) {
    const wanted = { event: "unreadable", problems: [{ field: "CallStatus", rule: "enum" }] };
    expect(readCallProgress({ ...call, CallStatus })).toMatchObject(wanted);
  }
  const { Timestamp: _when, ...without } = call;
  const read = readCallProgress({ ...without, CallStatus: "ringing", SequenceNumber: "x" });
  expect(read).toMatchObject({ event: "ringing", atMs: null, sequenceNumber: null });
});
