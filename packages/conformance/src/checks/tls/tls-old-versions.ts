// Versions before 1.2 are not even accepted from who asks for them.
import type { Check } from "../../check.ts";
import { failed, needs, notProved, passed } from "../../reading/finding.ts";

/** Old TLS is refused. */
export const tlsOldVersions: Check = {
  name: "tls-old-versions",
  behaviour: "T-06",
  strength: "should",
  group: "tls",
  profile: "charge",
  pace: "fast",
  needsTls: true,
  title: "Versions of TLS before 1.2 are refused.",
  why: "An attacker in between can talk both sides down to a version that he can break.",
  cure: "Switch TLS 1.0 and 1.1 off.",
  run: async ({ endpoint }) => {
    if (endpoint.tls === null) return notProved(needs.tls);
    if (!endpoint.tls.acceptsOldTls) return passed();
    return failed("The endpoint also accepts a version of TLS before 1.2.", []);
  },
};
