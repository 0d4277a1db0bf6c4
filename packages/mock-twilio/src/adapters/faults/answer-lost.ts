// The other side does its work and answers, and the answer gets lost. The mishap that charges twice,
// unless the processor knows the transaction_id again.
import { type FaultKind, forEver } from "./fault.ts";

/** Loses the answer after the work was done. @see F-03 */
export const answerLost: FaultKind<unknown> = () => (send) => async (given) => {
  // An answer that breaks is lost as well.
  await send(given).catch(() => undefined);
  return forEver();
};
