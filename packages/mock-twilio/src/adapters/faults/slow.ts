// The answer is held back: the other side has done its work, and Twilio hears of it later, or too late.
import type { FaultKind } from "./fault.ts";

/** Holds the answer back for so many seconds. @see F-02 */
export const slow: FaultKind<{ readonly seconds: number }> =
  ({ seconds }, { pause }) =>
  (send) =>
  async (given) => {
    const answer = await send(given);
    await pause(seconds * 1000);
    return answer;
  };
