// Who pipes the command into `head` has read enough at some point and closes the pipe. That is no fault: what is
// written from then on is dropped, and the command ends as it would have ended, reports and exit status included.

/** Lets the readers of both outputs go whenever they like. */
export function outliveReaders(
  outputs: readonly NodeJS.WritableStream[] = [process.stdout, process.stderr],
): void {
  for (const output of outputs) {
    output.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
