// Which calls are remembered: all on the line, and of those that are over the newest.
import { describe, expect, it } from "vitest";
import { CallBook } from "../../src/calls/call-book.ts";
import type { CallRun } from "../../src/calls/run-call.ts";

// As much of a run as the book looks at.
function aRun(callSid: string) {
  const ends: (() => void)[] = [];
  const run = {
    settings: { facts: { callSid } },
    journal: { onEntry: () => undefined },
    onEnd: (listener: () => void) => ends.push(listener),
  } as unknown as CallRun;
  return { run, end: () => ends[0]?.() };
}

describe("the book of calls", () => {
  it("[F-15] forgets the oldest of 10,000 calls that are over, and none on the line", () => {
    const book = new CallBook<string>();
    const waiting = aRun("CA-waiting");
    book.add(waiting.run);
    book.handles.set("CA-waiting", "a handle");
    for (let number = 0; number <= 10_000; number += 1) {
      const { run, end } = aRun(`CA-${number}`);
      book.add(run);
      book.handles.set(`CA-${number}`, "a handle");
      end();
    }
    const known = book.runs.map(({ settings }) => settings.facts.callSid);
    expect(known).toHaveLength(10_001);
    expect(known.slice(0, 2)).toEqual(["CA-waiting", "CA-1"]);
    expect([book.handles.has("CA-0"), book.handles.has("CA-1")]).toEqual([false, true]);
    expect(book.handles.has("CA-waiting")).toBe(true);
  });
});
