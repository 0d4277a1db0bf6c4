// Ids that follow from the transaction alone and can never be taken for a card number.
import { describe, expect, it } from "vitest";
import { createRandomId, deriveId, encodeId } from "../src/ids.ts";
import { keyOf } from "./support/key-of.ts";

const key = keyOf(1);
const transaction = { scope: "default", transactionId: "a" };

describe("deriveId", () => {
  it("[R-14] gives the same id for the same transaction, whenever and wherever", () => {
    expect(deriveId(key, "charge", transaction)).toBe(deriveId(keyOf(1), "charge", transaction));
  });

  it("[R-14] gives the same id as every release before", () => {
    expect(deriveId(key, "charge", { scope: "default", transactionId: "ta" })).toBe(
      "chg_klchhpwdpw7hmzb6fnrej3kzgpn",
    );
  });

  it("[R-16] gives other ids to other transactions, kinds, scopes and keys", () => {
    const ids = [
      deriveId(key, "charge", transaction),
      deriveId(key, "token", transaction).replace("tok_", "chg_"),
      deriveId(key, "charge", { ...transaction, transactionId: "A" }),
      deriveId(key, "charge", { scope: "defaul", transactionId: "ta" }),
      deriveId(keyOf(0), "charge", transaction),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is prefixed by what it is an id of", () => {
    expect(deriveId(key, "charge", transaction)).toMatch(/^chg_[a-z2-7]{27}$/);
    expect(deriveId(key, "token", transaction)).toMatch(/^tok_[a-z2-7]{27}$/);
  });
});

describe("encodeId", () => {
  it("never has a run of digits as long as a card number, whatever the bytes", () => {
    const worst = encodeId(new Uint8Array(32).fill(0xff));
    expect(worst).toMatch(/\d{8}/);
    expect(worst).not.toMatch(/\d{9}/);
  });
});

describe("createRandomId", () => {
  it("is new each time", () => {
    expect(createRandomId()).not.toBe(createRandomId());
  });
});
