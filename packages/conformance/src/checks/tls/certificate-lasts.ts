// A certificate that is good today and about to run out.
import type { Check } from "../../check.ts";
import { isoNow } from "../../clock.ts";
import { failed, needs, notProved, passed } from "../../reading/finding.ts";

/** Time enough to renew it by hand. */
const TWO_WEEKS_MS = 14 * 24 * 60 * 60 * 1000;

/** The certificate lasts. */
export const certificateLasts: Check = {
  name: "certificate-lasts",
  behaviour: "T-06",
  strength: "should",
  group: "tls",
  profile: "charge",
  pace: "fast",
  needsTls: true,
  title: "The certificate is good for another two weeks.",
  why: "On the day it runs out every payment fails.",
  cure: "Renew the certificate, and let a machine do it from now on.",
  run: async ({ endpoint }) => {
    if (endpoint.tls === null) return notProved(needs.tls);
    const { validTo } = endpoint.tls;
    if (Date.parse(validTo) > Date.parse(isoNow()) + TWO_WEEKS_MS)
      return passed(`Good until ${validTo}.`);
    return failed(`The certificate ends at ${validTo}.`, []);
  },
};
