// A PostgreSQL that fails in the middle: it goes away, turns read-only, or its disk is full. While it lasts nothing
// is told that is not stored; afterwards every charge is found in the state that the lifecycle gives it, under
// the id that it had, captured once.
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { type Charge, newCharge } from "./support/charges.ts";
import { administer, environmentOf } from "./support/databases.ts";
import { FaultProxy } from "./support/fault-proxy.ts";
import { findDamage } from "./support/find-damage.ts";
import { startProcessor } from "./support/processor.ts";
import { deliver } from "./support/requests.ts";
import { askTransactions } from "./support/rows.ts";
import { mountSmallDisk, type SmallDisk } from "./support/small-disk.ts";

/** A delivery lasts for a second. */
const scale = 0.1;

type Stage = { readonly url: string; readonly proxy: FaultProxy; readonly disk: SmallDisk | null };

type Trouble = {
  readonly trouble: string;
  readonly needsDisk: boolean;
  readonly begin: (stage: Stage) => Promise<void>;
  readonly end: (stage: Stage) => Promise<void>;
  /** A charge that was told before is told again: that needs no write. */
  readonly canReplay: boolean;
  /** What `/readyz` says. */
  readonly said: RegExp;
};

// Settings of a database are read when a session begins.
async function onlyReading(url: string, value: "on" | "off"): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await administer(`ALTER DATABASE ${name} SET default_transaction_read_only = ${value}`);
  await administer(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
}

// Where no small disk can be mounted, the server is made to say what it says when its own is full.
const sayFull = `
  CREATE FUNCTION say_full() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
  CREATE TRIGGER full_disk BEFORE INSERT ON transactions EXECUTE FUNCTION say_full();
  CREATE TRIGGER full_disk BEFORE INSERT ON gateway_calls EXECUTE FUNCTION say_full();
  CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON write_probe EXECUTE FUNCTION say_full()`;

const troubles: readonly Trouble[] = [
  {
    trouble: "goes away",
    needsDisk: false,
    begin: async ({ proxy }) => proxy.set({ type: "down" }),
    end: async ({ proxy }) => proxy.set({ type: "none" }),
    canReplay: false,
    said: /^The database cannot be written \([A-Z_]+\)\.$/,
  },
  {
    trouble: "turns read-only",
    needsDisk: false,
    begin: ({ url }) => onlyReading(url, "on"),
    end: ({ url }) => onlyReading(url, "off"),
    canReplay: true,
    said: /^The database cannot be written \(25006\)\.$/,
  },
  {
    trouble: "has a full disk",
    needsDisk: true,
    begin: async ({ url, disk }) => {
      if (disk === null) {
        await administer(sayFull, url);
        return;
      }
      // Every new row needs a page of its own, so that the first one meets the end of the disk.
      for (const table of ["transactions", "gateway_calls"]) {
        await administer(`ALTER TABLE ${table} SET (fillfactor = 10)`, url);
      }
      disk.fill();
    },
    end: async ({ url, disk }) => {
      disk?.clear();
      if (disk === null) await administer("DROP FUNCTION say_full CASCADE", url);
    },
    canReplay: true,
    said: /^The database cannot be written \(53100\)\.$/,
  },
];

it.each(troubles)(
  "[R-07] [R-13] a database that $trouble in the middle: nothing is told that is not stored, and nothing is lost",
  async ({ needsDisk, begin, end, canReplay, said }) => {
    const stage = await setStage(needsDisk);
    await using processor = await startProcessor(stage.environment);
    const told = newCharge({});
    const underWay = newCharge({ simulator: "slow:8000" });
    const during = newCharge({});
    const tell = async ({ body, told }: Charge) => {
      const signal = AbortSignal.timeout(10_000 * scale);
      const answer = await deliver(processor.url, body, { signal }).catch(() => null);
      if (answer !== null) told.add(answer.text);
      return answer?.text ?? null;
    };

    const before = await tell(told);
    const early = tell(underWay);
    while (!processor.captures().includes(String(underWay.body.transaction_id))) await wait(5);
    await begin(stage);
    expect(await tell(told)).toEqual(canReplay ? before : null);
    expect(await tell(during)).toBeNull();
    await early;
    const ready = await fetch(`${processor.url}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([
      503,
      { reason: expect.stringMatching(said) },
    ]);

    await end(stage);
    const charges = [told, underWay, during];
    for (const charge of charges) while ((await tell(charge)) === null);
    const rows = await askTransactions(stage.url);
    const moved = (id: string) => ({
      captures: processor.captures().filter((captured) => captured === id).length,
      reversals: 0,
    });
    expect(findDamage({ charges, rows, moved, tier: "A" })).toEqual({
      damage: [],
      endings: { "approved settled": 3 },
    });
  },
);

/** A database behind a network that can be broken, on a disk that can be filled where that is wanted. */
async function setStage(
  needsDisk: boolean,
): Promise<Stage & { environment: Record<string, string> }> {
  const disk = needsDisk ? await mountSmallDisk() : null;
  if (disk !== null) onTestFinished(() => disk[Symbol.asyncDispose]());
  const url = disk?.url ?? (await environmentOf("postgres")).DATABASE_URL ?? "";
  const proxy = new FaultProxy(Number(new URL(url).port));
  onTestFinished(() => proxy.close());
  const through = Object.assign(new URL(url), { port: String(await proxy.listen()) });
  const environment = { DATABASE_URL: through.href, TIME_SCALE: String(scale) };
  return { url, proxy, disk, environment };
}
