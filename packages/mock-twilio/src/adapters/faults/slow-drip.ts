// The answer arrives drop by drop. A limit on the silence between two bytes would never notice; Twilio's
// ten seconds, as they are read here, are for the whole answer.
import type { FaultKind } from "./fault.ts";

// Enough drops that none of the pauses between them is long.
const DROPS = 10;

/** Spreads the answer over so many seconds. @see F-02 */
export const slowDrip: FaultKind<{ readonly seconds: number }> =
  ({ seconds }, { pause }) =>
  (send) =>
  async (given) => {
    const answer = await send(given);
    for (let drop = 0; drop < DROPS; drop += 1) await pause((seconds * 1000) / DROPS);
    return answer;
  };
