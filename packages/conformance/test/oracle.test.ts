// The side-effect oracle: books from files, addresses and commands, and the gateway that the kit plays.
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startClock } from "../src/clock.ts";
import { bookOf, openLedger } from "../src/oracle/open-ledger.ts";
import { OracleError } from "../src/oracle/oracle-error.ts";
import { playGateway } from "../src/oracle/play-gateway.ts";
import { watchLogs } from "../src/oracle/read-logs.ts";
import { readMovements } from "../src/oracle/read-movements.ts";
import { listen } from "./support/endpoints.ts";

const folder = mkdtempSync(join(tmpdir(), "oracle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const capture = { kind: "capture", amount: null, currency: null, at: null };

describe("a line of a ledger", () => {
  it.each([
    ["without a kind is a capture", '{"transaction_id":"a"}', [{ transactionId: "a", ...capture }]],
    [
      "may be a reversal",
      '{"transaction_id":"a","kind":"void"}',
      [{ transactionId: "a", ...capture, kind: "reversal" }],
    ],
    [
      "may hold a number for an amount",
      '{"transaction_id":"a","amount":10}',
      [{ transactionId: "a", ...capture, amount: "10" }],
    ],
    [
      "of another kind is kept as such",
      '{"transaction_id":"a","kind":"fee"}',
      [{ transactionId: "a", ...capture, kind: "other" }],
    ],
    ["without an id is passed over", '{"kind":"capture"}', []],
    ["that is half written is passed over", '{"transaction_id":"a', []],
    ["that is no JSON is passed over", "2026-11-21 captured a", []],
  ])("%s", (_name, line, want) => {
    expect(readMovements(line)).toEqual(want);
  });
});

describe("a book", () => {
  it("is read from a file, also before there is one", async () => {
    const file = join(folder, "ledger.jsonl");
    const read = bookOf({ file });
    expect(await read()).toEqual([]);
    writeFileSync(file, '{"transaction_id":"a"}\n{"transaction_id":"b"}\n');
    expect(await read()).toHaveLength(2);
  });

  it("is read from an address", async () => {
    const url = await listen((_request, response) => response.end('{"transaction_id":"a"}\n'));
    expect(await bookOf({ url })()).toHaveLength(1);
  });

  it("is read from a command", async () => {
    const command = `node -p "JSON.stringify({transaction_id:1+'a'})"`;
    expect(await bookOf({ command })()).toEqual([{ transactionId: "1a", ...capture }]);
  });

  it.each([
    [
      "an address that answers an error",
      async () => ({ url: await listen((_request, response) => response.writeHead(500).end()) }),
    ],
    ["a command that fails", async () => ({ command: "exit 3" })],
    ["a folder", async () => ({ file: folder })],
  ])("that is %s is an operating failure", async (_name, source) => {
    await expect(bookOf(await source())()).rejects.toBeInstanceOf(OracleError);
  });

  it("is believed when it has been quiet, and waits for what may still come", async () => {
    const file = join(folder, "slow.jsonl");
    writeFileSync(file, '{"transaction_id":"a"}\n');
    const ledger = openLedger(bookOf({ file }), startClock());
    const seen = ledger.movementsOf("a", {
      until: (movements) => movements.some(({ kind }) => kind === "reversal"),
      withinMs: 5_000,
    });
    appendFileSync(file, '{"transaction_id":"a","kind":"reversal"}\n');
    expect((await seen).map(({ kind }) => kind)).toEqual(["capture", "reversal"]);
  });
});

describe("logs", () => {
  it("are read from where they ended when the run began", async () => {
    const file = join(folder, "a.log");
    writeFileSync(file, "before\n");
    const later = join(folder, "b.log");
    const logs = await watchLogs([file, later]);
    appendFileSync(file, "after\n");
    writeFileSync(later, "begun\n");
    const read = await logs.read();
    expect(read.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(["after\n", "begun\n"]);
  });

  it("that are not there prove nothing", async () => {
    const logs = await watchLogs([join(folder, "none.log")]);
    await expect(logs.read()).rejects.toMatchObject({
      name: "OracleError",
      message: expect.stringMatching(/^not found: .*none\.log$/),
    });
  });
});

describe("the played gateway", () => {
  const order = (reference: string, cvc: string | null, key: string | null = reference) => ({
    method: "POST",
    headers: key === null ? {} : { "Idempotency-Key": key },
    body: JSON.stringify({ reference, amount: 1000, currency: "USD", card: { cvc } }),
  });

  it("captures once under a key, twice without, and counts both", async () => {
    const { address, movements, close } = await playGateway(0);
    const payments = `${address}/v1/payments`;
    const first = await (await fetch(payments, order("a", "123"))).json();
    expect(await (await fetch(payments, order("a", "123"))).json()).toEqual(first);
    await fetch(payments, order("b", "123", null));
    await fetch(payments, order("b", "123", null));
    expect((await movements()).map(({ transactionId }) => transactionId)).toEqual(["a", "b", "b"]);
    expect((await movements())[0]).toMatchObject({ amount: "10.00", currency: "USD" });
    await close();
  });

  it("declines, loses answers, cannot be reached and takes back, as the code says", async () => {
    const { address, movements, close } = await playGateway(0);
    const payments = `${address}/v1/payments`;
    expect((await fetch(payments, order("declined", "901"))).status).toBe(402);
    expect((await fetch(payments, order("busy", "921"))).status).toBe(429);
    await expect(fetch(payments, order("lost", "912"))).rejects.toThrow();
    expect((await fetch(payments, order("lost", "912"))).status).toBe(201);
    expect((await fetch(`${payments}/lost/cancel`, { method: "POST" })).status).toBe(200);
    expect((await fetch(`${payments}/lost/cancel`, { method: "POST" })).status).toBe(200);
    expect((await fetch(`${payments}/nobody`)).status).toBe(404);
    expect((await movements()).map(({ kind }) => kind)).toEqual(["capture", "reversal"]);
    await close();
  });

  it("leaves nothing waiting when it is closed", async () => {
    const { address, close } = await playGateway(0);
    const slow = fetch(`${address}/v1/payments`, order("slow", "911")).catch(() => "closed");
    // Known to have arrived once its payment can be looked up.
    while ((await fetch(`${address}/v1/payments/slow`)).status !== 200);
    await close();
    expect(await slow).toBe("closed");
  });
});
