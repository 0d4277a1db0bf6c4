// The checks of answers, each against an endpoint whose answers are wrong in just that.
import { answerChecks } from "../../src/checks/answers.ts";
import { eachCheckFails } from "../support/each-check-fails.ts";
import { answersAs, changes, isSilent } from "../support/faults.ts";

eachCheckFails(answerChecks, {
  "answer-form": changes(({ error_message: _, ...json }) => json),
  "answer-not-compressed": answersAs(() => true, { headers: { "content-encoding": "gzip" } }),
  "answer-type-json": answersAs(() => true, { headers: { "content-type": "text/html" } }),
  "answered-in-time": isSilent(() => true),
  "decline-status-200": answersAs((body) => body.cvv === "901", { status: 402 }),
  "error-carries-charge-id": changes(({ charge_id: _, ...json }) => json),
  "error-carries-token-id": changes(({ token_id: _, ...json }) => json),
  "error-id-null": changes((json) => ({ ...json, charge_id: "ch_1" })),
  "error-message-there": changes((json) => ({ ...json, error_message: null })),
  "error-status-200": answersAs((body) => body.amount === "ten dollars", { status: 422 }),
  "error-texts": changes((json) => ({ ...json, error_code: 17 })),
  "own-id-field": changes((json) => ({ ...json, token_id: "tok_1" })),
  "reply-parameters": changes((json) => ({ ...json, parameters: {} })),
  "reply-parameters-of-tokenize": changes((json) => ({ ...json, parameters: {} })),
  "reply-parameters-flat": changes((json) => ({ ...json, parameters: { a: { b: "c" } } })),
  "tokenize-answer-form": changes((json) => ({ ...json, error_message: "" })),
});
