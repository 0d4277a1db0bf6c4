// The version that was agreed on at the first contact.
import type { Check } from "../../check.ts";
import { failed, needs, notProved, passed } from "../../reading/finding.ts";

/** TLS 1.2 or newer. */
export const tlsVersion: Check = {
  name: "tls-version",
  behaviour: "T-06",
  group: "tls",
  profile: "charge",
  pace: "fast",
  needsTls: true,
  title: "The endpoint agrees on TLS 1.2 or newer.",
  why: "Older versions can be broken; Twilio and the card schemes refuse them.",
  cure: "Switch TLS 1.2 and 1.3 on.",
  run: async ({ endpoint }) => {
    if (endpoint.tls === null) return notProved(needs.tls);
    const { protocol } = endpoint.tls;
    if (["TLSv1.2", "TLSv1.3"].includes(protocol)) return passed(protocol);
    return failed(`The endpoint agreed on ${protocol}.`, []);
  },
};
