// A bank charge: account and routing number, and no field of a card.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** An ordinary bank charge is approved. */
export const achChargeApproved: Check = {
  name: "ach-charge-approved",
  behaviour: "B-01",
  group: "requests",
  profile: "ach",
  pace: "fast",
  title: "An ordinary bank charge is approved, with a charge_id.",
  why: "A caller who pays from a bank account cannot pay.",
  cure: "Tell a bank account by `bankaccountnumber` (one word) and read `routingnumber` beside it; expect no field of a card. If you take no bank accounts, say `ach: false` in endpoint.yaml.",
  run: async ({ bodies, deliver }) =>
    expectApproved("An ordinary bank charge", "charge", [await deliver(bodies.achCharge())]),
};
