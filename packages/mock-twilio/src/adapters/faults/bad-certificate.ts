// The other side shows a certificate that cannot be trusted, so no request is ever sent. Twilio rejects
// self-signed certificates on webhooks; of the connector call nothing is documented, and nothing else
// would be sensible.
import { BrokenConnection, type FaultKind } from "./fault.ts";

/** What is wrong with the certificate, and Node's code for it. */
export const certificateFaults = {
  "self-signed": "DEPTH_ZERO_SELF_SIGNED_CERT",
  expired: "CERT_HAS_EXPIRED",
  "other-host": "ERR_TLS_CERT_ALTNAME_INVALID",
  "unknown-authority": "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
} as const;

/** Breaks the connection before anything is sent. @see F-05 */
export const badCertificate: FaultKind<{
  readonly certificate?: keyof typeof certificateFaults;
}> =
  ({ certificate = "self-signed" }) =>
  () =>
  async () => {
    throw new BrokenConnection(certificateFaults[certificate]);
  };
