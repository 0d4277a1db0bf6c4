// The tokenization is behind the same door.
import type { Check } from "../../check.ts";
import { failed, passed } from "../../reading/finding.ts";
import { stranger } from "../../reading/wrong-credentials.ts";

/** A tokenization without credentials: 401. */
export const tokenizeCredentials: Check = {
  name: "tokenize-credentials",
  behaviour: "T-02",
  group: "authentication",
  profile: "tokenize",
  pace: "fast",
  title: "A tokenization with wrong or no credentials is answered with 401.",
  why: "Strangers could fill your vault, or try stolen cards out.",
  cure: "Check credentials once, before the method is looked at.",
  run: async ({ bodies, deliver }) => {
    for (const authorization of ["none", stranger] as const) {
      const exchange = await deliver(bodies.tokenize(), { authorization });
      if (exchange.status === 401) continue;
      const seen = exchange.status === null ? "no answer" : `status ${exchange.status}`;
      const told = authorization === "none" ? "without" : "with wrong";
      return failed(`A tokenization ${told} credentials got ${seen}, not 401.`, [exchange]);
    }
    return passed();
  },
};
