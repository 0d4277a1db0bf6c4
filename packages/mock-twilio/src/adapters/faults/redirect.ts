// Something in front of the other side sends Twilio elsewhere. Documents and webhooks follow; the
// connector call does not.
import type { FaultKind } from "./fault.ts";

// Keeps the method and the body, as a move to another address should.
const TEMPORARY_REDIRECT = 307;

/** Redirects to a location. @see F-06 @see T-05 */
export const redirect: FaultKind<{ readonly location: string }> =
  ({ location }) =>
  () =>
  async () => ({ status: TEMPORARY_REDIRECT, location, body: "" });
