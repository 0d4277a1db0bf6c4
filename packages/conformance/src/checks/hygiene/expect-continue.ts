// A client that asks before it sends the body.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** Expect: 100-continue is served. */
export const expectContinue: Check = {
  name: "expect-continue",
  behaviour: "T-01",
  strength: "should",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "A request with `Expect: 100-continue` is served.",
  why: "Some clients and proxies send it with larger bodies; without an answer they wait.",
  cure: "Let your HTTP server answer 100 Continue; most do by themselves.",
  run: async ({ bodies, deliver }) => {
    const exchange = await deliver(bodies.charge(), { expectContinue: true });
    return expectApproved("A charge with Expect: 100-continue", "charge", [exchange]);
  },
};
