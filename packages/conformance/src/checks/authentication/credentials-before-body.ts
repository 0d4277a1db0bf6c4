// A stranger learns nothing about the body: whatever it is, the answer is 401.
import type { Check } from "../../check.ts";
import { failed, passed } from "../../reading/finding.ts";

/** Credentials are looked at before the body. */
export const credentialsBeforeBody: Check = {
  name: "credentials-before-body",
  behaviour: "T-02",
  strength: "should",
  group: "authentication",
  profile: "charge",
  pace: "fast",
  title: "With wrong credentials a broken body is answered with 401 too.",
  why: "Who reads bodies of strangers can be kept busy by them, and tells them how it works.",
  cure: "Put the check of the credentials before the reading and validating of the body.",
  run: async ({ deliver }) => {
    for (const body of ["{", "[]", "{}"]) {
      const exchange = await deliver(body, { authorization: "none" });
      if (exchange.status === 401) continue;
      const seen = exchange.status === null ? "no answer" : `status ${exchange.status}`;
      return failed(`A broken body without credentials got ${seen}, not 401.`, [exchange]);
    }
    return passed();
  },
};
