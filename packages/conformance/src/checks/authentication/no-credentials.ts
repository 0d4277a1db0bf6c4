// A request without an Authorization header.
import type { Check } from "../../check.ts";
import { expectUnauthorized } from "../../reading/unauthorized.ts";

/** No credentials: 401. */
export const noCredentials: Check = {
  name: "no-credentials",
  behaviour: "T-02",
  group: "authentication",
  profile: "charge",
  pace: "fast",
  title: "A request without credentials is answered with 401.",
  why: "Anybody who finds the address can charge cards, or try stolen ones out.",
  cure: "Check the Authorization header before anything else, and answer 401 when it is missing.",
  run: (context) =>
    expectUnauthorized(context, [
      { told: "no Authorization header at all", authorization: "none" },
    ]),
};
