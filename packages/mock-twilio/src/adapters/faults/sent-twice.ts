// The same request arrives twice at the same moment; the first answer counts. A network does that when
// it repeats what it believes lost, and it is no retry: Twilio knows nothing of it.
import type { FaultKind } from "./fault.ts";

/** Delivers the request twice at once. @see F-04 */
export const sentTwice: FaultKind<unknown> = () => (send) => (given) => {
  const [first, second] = [send(given), send(given)];
  // Whichever comes later is heard by nobody, however it ends.
  first.catch(() => undefined);
  second.catch(() => undefined);
  return Promise.race([first, second]);
};
