// A node's lease: renewed while it can be, and work is begun in its first half only.
import { describe, expect, it, vi } from "vitest";
import { assertLeaseTimes, leaseTimes, takeLease } from "../../../src/store/postgres/node-lease.ts";
import { createTestClock } from "../../support/test-clock.ts";
import { openTestDatabase } from "../../support/test-store.ts";

async function aLease() {
  const database = await openTestDatabase("postgres");
  const clock = createTestClock("1999-01-01T00:00:00.000Z");
  const faults: unknown[] = [];
  const reportFault = (fault: unknown) => void faults.push(fault);
  const parts = { database, bootId: "boot", clock, timeScale: 1, reportFault };
  return { database, clock, faults, lease: await takeLease(parts) };
}

describe("a lease", () => {
  it("lasts for twelve seconds by the database's clock, and is given back", async () => {
    const { database, lease } = await aLease();
    const [row] = await database("nodes").select(
      database.raw("extract(epoch FROM lease_until - clock_timestamp()) AS left_s"),
    );
    expect(Number(row.left_s)).toBeLessThanOrEqual(12);
    expect(Number(row.left_s)).toBeGreaterThan(0);
    await lease.giveBack();
    expect(await database("nodes")).toEqual([]);
  });

  it("tells the database's time, whatever the calendar here says", async () => {
    const { database, clock, lease } = await aLease();
    clock.jump(3_600_000);
    const { rows } = await database.raw("SELECT clock_timestamp() AS now");
    const behindMs = rows[0].now.getTime() - lease.now().getTime();
    // As much as passed between the two questions; a calendar of 1999 is far from that.
    expect(Math.abs(behindMs)).toBeLessThan(60_000);
    const before = lease.now().getTime();
    clock.advance(1_000);
    expect(lease.now().getTime() - before).toBe(1_000);
    await lease.giveBack();
  });

  it("lets work begin for half of its time, and again once it is renewed", async () => {
    const { database, clock, faults, lease } = await aLease();
    await clock.whenWaiting(leaseTimes.renewEveryMs);
    await database.raw("ALTER TABLE nodes RENAME TO away");
    clock.advance(leaseTimes.renewEveryMs);
    await clock.whenWaiting(leaseTimes.renewEveryMs / 3);
    expect(faults).toHaveLength(1);
    expect(lease.mayBegin()).toBe(true);
    clock.advance(leaseTimes.beginsForMs - leaseTimes.renewEveryMs);
    expect(lease.mayBegin()).toBe(false);
    await database.raw("ALTER TABLE away RENAME TO nodes");
    await vi.waitFor(
      () => {
        clock.advance(leaseTimes.renewEveryMs / 3);
        expect(lease.mayBegin()).toBe(true);
      },
      { timeout: 30_000 },
    );
    await lease.giveBack();
  });
});

describe("the times of a lease", () => {
  it.each([
    { change: { leaseMs: 8_000 }, why: /two renewals/ },
    { change: { beginsForMs: 7_000 }, why: /first half/ },
    { change: { beginsForMs: 4_000 }, why: /slow/ },
  ])("are refused when they contradict each other: $change", ({ change, why }) => {
    expect(() => assertLeaseTimes({ ...leaseTimes, ...change })).toThrow(why);
  });
});
