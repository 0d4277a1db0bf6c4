// Parameters of an application: several, with names and texts as people write them.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** Parameters that a check may send to any processor: none of them means anything. */
export const harmlessParameters: Readonly<Record<string, string>> = {
  customer_defined_key_1: "customer_defined_value_1",
  OrderNumber: "Z-1042/7",
  "note for us": "Größe 42, “quoted”, 你好",
  empty: "",
};

/** A charge may carry parameters. */
export const parametersWithCharge: Check = {
  name: "parameters-with-charge",
  behaviour: "P-01",
  group: "requests",
  profile: "parameters",
  pace: "fast",
  title: "A charge with parameters of the application's choice is approved.",
  why: "An application that sends its order number along could not be paid.",
  cure: "Take any flat object of texts as parameters; ignore the names you do not know.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.charge({ parameters: harmlessParameters });
    return expectApproved("A charge with parameters", "charge", [await deliver(body)]);
  },
};
