// The body of a delivery as people may see it: card data masked by the contract's own data classes, so
// that a field declared secret tomorrow is hidden tomorrow.
import { redactConnectorRequest, type Secret } from "@pay-connector/types";

/** The masked body as a JSON value. @see M-05 */
export function showRequest(body: Secret): unknown {
  return redactConnectorRequest(JSON.parse(body.reveal()) as unknown);
}
