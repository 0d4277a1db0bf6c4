// The request gets lost on its way: nobody does anything, and nobody answers.
import { type FaultKind, forEver } from "./fault.ts";

/** Loses the request. @see F-02 */
export const silent: FaultKind<unknown> = () => () => () => forEver();
