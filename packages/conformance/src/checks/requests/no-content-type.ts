// Recorded requests of the connector had no Content-Type, or an empty one.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** The Content-Type may be missing or empty. */
export const noContentType: Check = {
  name: "no-content-type",
  behaviour: "T-03",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A body without a Content-Type, or with an empty one, is read as JSON.",
  why: "The real connector was recorded without this header; many frameworks then see no body at all.",
  cure: "Parse the body as JSON on this route whatever the header says. Most frameworks have a setting for it, or let you set the header before the parser runs.",
  run: async ({ bodies, deliver }) => {
    const absent = await deliver(bodies.charge(), { headers: { "Content-Type": null } });
    const empty = await deliver(bodies.charge(), { headers: { "Content-Type": "" } });
    return expectApproved("A charge without a Content-Type", "charge", [absent, empty]);
  },
};
