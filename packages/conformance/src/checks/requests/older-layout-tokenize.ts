// The layout of the closed beta for a tokenization: /tokenize at the end of the address.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** The older layout of a tokenization is taken. */
export const olderLayoutTokenize: Check = {
  name: "older-layout-tokenize",
  behaviour: "T-04",
  group: "requests",
  profile: "tokenize",
  pace: "fast",
  title: "A tokenization in the older layout, posted to …/tokenize without a method, is approved.",
  why: "Connectors that were set up in the beta still send it.",
  cure: "Route …/tokenize to the same handler and fill in method = tokenize before you validate.",
  run: async ({ bodies, deliver }) => {
    const { pathSuffix, body } = bodies.olderLayout("tokenize");
    return expectApproved("A tokenization in the older layout", "tokenize", [
      await deliver(body, { pathSuffix }),
    ]);
  },
};
