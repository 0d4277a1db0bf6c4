// Waiting for drives of other processes: one question a tick, however many wait.
import { describe, expect, it } from "vitest";
import type { TransactionKey } from "../../src/core/ports.ts";
import type { TransactionStore } from "../../src/core/store-port.ts";
import { createRemoteDrives } from "../../src/transactions/remote-drives.ts";
import { createTestClock } from "../support/test-clock.ts";
import { settle } from "../support/test-processor.ts";

const keyOf = (transactionId: string) => ({ scope: "default", transactionId });

function aPlace() {
  const clock = createTestClock();
  const driven = new Set(["a", "b"]);
  const questions: number[] = [];
  const faults: unknown[] = [];
  const state = { isAway: false };
  const store = {
    listElsewhere: async (keys: readonly TransactionKey[]) => {
      questions.push(keys.length);
      if (state.isAway) throw new Error("away");
      return keys.filter(({ transactionId }) => driven.has(transactionId));
    },
  } as Pick<TransactionStore, "listElsewhere"> as TransactionStore;
  const reportFault = (fault: unknown) => void faults.push(fault);
  const parts = { store, clock, random: () => 0.5, timeScale: 1, reportFault };
  return { clock, driven, questions, faults, state, remote: createRemoteDrives(parts) };
}

async function pass(clock: ReturnType<typeof createTestClock>, ms: number): Promise<void> {
  await settle();
  clock.advance(ms);
  await settle();
}

describe("drives of other processes", () => {
  it("[R-15] cost one question a tick for all that wait, and none when nobody does", async () => {
    const { clock, driven, questions, remote } = aPlace();
    const ended: string[] = [];
    for (const id of ["a", "a", "b"]) void remote.join(keyOf(id)).then(() => ended.push(id));
    await pass(clock, 50);
    expect(questions).toEqual([2]);
    driven.delete("a");
    await pass(clock, 75);
    expect(ended).toEqual(["a", "a"]);
    driven.delete("b");
    await pass(clock, 250);
    expect(questions).toEqual([2, 2, 1]);
    expect(ended).toEqual(["a", "a", "b"]);
    await pass(clock, 10_000);
    expect(questions).toHaveLength(3);
  });

  it("are waited for while the database is away", async () => {
    const { clock, driven, faults, state, remote } = aPlace();
    let hasEnded = false;
    void remote.join(keyOf("a")).then(() => {
      hasEnded = true;
    });
    state.isAway = true;
    driven.clear();
    await pass(clock, 50);
    expect([hasEnded, faults.length]).toEqual([false, 1]);
    state.isAway = false;
    await pass(clock, 250);
    expect(hasEnded).toBe(true);
  });

  it("are looked at often at first, and five times a second in the end", async () => {
    const { clock, questions, remote } = aPlace();
    void remote.join(keyOf("a"));
    await pass(clock, 50);
    for (let turn = 0; turn < 6; turn += 1) await pass(clock, 200);
    expect(questions).toHaveLength(7);
    await pass(clock, 199);
    expect(questions).toHaveLength(7);
  });
});
