// One thing that is wrong with a body, said without showing what was in it.
// It names the field, never a value: a problem may be logged, answered and put on a screen. A name that
// the sender made up is a value too, so it is repeated only where it cannot hold anything secret.
// It does not know who found the problem.

/** One thing that is wrong: where, which rule is broken, and a sentence that says what to do. */
export type Problem = {
  /** The dotted name of the field, such as `cardnumber` or `parameters.color`; empty for the body itself. */
  readonly field: string;
  /** The broken rule's short name, such as `required`, `type` or `pattern`. */
  readonly rule: string;
  /** A sentence for a person; it never contains a value. */
  readonly message: string;
};

/** Stands in a field's name for a step whose own name is better not repeated. */
const unnamed = "*";

// An ordinary name. No run of four digits: half a card number is already too much.
const ordinaryName = /^(?!.*\d{4})[A-Za-z_][\w-]{0,63}$/;

/** The dotted name of a field from the steps that lead to it. */
export function nameField(steps: readonly string[]): string {
  return steps
    .map((step) => (ordinaryName.test(step) || /^\d{1,3}$/.test(step) ? step : unnamed))
    .join(".");
}
