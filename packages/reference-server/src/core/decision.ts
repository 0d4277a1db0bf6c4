// What is written with a verdict: its position, its code and the very bytes of the answer. They are made
// once, here, and replayed ever after.
import { approvedBody, errorBody } from "./connector-answer.ts";
import type { ConnectorMethod } from "./connector-method.ts";
import type { Outcome } from "./lifecycle-words.ts";
import type { Decision } from "./store-port.ts";

/** The decision that tells an outcome. `resultId` is the id that an approval gives to the caller. */
export function decisionOf(
  outcome: Outcome,
  told: { readonly method: ConnectorMethod; readonly resultId: string },
): Decision {
  switch (outcome.verdict) {
    case "approved": {
      const { gatewayReference, parameters, checks = null } = outcome.approval;
      const answerBody = approvedBody({ ...told, parameters });
      const { resultId } = told;
      const reasons = { errorCode: null, checks };
      return { position: "approved", ...reasons, resultId, gatewayReference, answerBody };
    }
    case "declined":
    case "failed":
    case "timed_out":
      return {
        position: outcome.verdict === "timed_out" ? "timedOutUnknown" : outcome.verdict,
        checks: outcome.checks ?? null,
        errorCode: outcome.code,
        resultId: null,
        gatewayReference: null,
        answerBody: errorBody(told.method, outcome.code),
      };
  }
}
