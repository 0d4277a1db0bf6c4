// The processor answers a charge with token_id, or a tokenization with charge_id: the slip of whoever
// wrote both handlers in one. What is not JSON goes through as it is.
import type { FaultKind } from "./fault.ts";

/** Swaps the two id fields in the answer. @see F-06 @see A-07 */
export const wrongIdField: FaultKind<unknown> = () => (send) => async (given) => {
  const answer = await send(given);
  const body = answer.body.replace(/"(charge|token)_id"(?=\s*:)/g, (_name, which: string) =>
    which === "charge" ? '"token_id"' : '"charge_id"',
  );
  return { ...answer, body };
};
