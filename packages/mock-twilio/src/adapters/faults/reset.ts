// The connection breaks in the middle of the answer: so many bytes of the body arrive, and then no more.
// An answer that is shorter arrives whole. Half an answer is none: Twilio is told of a broken connection.
import { BrokenConnection, type FaultKind } from "./fault.ts";

/** Breaks the connection after so many bytes of the answer's body. @see F-05 */
export const reset: FaultKind<{ readonly afterBytes: number }> =
  ({ afterBytes }) =>
  (send) =>
  async (given) => {
    const answer = await send(given);
    const length = new TextEncoder().encode(answer.body).length;
    if (length > afterBytes || afterBytes === 0) throw new BrokenConnection("ECONNRESET");
    return answer;
  };
