// Turns an outcome into the bytes that Twilio expects. It is the only place that writes the contract's
// answer, so a stored answer and a fresh one cannot differ. It never sees card data.
import type { ConnectorMethod } from "./connector-method.ts";
import { type DeclineCode, declineCodes } from "./decline-codes.ts";

/** An approval in the words of the answer. */
export type ApprovedAnswer = {
  readonly method: ConnectorMethod;
  readonly resultId: string;
  readonly parameters: Readonly<Record<string, string>>;
};

/** The field that carries the result of each method. */
export const idFields = {
  charge: "charge_id",
  tokenize: "token_id",
} as const satisfies Record<ConnectorMethod, string>;

/**
 * The body of a success.
 * @see A-01 A-02 P-02
 */
export function approvedBody(answer: ApprovedAnswer): string {
  const hasParameters = Object.keys(answer.parameters).length > 0;
  return JSON.stringify({
    [idFields[answer.method]]: answer.resultId,
    error_code: null,
    error_message: null,
    ...(hasParameters ? { parameters: answer.parameters } : {}),
  });
}

/**
 * The body of a failure. The id field of the method is there and null; both are while the method is
 * not known.
 * @see A-03 A-04 Q-09
 */
export function errorBody(
  method: ConnectorMethod | null,
  code: DeclineCode,
  message?: string,
): string {
  const ids = method === null ? [idFields.charge, idFields.tokenize] : [idFields[method]];
  return JSON.stringify({
    ...Object.fromEntries(ids.map((field) => [field, null])),
    error_code: code,
    error_message: message ?? declineCodes[code].message,
  });
}
