// One thing that is wrong with a body, said without showing what was in it.
// It names the field, never a value: a problem may be logged, answered and put on a screen.
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
