// Twilio's rule at its edges, in virtual time: a gateway that acts at once and answers after 11, 57 and 61
// seconds, with nothing else going wrong. Any second between is tried as well.
import { describe, expect, it } from "vitest";
import { deliveryTimeoutMs } from "./simulation/caller.ts";
import { createMemoryStore } from "./simulation/memory-store.ts";
import { calmPlan, type Plan } from "./simulation/plan.ts";
import { replayWorld } from "./simulation/run-worlds.ts";
import type { World } from "./simulation/world.ts";

const tiers: readonly Plan["tier"][] = ["A", "B", "C"];

describe("a gateway that answers late", () => {
  for (const tier of tiers) {
    it(`[R-04] tier ${tier}, 11 s: the id comes on delivery 2`, async () => {
      const world = await worldWith(tier, 11_000);
      expect(told(world)).toEqual({ on: 2, errorCode: null });
      expect(world.judge.endings).toEqual(["approved"]);
    });

    it(`[R-04] tier ${tier}, 57 s: the id comes on delivery 6`, async () => {
      const world = await worldWith(tier, 57_000);
      expect(told(world)).toEqual({ on: 6, errorCode: null });
      expect(world.judge.endings).toEqual(["approved"]);
    });
  }

  it("[R-08] tier A and B, 61 s: timed out on delivery 6, then reversed", async () => {
    for (const tier of ["A", "B"] as const) {
      const world = await worldWith(tier, 61_000);
      expect(told(world)).toEqual({ on: 6, errorCode: "timed_out" });
      expect(world.judge.endings).toEqual(["timedOutReversed"]);
      const book = [...world.gateway.books.values()][0];
      expect([book?.captures.length, book?.reversals.length]).toEqual([1, 1]);
    }
  });

  it("[R-08] tier C, 61 s: timed out on delivery 6, then a person is told", async () => {
    const world = await worldWith("C", 61_000);
    expect(told(world)).toEqual({ on: 6, errorCode: "timed_out" });
    expect(world.judge.endings).toEqual(["timedOutManual"]);
    expect(world.trace.lines.some((line) => line.includes("ALARM"))).toBe(true);
  });

  it("[R-02] [R-08] any second from 0 to 75 s: told on the delivery of that second, or timed out on the sixth", async () => {
    for (let seconds = 0; seconds <= 75; seconds += 1) {
      for (const tier of tiers) {
        const world = await worldWith(tier, 1_000 * seconds);
        // Delivery n listens from 10 (n - 1) s on; the last one until 9 s after that. What falls exactly
        // on a border may fall to either side: deliveries and answers take some milliseconds.
        const isInTime = seconds < 59;
        if (isInTime && seconds % 10 === 0) continue;
        const on = isInTime ? Math.floor(seconds / 10) + 1 : 6;
        const errorCode = isInTime ? null : "timed_out";
        if (seconds !== 59) expect(told(world), `${tier} ${seconds} s`).toEqual({ on, errorCode });
      }
    }
  });
});

async function worldWith(tier: Plan["tier"], answersAfterMs: number): Promise<World> {
  const openStore = async () => createMemoryStore();
  const plan = calmPlan(tier, { answersAfterMs });
  const world = await replayWorld(openStore, { seed: 1, plan });
  expect(world.judge.violations).toEqual([]);
  return world;
}

// What the caller heard, and on which delivery.
function told(world: World) {
  const [caller] = world.callers;
  // Earlier deliveries are answered too, to a caller who is not there any more.
  const answered = caller?.deliveries.find(
    ({ body, arrivedMs, endedMs }) =>
      body !== null && (endedMs ?? arrivedMs) - arrivedMs < deliveryTimeoutMs,
  );
  const body = JSON.parse(caller?.heard ?? "{}");
  expect(body.charge_id === null).toBe(body.error_code !== null);
  return { on: answered?.number, errorCode: body.error_code };
}
