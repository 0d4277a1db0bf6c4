// A connection that failed, in words. Nothing but Node's names of the failures is known here: the same
// names are given to a broken connection that a fault only plays.

/** Why a connection failed, in a few words that hold no address and no secret. */
export function whyUnreachable(error: unknown): string {
  if (!(error instanceof Error)) return "the connection failed";
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  // A host with several addresses fails with one error for each; the first tells enough.
  if (error instanceof AggregateError && error.errors.length > 0) {
    return whyUnreachable(error.errors[0]);
  }
  const words = code === null ? undefined : reasons[code];
  return words ?? error.message;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was broken",
  ENOTFOUND: "the host name is unknown",
  EAI_AGAIN: "the host name could not be looked up",
  ETIMEDOUT: "the connection timed out",
  EHOSTUNREACH: "the host cannot be reached",
  CERT_HAS_EXPIRED: "the certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate is self-signed and nobody vouches for it",
  SELF_SIGNED_CERT_IN_CHAIN: "the certificate's authority is not one that is trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate's authority is not one that is trusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate's authority is not one that is trusted",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another host name",
};
