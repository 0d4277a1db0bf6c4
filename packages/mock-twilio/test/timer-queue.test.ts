// The queue of timers against a plain list that is searched.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TimerQueue } from "../src/timer-queue.ts";

describe("a queue of timers", () => {
  it("gives the first that is due, whatever was added and removed before", () => {
    const deeds = fc.array(fc.tuple(fc.constantFrom("add", "remove", "take"), fc.nat(20)));
    fc.assert(
      fc.property(deeds, (all) => {
        const queue = new TimerQueue<{ readonly dueMs: number }>();
        let plain: { readonly dueMs: number }[] = [];
        for (const [deed, number] of all) {
          const chosen = deed === "take" ? queue.first() : plain[number];
          if (deed === "add") {
            const timer = { dueMs: number };
            queue.add(timer);
            plain.push(timer);
          } else if (chosen !== undefined) {
            expect(queue.remove(chosen)).toBe(true);
            expect(queue.remove(chosen)).toBe(false);
            plain = plain.filter((timer) => timer !== chosen);
          }
          const least = plain.toSorted((a, b) => a.dueMs - b.dueMs)[0];
          expect(queue.first()).toBe(least);
        }
      }),
    );
  });

  it("gives up all at once, in the order in which they were started", () => {
    const queue = new TimerQueue<{ readonly dueMs: number }>();
    const timers = [5, 2, 9, 2, 7].map((dueMs) => ({ dueMs }));
    for (const timer of timers) queue.add(timer);
    queue.remove(timers[1]!);
    expect(queue.drain()).toEqual([timers[0], timers[2], timers[3], timers[4]]);
    expect(queue.first()).toBeUndefined();
    expect(queue.drain()).toEqual([]);
  });
});
