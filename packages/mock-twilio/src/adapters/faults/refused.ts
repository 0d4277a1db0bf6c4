// Nobody listens at the address: the connection is refused at once.
import { BrokenConnection, type FaultKind } from "./fault.ts";

/** Refuses the connection. @see F-05 @see R-09 */
export const refused: FaultKind<unknown> = () => () => async () => {
  throw new BrokenConnection("ECONNREFUSED");
};
