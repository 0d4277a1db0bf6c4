// Requests that nobody can carry out, beside a good one: an endpoint that approves everything is caught.
import type { Check } from "../../check.ts";
import { expectNotApproved } from "../../reading/expect.ts";
import { allOf } from "../../reading/finding.ts";
import { expectAlive } from "../../reading/hostile.ts";

/** Nonsense is not approved. */
export const notEverythingApproved: Check = {
  name: "not-everything-approved",
  behaviour: "A-03",
  group: "counter",
  profile: "charge",
  pace: "fast",
  title: "A good charge is approved and nonsense is not.",
  why: "An endpoint that always says yes reports success for payments that never happened.",
  cure: "Approve only when the gateway has captured; everything else is an error_code.",
  run: async (context) => {
    const { bodies, deliver } = context;
    const nonsense = [{ cardnumber: "abc" }, { amount: "" }, { cardnumber: "1" }, { amount: {} }];
    const exchanges = await Promise.all(nonsense.map((fields) => deliver(bodies.charge(fields))));
    const finding = expectNotApproved("A charge of nonsense", "charge", exchanges);
    return allOf([finding, await expectAlive(context)]);
  },
};
