// An operator's operations in a process that is killed without warning: what was begun is found again under
// its key, and moves money once.
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { readLedger } from "../src/gateways/simulator-ledger.ts";
import { adminEnvironment, operator } from "./support/admin.ts";
import { aCharge, aTokenize } from "./support/bodies.ts";
import { deliver, type ServerProcess, startProcess } from "./support/server-process.ts";
import { createFolder } from "./support/test-server.ts";

// Starting a process takes part of a second; a busy machine may need several.
const patience = { timeout: 30_000 };

async function start(folder: string) {
  const server = await startProcess(folder, adminEnvironment);
  return {
    server,
    write: (path: string, key: string, body?: object) => write(server, path, { key, body }),
  };
}

async function write(
  server: ServerProcess,
  path: string,
  { key, body }: { key: string; body: object | undefined },
): Promise<string> {
  const listening = server.lines.find((line) => line.includes('"listening"')) ?? "{}";
  const credentials = btoa(`${operator.username}:${operator.password}`);
  const headers = { authorization: `Basic ${credentials}`, "idempotency-key": key };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const { adminUrl } = JSON.parse(listening);
  return await (await fetch(adminUrl + path, { method: "POST", headers, ...sent })).text();
}

describe("kill -9", () => {
  it(
    "[R-07] between the capture and the answer of a token's charge leaves one capture and one id",
    patience,
    async () => {
      const folder = createFolder();
      const captures = () => readLedger(join(folder, "simulator-ledger.jsonl"));
      const order = {
        amount: "3.00",
        currency_code: "USD",
        parameters: { simulator: "slow:600000" },
      };
      const first = await start(folder);
      const tokenized = await (await deliver(first.server.url, aTokenize())).json();
      const { token_id: token } = tokenized as { token_id: string };
      const path = `/tokens/${token}/charges`;
      const lost = first.write(path, "charge-one", order).catch(() => "no answer");
      await vi.waitFor(() => expect(captures()).toHaveLength(1), patience);
      await first.server.kill();
      expect(await lost).toBe("no answer");

      const second = await start(folder);
      const told = await second.write(path, "charge-one", order);
      const { charge_id: chargeId } = captures()[0] ?? {};
      expect(JSON.parse(told)).toMatchObject({ outcome: "approved", charge_id: chargeId });
      const other = await second.write(path, "charge-one", { ...order, amount: "4.00" });
      expect(JSON.parse(other).code).toBe("idempotency_mismatch");
      await second.server.kill();
      const third = await start(folder);
      expect(await third.write(path, "charge-one", order)).toBe(told);
      expect(captures()).toHaveLength(1);
      expect(await third.server.terminate()).toBe(0);
    },
  );

  it(
    "at any moment of many refunds gives nothing back twice and loses none",
    patience,
    async () => {
      const folder = createFolder();
      const ledger = () => readLedger(join(folder, "simulator-ledger.jsonl"));
      const keys = Array.from({ length: 30 }, (_, index) => `refund-${index}-of-30`);
      const told = new Map<string, string>();
      for (let round = 0; round < 4; round += 1) {
        const { server, write } = await start(folder);
        if (round === 0)
          await deliver(server.url, aCharge({ transaction_id: "a", amount: "30.00" }));
        // The last round is left alone; the others are killed after some answers, the rest under way.
        const killAfter = round === 3 ? Number.POSITIVE_INFINITY : told.size + 4;
        const asked = keys.map(async (key) => {
          const text = await write("/transactions/a/refunds", key, { amount: "1.00" });
          if (told.size >= killAfter) void server.kill();
          if (JSON.parse(text).outcome !== "refunded") return;
          expect(told.get(key) ?? text).toBe(text);
          told.set(key, text);
        });
        await Promise.allSettled(asked);
        await server.kill();
      }
      expect(told.size).toBe(keys.length);
      const back = ledger().filter(({ kind }) => kind === "refund");
      expect(back).toHaveLength(keys.length);
      expect(new Set(back.map(({ key }) => key)).size).toBe(keys.length);
    },
  );
});
