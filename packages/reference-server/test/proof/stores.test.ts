// The store in memory, over which most worlds run, says and keeps the same as the product's store on
// SQLite. Whatever the worlds prove over the one is so proved for the other.
import { expect, it } from "vitest";
import { compareStores } from "./compare-stores.ts";

const seed = Number(process.env.SEED ?? 1);
const walks = Number(process.env.STORE_WALKS ?? 150);

it(`both stores say the same to the same questions (SEED=${seed}, STORE_WALKS=${walks})`, async () => {
  expect(await compareStores(seed, walks)).toBeNull();
});
