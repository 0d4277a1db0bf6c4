// Something in front of the other side answers with a status of its own, such as a proxy's 502: the
// request goes no further, and nothing is done.
import type { FaultKind } from "./fault.ts";

/** Answers with a status. @see F-06 @see A-11 */
export const status: FaultKind<{ readonly status: number; readonly body?: string }> =
  ({ status: given, body = `${given}` }) =>
  () =>
  async () => ({ status: given, location: null, body });
