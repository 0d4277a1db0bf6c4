// An address that nobody configured.
import type { Check } from "../../check.ts";
import { expectStatus } from "../../reading/hostile.ts";

/** An unknown address gets 404. */
export const otherAddress404: Check = {
  name: "other-address-404",
  behaviour: "E-12",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "An address that nobody configured is answered with 404.",
  why: "An endpoint that takes every address charges cards for requests that were meant for something else.",
  cure: "Route only the configured address (and …/charge, …/tokenize of the older layout); answer 404 elsewhere.",
  run: async ({ bodies, deliver }) => {
    const exchange = await deliver(bodies.charge(), { pathSuffix: "/no/such/place" });
    return expectStatus("A charge at an unknown address", [404], [exchange]);
  },
};
