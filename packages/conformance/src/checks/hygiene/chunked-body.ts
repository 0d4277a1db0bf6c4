// A body without a Content-Length. Which of the two Twilio uses is documented nowhere.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** A chunked body is read. */
export const chunkedBody: Check = {
  name: "chunked-body",
  behaviour: "T-01",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "A body in chunks, without a Content-Length, is read.",
  why: "If Twilio's client changes how it frames bodies, every payment fails.",
  cure: "Read the body to its end, not by Content-Length.",
  run: async ({ bodies, deliver }) => {
    const exchange = await deliver(bodies.charge(), { framing: "chunked" });
    return expectApproved("A charge in chunks", "charge", [exchange]);
  },
};
