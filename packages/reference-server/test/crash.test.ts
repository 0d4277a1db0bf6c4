// The processor as a process, killed without warning. What it had promised must hold after the next start.
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { readLedger } from "../src/gateways/simulator-ledger.ts";
import { aCharge } from "./support/bodies.ts";
import { deliver, startProcess } from "./support/server-process.ts";
import { createFolder } from "./support/test-server.ts";

// Starting a process takes part of a second; a busy machine may need several.
const patience = { timeout: 30_000 };

describe("kill -9", () => {
  it(
    "[R-07] [R-13] between the gateway's capture and the reply leaves one capture and the same id",
    patience,
    async () => {
      const folder = createFolder();
      const ledger = () => readLedger(join(folder, "simulator-ledger.jsonl"));
      // The simulator captures at once and would answer in ten minutes: the crash falls in between.
      const body = aCharge({ parameters: { simulator: "slow:600000" } });
      const first = await startProcess(folder);
      const lost = deliver(first.url, body).then(
        () => "answered",
        () => "no answer",
      );
      await vi.waitFor(() => expect(ledger()).toHaveLength(1), patience);
      await first.kill();
      expect(await lost).toBe("no answer");

      const second = await startProcess(folder);
      const retry = await deliver(second.url, body);
      const answer = await retry.text();
      expect(JSON.parse(answer)).toMatchObject({
        charge_id: ledger()[0]?.charge_id,
        error_code: null,
      });
      expect(ledger()).toHaveLength(1);

      await second.kill();
      const third = await startProcess(folder);
      expect(await (await deliver(third.url, body)).text()).toBe(answer);
      expect(ledger()).toHaveLength(1);
      expect(await third.terminate()).toBe(0);
    },
  );

  it(
    "[R-07] at any moment of many charges loses none and captures none twice",
    patience,
    async () => {
      const folder = createFolder();
      const bodies = Array.from({ length: 30 }, (_, index) =>
        aCharge({ transaction_id: `id ${index}` }),
      );
      const told = new Map<string, string>();
      const pending = new Set(bodies);
      for (let round = 0; round < 4 && pending.size > 0; round += 1) {
        const server = await startProcess(folder);
        // The last round is left alone; the others are killed after some answers, the rest under way.
        const killAfter = round === 3 ? Number.POSITIVE_INFINITY : told.size + 4;
        const deliveries = [...pending].map(async (body) => {
          const text = await deliver(server.url, body).then(
            (answer) => answer.text(),
            () => null,
          );
          if (text === null) return;
          told.set(String(body.transaction_id), text);
          pending.delete(body);
          if (told.size === killAfter) await server.kill();
        });
        await Promise.all(deliveries);
        await server.kill();
      }
      const server = await startProcess(folder);
      for (const body of bodies) {
        const again = await (await deliver(server.url, body)).text();
        expect(again).toBe(told.get(String(body.transaction_id)));
      }
      const captured = readLedger(join(folder, "simulator-ledger.jsonl")).map(
        (line) => line.charge_id,
      );
      const ids = [...told.values()].map((text) => JSON.parse(text).charge_id);
      expect([...captured].sort()).toEqual([...ids].sort());
      await server.kill();
    },
  );
});
