// When an endpoint counts as fallen silent: what must end a run, and what a slow but right one does.
import { describe, expect, it } from "vitest";
import { watchSilence } from "../src/silence-watch.ts";
import type { Exchange } from "../src/wire/exchange.ts";
import { aResult } from "./support/verdicts.ts";

const [answered] = aResult("failed").exchanges as readonly [Exchange];
const silent: Exchange = { ...answered, outcome: "silent", status: null, tookMs: 10_000 };
const cutOff: Exchange = { ...silent, tookMs: 80 };

const fast = { pace: "fast" } as const;
const slow = { pace: "slow" } as const;

/** Twelve silences, ten seconds after the start and again ten seconds later, with something between. */
function watched(between: Exchange, { pace }: { readonly pace: "fast" | "slow" }) {
  let nowMs = 0;
  const watch = watchSilence({ nowMs: () => nowMs });
  for (const one of [answered, silent, between, silent]) {
    if (one === silent) nowMs += 10_000;
    for (let count = 0; count < 12; count += 1) watch.saw({ pace }, one);
  }
  return watch;
}

describe("a run", () => {
  it("is ended where nothing but silence came for two slots", () => {
    const watch = watched(cutOff, fast);
    expect(watch.signal.aborted).toBe(true);
    expect(watch.sentence(7)).toMatch(
      /^The endpoint stopped answering, or answers too late: its last answer came 0 s after the run began, .*; 7 checks were not judged\./,
    );
  });

  it.each([
    ["somebody was answered in between", answered, fast],
    ["a connection broke in between", { ...silent, outcome: "broken" } as Exchange, fast],
    ["patient checks waited on purpose", cutOff, slow],
  ])("goes on where %s", (_name, between, pace) => {
    const watch = watched(between, pace);
    expect(watch.signal.aborted).toBe(false);
    expect(watch.sentence(7)).toBeNull();
  });

  it("goes on where a few hostile bodies hang while nobody else asks", () => {
    let nowMs = 0;
    const watch = watchSilence({ nowMs: () => nowMs });
    for (let count = 0; count < 11; count += 1) {
      nowMs += 10_000;
      watch.saw(fast, silent);
    }
    expect(watch.signal.aborted).toBe(false);
  });
});
