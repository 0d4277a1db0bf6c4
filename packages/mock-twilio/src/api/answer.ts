// The answers of the REST API's routes: a status with JSON, or a refusal. Routes return values; only the
// mount turns them into responses.
import type { RestProblem, RestResult } from "../core/rest-problem.ts";

/** What a route answers. */
export type Answer =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly problem: RestProblem };

/** A good answer. */
export function answered(status: number, body: unknown): Answer {
  return { ok: true, status, body };
}

/** The answer that a result comes to. */
export function answerOf<Value>(
  result: RestResult<Value>,
  write: (value: Value) => Answer,
): Answer {
  return result.ok ? write(result.value) : result;
}
