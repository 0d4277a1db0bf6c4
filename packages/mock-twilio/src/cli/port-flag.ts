// A port on the command line: reading it, and saying in a sentence why it cannot be listened on.

/** A port, or null when the text is none; 0 picks a free one. */
export function readPortNumber(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port >= 0 && port <= 65_535 ? port : null;
}

/** The problem of a port that could not be opened. */
export function whyNotListening(port: number, error: unknown): string {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (!isTaken) return `port ${port} cannot be opened: ${String(error)}`;
  return `port ${port} is taken: another program listens there. Choose one with --port or MOCK_TWILIO_PORT.`;
}
