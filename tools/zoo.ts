// The mutant zoo of the conformance kit as a step of a task: every mutant caught, no right endpoint accused.
import { check, type Tally } from "./step.ts";

/** Lets the kit loose on the zoo; one check for all of it, with what was seen of each animal above it. */
export function runZoo(options: readonly string[] = []): Promise<Tally> {
  const program = "packages/conformance/mutants/prove-zoo.ts";
  return check("the mutant zoo", "node", [
    ...["--conditions=source", "--disable-warning=ExperimentalWarning", program],
    ...options,
  ]);
}
