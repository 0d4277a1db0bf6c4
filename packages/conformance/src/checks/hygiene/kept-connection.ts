// Five exchanges over one connection, a broken one among them.
import type { Check } from "../../check.ts";
import { expectDifferentIds } from "../../reading/different-ids.ts";
import { expectApproved } from "../../reading/expect.ts";
import { allOf } from "../../reading/finding.ts";

/** A kept connection serves several requests. */
export const keptConnection: Check = {
  name: "kept-connection",
  behaviour: "T-01",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "Several requests over one kept connection each get their own answer.",
  why: "An answer that belongs to another request tells one caller of the payment of another.",
  cure: "Leave the connection open after an answer, also after one that refuses a broken body; where you do close it, say so with `Connection: close` in the answer before. Read each body to its end and answer each request once.",
  run: async ({ bodies, deliver, keepConnection }) => {
    const connection = keepConnection();
    const exchanges = [
      await deliver(bodies.charge(), { connection }),
      await deliver(bodies.charge({ amount: "12.00" }), { connection }),
    ];
    await deliver("{", { connection });
    exchanges.push(await deliver(bodies.charge(), { connection }));
    return allOf([
      expectApproved("A charge over a kept connection", "charge", exchanges),
      expectDifferentIds("Charges over one connection", "charge", exchanges),
    ]);
  },
};
