// The store in memory, over which most worlds run, says and keeps the same as the product's own stores.
// Whatever the worlds prove over the one is so proved for the others.
import { expect, inject, it } from "vitest";
import { engines } from "../support/test-store.ts";
import { compareStores } from "./compare-stores.ts";

const firstSeed = Number(process.env.SEED ?? 1);
const walks = Number(process.env.STORE_WALKS ?? 150);

it.each(engines)(
  `the store in memory and that on %s say the same to the same questions (SEED=${firstSeed}, STORE_WALKS=${walks})`,
  async (store) => {
    const serverUrl = inject("postgresUrl");
    // A walk takes ten times as long over a server.
    const share = store === "postgres" ? Math.ceil(walks / 5) : walks;
    expect(await compareStores({ store, firstSeed, walks: share, serverUrl })).toBeNull();
  },
);
