// What is wrong with a command line, every problem at once. It is printed without a stack and ends in exit
// code 2. A problem never repeats a password.

/** Wrong usage of the command. */
export class UsageError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "UsageError";
    this.problems = problems;
  }
}
