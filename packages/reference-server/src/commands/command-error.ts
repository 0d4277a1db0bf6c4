// How a command ends that could not do what it was asked: one sentence, and an exit code that tells a
// script whether to repeat it.

/** A command ends with this sentence. 1: it was not done. 3: nobody knows; repeat it under its key. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly exitCode: 1 | 3;

  constructor(message: string, exitCode: 1 | 3 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
