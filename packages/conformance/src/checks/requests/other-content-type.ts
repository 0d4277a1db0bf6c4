// A Content-Type that says something else than JSON, or JSON with a parameter.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

const types = [
  "application/json; charset=utf-8",
  "text/plain",
  "application/x-www-form-urlencoded",
  "application/octet-stream",
];

/** The Content-Type does not matter. */
export const otherContentType: Check = {
  name: "other-content-type",
  behaviour: "T-03",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "The body is read as JSON whatever the Content-Type says.",
  why: "An answer of 415, or a body read as a form, fails the payment.",
  cure: "Do not choose the parser by the Content-Type on this route, and never answer 415.",
  run: async ({ bodies, deliver }) => {
    const exchanges = await Promise.all(
      types.map((type) => deliver(bodies.charge(), { headers: { "Content-Type": type } })),
    );
    return expectApproved("A charge with another Content-Type", "charge", exchanges);
  },
};
