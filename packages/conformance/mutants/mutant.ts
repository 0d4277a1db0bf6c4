// What an animal of the zoo is: the right endpoint with one thing changed, what is wrong with it in a
// sentence, and the checks of which one at least must see it.
import type { CheckGroup } from "../src/check.ts";
import type { EndpointType, TlsStyle } from "./endpoint/start-endpoint.ts";

/** An endpoint that is wrong in one named way. */
export type Mutant = {
  readonly name: string;
  readonly group: CheckGroup;
  /** A sentence: what it does wrong. */
  readonly fault: string;
  /** Names of checks that must fail; one of them is enough. */
  readonly caughtBy: readonly string[];
  /** False when only a slow check can see it: then that check alone is run. */
  readonly isFast: boolean;
  readonly type: EndpointType;
  /** Absent: plain http. */
  readonly tls?: TlsStyle;
};

/** A group's mutants as they are written down: quick ones need not say so. */
export function mutantsOf(
  group: CheckGroup,
  written: readonly (Omit<Mutant, "group" | "isFast"> & { readonly isFast?: boolean })[],
): readonly Mutant[] {
  return written.map((mutant) => ({ isFast: true, ...mutant, group }));
}
