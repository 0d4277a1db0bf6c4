// Twilio's pages promise no form of the transaction id; its printed examples are not UUIDs.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** A transaction id may be any text. */
export const idOfAnyForm: Check = {
  name: "id-of-any-form",
  behaviour: "Q-12",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A transaction_id that is no UUID is taken.",
  why: "Twilio's own printed request has the id `transaction_id`; nobody promised UUIDs.",
  cure: "Treat the id as opaque text of up to 255 characters; let the database column hold it.",
  run: async ({ bodies, deliver }) => {
    const unique = bodies.transactionId().replaceAll("-", "");
    const ids = [`transaction_id ${unique}`, `${unique}${"x".repeat(180)}`];
    const exchanges = await Promise.all(
      ids.map((id) => deliver(bodies.charge({ transaction_id: id }))),
    );
    return expectApproved("A charge whose id is no UUID", "charge", exchanges);
  },
};
