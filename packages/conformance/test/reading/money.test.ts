// What was told against what the ledger shows, as a table; time in it takes none.
import { describe, expect, it } from "vitest";
import type { Check } from "../../src/check.ts";
import type { CheckContext, Movement } from "../../src/check-context.ts";
import { expectNoCapture, judgeMoney } from "../../src/reading/money.ts";
import type { Exchange } from "../../src/wire/exchange.ts";

const body = { method: "charge", transaction_id: "t-1" };
const approved = told({ charge_id: "ch_1", error_code: null, error_message: null });
const refused = told({ charge_id: null, error_code: "declined", error_message: null });
const silent: Exchange = { ...approved, outcome: "silent", status: null, body: "" };

const capture = booked("capture");
const reversal = booked("reversal");

type Row = readonly [
  string,
  readonly Exchange[],
  readonly Movement[],
  Awaited<ReturnType<Check["run"]>>["verdict"],
];

const rows: readonly Row[] = [
  ["success, captured", [approved], [capture], "passed"],
  ["success, nothing captured", [approved], [], "failed"],
  ["success, captured twice", [approved, approved], [capture, capture], "failed"],
  ["success, paid back", [approved], [capture, reversal], "failed"],
  ["failure, nothing captured", [refused], [], "passed"],
  ["failure, captured", [refused], [capture], "failed"],
  ["failure, captured and paid back", [refused], [capture, reversal], "passed"],
  [
    "failure, captured twice and paid back twice",
    [refused],
    [capture, capture, reversal, reversal],
    "failed",
  ],
  ["success, then the error of a duplicate", [approved, refused], [capture], "passed"],
  ["silence, captured", [silent], [capture], "passed"],
  ["silence, captured twice", [silent, silent], [capture, capture], "failed"],
];

describe("judgeMoney", () => {
  it.each(rows)("%s", async (_name, exchanges, movements, want) => {
    const ledger = { movementsOf: async () => movements, missing: async () => null };
    const context = { ledger } as unknown as CheckContext;
    expect((await judgeMoney(context, { body, exchanges })).verdict).toBe(want);
  });

  it.each([
    ["success", [approved]],
    ["failure", [refused]],
    ["silence", [silent]],
  ])(
    "is not proved by a book that an ordinary charge does not begin: %s",
    async (_name, exchanges) => {
      const ledger = { movementsOf: async () => [], missing: async () => "not found: nix.jsonl" };
      const world = { ledger, deliver: async () => approved, bodies: { charge: () => body } };
      const context = world as unknown as CheckContext;
      const want = {
        verdict: "not-proved",
        missing: "a ledger that is there: not found: nix.jsonl",
      };
      expect(await judgeMoney(context, { body, exchanges })).toEqual(want);
      expect(await expectNoCapture(context, { body, exchanges })).toEqual(want);
    },
  );

  it("is proved by a book that the first capture begins", async () => {
    let movements: readonly Movement[] = [];
    const deliver = async (): Promise<Exchange> => {
      movements = [capture];
      return approved;
    };
    const ledger = {
      movementsOf: async () => movements,
      missing: async () => (movements.length === 0 ? "not found: later.jsonl" : null),
    };
    const context = { ledger, deliver, bodies: { charge: () => body } } as unknown as CheckContext;
    const finding = await judgeMoney(context, { body, exchanges: [approved] });
    expect(finding).toEqual({ verdict: "passed" });
  });

  it("is not proved without a ledger", async () => {
    const context = { ledger: null } as unknown as CheckContext;
    const finding = await judgeMoney(context, { body, exchanges: [approved] });
    expect(finding).toMatchObject({ missing: expect.stringContaining("--ledger") });
  });
});

function told(json: unknown): Exchange {
  return {
    ...{ sent: { method: "POST", url: "/", headers: {}, body: null }, outcome: "answered" },
    ...{ status: 200, headers: {}, body: JSON.stringify(json), isCut: false },
    ...{ tookMs: 5, startedMs: 0, reason: null },
  } as Exchange;
}

function booked(kind: Movement["kind"]): Movement {
  return { transactionId: "t-1", kind, amount: null, currency: null };
}
