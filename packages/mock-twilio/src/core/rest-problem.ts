// What a request to the REST API comes to: a value, or a problem in Twilio's own form. Deciding is the
// core's work; the HTTP side only writes the answer.

/** Why a request is refused: HTTP status, Twilio's number, a sentence. */
export type RestProblem = {
  readonly status: number;
  readonly code: number;
  readonly message: string;
};

/** A value, or why there is none. */
export type RestResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: RestProblem };

/** A refusal. */
export function refuse(
  status: number,
  code: number,
  message: string,
): { readonly ok: false; readonly problem: RestProblem } {
  return { ok: false, problem: { status, code, message } };
}
