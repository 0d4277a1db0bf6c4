// The ways <Pay> can end, each as the outcome the action webhook tells. Texts that Twilio publishes
// are used as published; the others are ours.

import { errorAlert } from "../alerts.ts";
import type { Verdict } from "../connector/connector-verdict.ts";
import { takesTestNumbersOnly } from "../twiml/connector-facts.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";
import type { InputError } from "./check-input.ts";
import type { PayEffect, PayOutcome, PayStep, Progress } from "./pay-session.ts";
import { callbackError } from "./status-parameters.ts";
import { testAccountNumbers, testCardNumbers } from "./test-numbers.ts";

/** Ends the session: the effects that clean up, the alert if there is one, then the ending itself. */
export function finish(outcome: PayOutcome, cleanUp: readonly PayEffect[]): PayStep {
  const alerts = alertOf(outcome);
  const ending: PayEffect = { type: "endSession", outcome };
  return [{ at: "finished", outcome }, [...cleanUp, ...alerts, ending]];
}

// Numbers decided before the first prompt are not here: they were raised with the attributes.
const lateCodes = [64001, 64002, 64008, 64009, 64010, 64012, 64022, 64023] as const;

function alertOf({ payErrorCode, paymentError }: PayOutcome): readonly PayEffect[] {
  const code = lateCodes.find((late) => late === payErrorCode);
  if (code === undefined) return [];
  return [{ type: "raiseAlert", alert: errorAlert(code, paymentError ?? "") }];
}

function outcome(
  progress: Progress | null,
  given: Pick<PayOutcome, "result"> & Partial<PayOutcome>,
): PayOutcome {
  return {
    captured: progress?.captured ?? {},
    cardType: progress?.cardType ?? null,
    id: null,
    profileId: "",
    payErrorCode: null,
    paymentError: null,
    connectorError: null,
    replyParameters: {},
    ...given,
  };
}

/** The caller pressed `*`. @see D-02 */
export function interrupted(progress: Progress): PayOutcome {
  return outcome(progress, { result: "caller-interrupted-with-star" });
}

/** The caller hung up, perhaps before anything was asked. @see D-09 */
export function hungUp(progress: Progress | null): PayOutcome {
  return outcome(progress, { result: "caller-hung-up" });
}

/** One field failed too often; its last error is told. @see D-05 */
export function failedAttempts(progress: Progress, error: InputError): PayOutcome {
  return outcome(progress, {
    result: "too-many-failed-attempts",
    paymentError: callbackError(error),
  });
}

/** Refused before the first prompt. @see E-04 @see E-09 @see E-15 */
export function refusedAtStart(payErrorCode: number | null, paymentError: string): PayOutcome {
  return outcome(null, { result: "validation-error", payErrorCode, paymentError });
}

/** Six deliveries without an answer. @see R-08 */
export function unanswered(progress: Progress): PayOutcome {
  return outcome(progress, {
    result: "payment-connector-error",
    payErrorCode: 64002,
    paymentError: "Service unavailable: the processor did not answer.",
  });
}

/** The connector was installed and never authorised, or no longer is. @see C-02 @see C-03 */
export function notAuthorised(progress: Progress, { connector }: PaySettings): PayOutcome | null {
  const { authorisation = "given", uniqueName } = connector;
  if (authorisation === "given") return null;
  const isRevoked = authorisation === "revoked";
  return outcome(progress, {
    result: "payment-connector-error",
    payErrorCode: isRevoked ? 64009 : 64001,
    paymentError: isRevoked
      ? `Twilio is no longer authorised to start transactions through the connector ${uniqueName}.`
      : `Configuration error: the connector ${uniqueName} is not authorised, or not completely.`,
  });
}

/** The processor's reply ended the session. @see A-09 @see A-10 @see E-01 */
export function concluded(
  progress: Progress,
  verdict: Exclude<Verdict, { kind: "silence" }>,
): PayOutcome {
  if (verdict.kind === "approved") {
    const { id, profileId = "", parameters } = verdict;
    return outcome(progress, { result: "success", id, profileId, replyParameters: parameters });
  }
  return outcome(progress, {
    result: "payment-connector-error",
    payErrorCode: verdict.payErrorCode,
    paymentError: verdict.paymentError,
    connectorError: verdict.connectorError,
    replyParameters: verdict.parameters,
  });
}

/**
 * The outcome for a number that a connector in TEST mode does not let through, else null. Where
 * Twilio looks is not documented; here it is after the last field, before anything is announced.
 * @see E-08
 */
export function blockedInTestMode(progress: Progress, settings: PaySettings): PayOutcome | null {
  if (!takesTestNumbersOnly(settings.connector)) return null;
  const card = progress.captured["payment-card-number"]?.reveal();
  const account = progress.captured["bank-account-number"]?.reveal();
  const result = "payment-connector-error";
  if (card !== undefined && !testCardNumbers.has(card)) {
    const paymentError =
      "Invalid test card number: a connector in TEST mode takes test cards only.";
    return outcome(progress, { result, payErrorCode: 64022, paymentError });
  }
  if (account !== undefined && !testAccountNumbers.has(account)) {
    const paymentError =
      "Invalid test bank account number: a connector in TEST mode takes test accounts only.";
    return outcome(progress, { result, payErrorCode: 64023, paymentError });
  }
  return null;
}
