// The log behind the event stream: it begins with its first listener and keeps a limited past.
import { describe, expect, it } from "vitest";
import { EventLog, type LoggedEvent } from "../../src/control/event-log.ts";
import type { JournalEntry } from "../../src/core/line/journal.ts";

const entry: JournalEntry = { event: { type: "soundFinished", atMs: 0 }, effects: [] };

function aLog() {
  const listeners: ((callSid: string, entry: JournalEntry) => void)[] = [];
  const onEntry = (listener: (typeof listeners)[number]) => {
    listeners.push(listener);
    return () => undefined;
  };
  const log = new EventLog({ calls: new Map(), onEntry }, "e");
  const happen = (times: number): void => {
    for (let time = 0; time < times; time += 1) for (const tell of listeners) tell("CA1", entry);
  };
  return { log, happen, listeners };
}

const nobody = (): void => undefined;

describe("the event log", () => {
  it("costs nothing before somebody listens, and listens once", () => {
    const { log, listeners } = aLog();
    expect(listeners).toHaveLength(0);
    log.follow(null, nobody);
    log.follow(null, nobody);
    expect(listeners).toHaveLength(1);
  });

  it("[K-12] keeps thousands of events, and knows when those that are asked for are gone", () => {
    const { log, happen } = aLog();
    log.follow(null, nobody).stop();
    happen(5000);
    expect(log.follow("e-0", nobody)).toMatchObject({ isIncomplete: false });
    happen(20_000);
    expect(log.follow("e-0", nobody)).toMatchObject({ isIncomplete: true });
    const { missedMeanwhile, isIncomplete } = log.follow("e-20000", nobody);
    expect([missedMeanwhile.length, missedMeanwhile[0]?.id, isIncomplete]).toEqual([
      5000,
      "e-20001",
      false,
    ]);
    // At most twice what is promised is ever held.
    expect(log.follow("e-0", nobody).missedMeanwhile.length).toBeLessThanOrEqual(10_000);
  });

  it("[K-12] tells nothing to a listener who left, and everything once to one who came back", () => {
    const { log, happen } = aLog();
    const heard: LoggedEvent[] = [];
    const following = log.follow(null, (event) => heard.push(event));
    happen(2);
    following.stop();
    happen(3);
    const back = log.follow(heard.at(-1)?.id ?? null, (event) => heard.push(event));
    heard.push(...back.missedMeanwhile);
    happen(1);
    expect(heard.map(({ id }) => id)).toEqual(["e-1", "e-2", "e-3", "e-4", "e-5", "e-6"]);
  });
});
