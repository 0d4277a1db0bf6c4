// A check that does not end: told as the endpoint's silence only where the endpoint was silent.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Check } from "../src/check.ts";
import type { CheckContext } from "../src/check-context.ts";
import { type RunParts, runChecks } from "../src/run-checks.ts";
import type { Exchange } from "../src/wire/exchange.ts";
import { createMask } from "../src/wire/mask.ts";
import { aResult } from "./support/verdicts.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const [answered] = aResult("failed").exchanges as readonly [Exchange];
const silent: Exchange = { ...answered, outcome: "silent", status: null, reason: "no answer" };

const hangs = {
  ...{ name: "hangs", behaviour: "A-01", group: "answers", profile: "charge", pace: "fast" },
  ...{ title: "", why: "", cure: "", run: () => new Promise(() => undefined) },
} as unknown as Check;

it.each([
  ["every request was answered", [answered, { ...answered, tookMs: 9_500 }], "not-proved", null],
  ["the check itself cut requests off", [{ ...silent, tookMs: 80 }], "not-proved", null],
  ["nothing was sent yet", [], "not-proved", null],
  ["the endpoint was silent", [{ ...silent, tookMs: 10_000 }, answered], "failed", "no answer"],
] as const)("where %s: %s", async (_name, seen, verdict, instead) => {
  const parts: RunParts = {
    clock: { nowMs: () => 0, sleep: async () => undefined },
    mask: createMask(),
    isStrict: false,
    signal: new AbortController().signal,
    contextFor: ({ onExchange }) => {
      for (const exchange of seen) onExchange(exchange);
      return {} as CheckContext;
    },
    onStart: () => undefined,
    onResult: () => undefined,
  };
  const ended = vi.fn();
  const running = runChecks([hangs], parts).then((results) => {
    ended();
    return results;
  });
  await vi.advanceTimersByTimeAsync(25_000);
  // A busy machine is given time, a silent endpoint is not.
  expect(ended).toHaveBeenCalledTimes(verdict === "failed" ? 1 : 0);
  await vi.advanceTimersByTimeAsync(55_000);
  expect(await running).toMatchObject([{ verdict, instead }]);
});
