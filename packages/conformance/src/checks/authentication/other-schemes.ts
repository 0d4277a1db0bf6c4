// Headers that are not Basic credentials: another scheme, no base64, no colon. None may get in, and none
// may break the endpoint.
import type { Check } from "../../check.ts";
import { expectUnauthorized } from "../../reading/unauthorized.ts";
import { otherHeaders } from "../../reading/wrong-credentials.ts";

/** Anything but the right Basic credentials: 401. */
export const otherSchemes: Check = {
  name: "other-schemes",
  behaviour: "T-02",
  group: "authentication",
  profile: "charge",
  pace: "fast",
  title: "A header of another scheme, or a broken one, is answered with 401.",
  why: "A parser that looks only behind the first space, or throws, lets strangers in or falls over.",
  cure: "Take only the scheme Basic; decode the base64; split at the first colon; treat whatever fails as wrong credentials.",
  run: (context) => expectUnauthorized(context, otherHeaders(context.endpoint)),
};
