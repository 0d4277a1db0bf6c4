// Four kilobytes of headers, as proxies and tracing add them.
import type { Check } from "../../check.ts";
import { expectApproved } from "../../reading/expect.ts";

/** Large headers are taken. */
export const largeHeaders: Check = {
  name: "large-headers",
  behaviour: "T-01",
  strength: "should",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "Four kilobytes of additional headers are taken.",
  why: "A proxy in between that adds tracing headers would stop payments.",
  cure: "Allow at least eight kilobytes of headers; most servers do by themselves.",
  run: async ({ bodies, deliver }) => {
    const headers = { "X-Trace": "a".repeat(2000), "X-Baggage": "b".repeat(2000) };
    const exchange = await deliver(bodies.charge(), { headers });
    return expectApproved("A charge with large headers", "charge", [exchange]);
  },
};
