// The same parameters with a tokenization.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";
import { harmlessParameters } from "./parameters-with-charge.ts";

/** A tokenization may carry parameters. */
export const parametersWithTokenize: Check = {
  name: "parameters-with-tokenize",
  behaviour: "P-04",
  group: "requests",
  profile: "tokenize",
  pace: "fast",
  title: "A tokenization with parameters is approved, as a charge is.",
  why: "An application that stores a card for a customer could not say for which.",
  cure: "Read parameters on both methods in one place.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.tokenize({ parameters: harmlessParameters });
    return expectApproved("A tokenization with parameters", "tokenize", [await deliver(body)]);
  },
};
