// The reference server under repeated, concurrent and interrupted deliveries, as a process of its own, on
// either engine.
import { randomUUID } from "node:crypto";
import { watch } from "node:fs";
import { describe, expect, it } from "vitest";
import { engines, environmentOf } from "./support/databases.ts";
import { type Processor, startProcessor as start } from "./support/processor.ts";
import { aCharge, deliver } from "./support/requests.ts";

describe.each(engines)("on %s", (engine) => {
  const startProcessor = async (env: Readonly<Record<string, string>> = {}) =>
    start({ ...(await environmentOf(engine)), ...env });

  describe("deliveries of one transaction", () => {
    it("[R-05] [R-15] get byte-identical answers and one capture, also at the same moment", async () => {
      await using processor = await startProcessor({ TIME_SCALE: "0.1" });
      const charge = aCharge({ parameters: { simulator: "slow:5000" } });
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => deliver(processor.url, charge)),
      );
      answers.push(await deliver(processor.url, charge));
      expect(new Set(answers.map((answer) => answer?.text)).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 200 });
      expect(processor.captures()).toEqual([charge.transaction_id]);
    });

    it("[R-06] are refused when they say something else, and the first answer stands", async () => {
      await using processor = await startProcessor();
      const charge = aCharge();
      const first = await deliver(processor.url, charge);
      const changed = await deliver(processor.url, { ...charge, amount: "99.00" });
      expect(JSON.parse(changed?.text ?? "")).toMatchObject({
        charge_id: null,
        error_code: "transaction_mismatch",
        error_message: expect.stringContaining("amount"),
      });
      expect(await deliver(processor.url, charge)).toEqual(first);
      expect(processor.captures()).toHaveLength(1);
    });

    it("[R-16] [R-14] of different transactions get different ids", async () => {
      await using processor = await startProcessor();
      const answers = [
        await deliver(processor.url, aCharge()),
        await deliver(processor.url, aCharge()),
      ];
      const ids = answers.map((answer) => JSON.parse(answer?.text ?? "").charge_id);
      expect(new Set(ids).size).toBe(2);
    });

    it("[R-10] stay declined", async () => {
      await using processor = await startProcessor();
      const charge = aCharge({ cvv: "901" });
      const first = await deliver(processor.url, charge);
      expect(JSON.parse(first?.text ?? "").error_code).toBe("card_declined");
      // The security code is not part of what makes two requests equal: it may not be kept.
      expect(await deliver(processor.url, { ...charge, cvv: "123" })).toEqual(first);
      expect(processor.captures()).toEqual([]);
    });
  });

  describe("a power cut", () => {
    it("[R-07] [R-13] between gateway answer and reply: the retry gets the same id, with one capture", async () => {
      await using processor = await startProcessor();
      // The simulator captures at once and answers after a minute: the server dies in between.
      const charge = aCharge({ parameters: { simulator: "slow:60000" } });
      const captured = nextCapture(processor);
      const first = deliver(processor.url, charge);
      await captured;
      await processor.kill();
      expect(await first).toBeNull();
      await processor.start();
      // Where nodes share a database, one that was killed counts as alive until its lease has run out.
      const retry =
        (await deliver(processor.url, charge)) ?? (await deliver(processor.url, charge));
      const again = await deliver(processor.url, charge);
      expect(again).toEqual(retry);
      const [capture, ...more] = processor.readLedger();
      expect(more).toEqual([]);
      expect(JSON.parse(retry?.text ?? "").charge_id).toBe(capture?.charge_id);
    });

    it("[R-07] after the answer: every verdict that was told still stands", async () => {
      await using processor = await startProcessor();
      const charges = Array.from({ length: 10 }, () => aCharge());
      const told = await Promise.all(charges.map((charge) => deliver(processor.url, charge)));
      await processor.kill();
      await processor.start();
      const retold = await Promise.all(charges.map((charge) => deliver(processor.url, charge)));
      expect(retold).toEqual(told);
      expect(processor.captures()).toHaveLength(10);
    });
  });

  describe("an orderly end", () => {
    it("finishes what is in flight before it exits", async () => {
      await using processor = await startProcessor();
      const charge = aCharge({ parameters: { simulator: "slow:500" } });
      const captured = nextCapture(processor);
      const delivery = deliver(processor.url, charge);
      await captured;
      const code = await processor.stop();
      expect(JSON.parse((await delivery)?.text ?? "{}").charge_id).toMatch(/^chg_/);
      expect(code).toBe(0);
    });
  });

  describe("bad input", () => {
    it.each([
      { name: "no JSON", given: "not json", status: 400 },
      { name: "a list", given: "[]", status: 400 },
      { name: "a key twice", given: `{"method":"charge","method":"tokenize"}`, status: 400 },
      {
        name: "too much",
        given: JSON.stringify({ method: "charge", description: "x".repeat(300_000) }),
        status: 413,
      },
      { name: "no method", given: JSON.stringify({ transaction_id: randomUUID() }), status: 200 },
    ])(
      "[E-12] [E-14] [Q-09] of $name is answered $status in the contract's form",
      async ({ given, status }) => {
        await using processor = await startProcessor();
        const answer = await deliver(processor.url, given);
        expect(answer?.status).toBe(status);
        expect(JSON.parse(answer?.text ?? "")).toMatchObject({
          charge_id: null,
          token_id: null,
          error_code: expect.any(String),
          error_message: expect.any(String),
        });
      },
    );
  });
});

/** Resolves when the gateway has written a capture to its ledger. */
async function nextCapture(processor: Processor): Promise<void> {
  const isThere = () => processor.captures().length > 0;
  if (isThere()) return;
  await new Promise<void>((resolve) => {
    const watcher = watch(processor.folder, () => {
      if (!isThere()) return;
      watcher.close();
      resolve();
    });
  });
}
