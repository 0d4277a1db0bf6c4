// The name of a scheme has no case (RFC 9110); what Twilio writes is documented nowhere.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";
import { rightUnder } from "../../reading/wrong-credentials.ts";

/** `basic` means `Basic`. */
export const schemeInAnyCase: Check = {
  name: "scheme-in-any-case",
  behaviour: "T-02",
  strength: "should",
  group: "authentication",
  profile: "charge",
  pace: "fast",
  title: "The scheme may be written `basic` or `BASIC`.",
  why: "A change in Twilio's client would lock the connector out; HTTP says that case means nothing here.",
  cure: "Compare the scheme's name without regard to case.",
  run: async ({ bodies, deliver, endpoint }) => {
    const exchanges = await Promise.all(
      ["basic", "BASIC"].map((scheme) =>
        deliver(bodies.charge(), { authorization: rightUnder(scheme, endpoint) }),
      ),
    );
    return expectApproved("A charge whose scheme is in another case", "charge", exchanges);
  },
};
