// A window to the endpoint's other side that does not open: a ledger that cannot be read, a restart that
// fails. It is nobody's verdict: whatever needed it could not be proved.

/** The ledger, the logs or the restart failed. */
export class OracleError extends Error {
  /** What to give instead, as reports name it: `a restart that works`. */
  readonly wanted: string;

  constructor(wanted: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "OracleError";
    this.wanted = wanted;
  }
}
