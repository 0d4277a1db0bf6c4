// The body as it was seen in recorded requests of the real connector: another order, nulls for what was
// not collected.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** The recorded body is taken. */
export const wireObserved: Check = {
  name: "wire-observed",
  behaviour: "Q-10",
  strength: "must",
  group: "requests",
  profile: "charge",
  pace: "fast",
  title: "A charge in the form that was recorded from the real connector is approved.",
  why: "This is what Twilio was seen to send; an endpoint that trips over it fails real calls.",
  cure: "Read fields by name and take null for whatever the caller was not asked for.",
  run: async ({ bodies, deliver }) => {
    const body = bodies.in("observed").charge();
    return expectApproved("A charge as it was recorded", "charge", [await deliver(body)]);
  },
};
