// What is thrown where work would begin while this process may already be taken for gone. It is no fault:
// whoever asked tries again, and by then the lease is renewed or another node has the work.

/** This process stands back from new work until its lease is renewed. */
export class StandingBackError extends Error {
  override readonly name = "StandingBackError";
  readonly code = "LEASE_NOT_RENEWED";

  constructor() {
    super("The lease of this node is not renewed, so it begins nothing.");
  }
}
