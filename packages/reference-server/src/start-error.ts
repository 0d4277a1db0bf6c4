// The one error that ends the process before it serves, with a sentence for the operator. Its message
// says what is wrong and what to do; no stack is shown for it.

/** The server cannot start as it is set up; the message says why and what to do. */
export class StartError extends Error {
  override readonly name = "StartError";
}
