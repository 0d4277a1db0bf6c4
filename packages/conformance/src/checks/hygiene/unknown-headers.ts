// Headers that Twilio was not seen to send, and none of those it was.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** Headers mean nothing. */
export const unknownHeaders: Check = {
  name: "unknown-headers",
  behaviour: "T-03",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "Missing Accept and User-Agent headers, and unknown ones, change nothing.",
  why: "A filter in front that wants a browser's headers stops payments.",
  cure: "Decide by credentials and body alone.",
  run: async ({ bodies, deliver }) => {
    const bare = await deliver(bodies.charge(), { headers: { Accept: null, "User-Agent": null } });
    const more = await deliver(bodies.charge(), {
      headers: { Accept: "text/html", "X-Twilio": "1" },
    });
    return expectApproved("A charge with other headers", "charge", [bare, more]);
  },
};
