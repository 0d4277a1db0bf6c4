// A body that arrives in eight pieces over a second, as over a bad line.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** A slow body is read. */
export const slowBody: Check = {
  name: "slow-body",
  behaviour: "T-01",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "A body that arrives in pieces over a second is read.",
  why: "A reader that takes the first piece for the whole refuses good payments at random.",
  cure: "Wait for the end of the body before you parse it.",
  run: async ({ bodies, deliver }) => {
    const pieces = { count: 8, pauseMs: 130 };
    const exchange = await deliver(bodies.charge(), { pieces });
    return expectApproved("A charge that arrives in pieces", "charge", [exchange]);
  },
};
