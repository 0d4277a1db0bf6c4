// Whoever reads what the command prints may close the pipe, as head does. That is no fault: what is left to say
// is not said, and the exit status stays what it would have been.

/** From now on a closed pipe is no error of the process's. */
export function bearClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", bear);
}

function bear(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
