// The list of what is asked about the form of answers.
// The order is that of the report.
import type { Check } from "../check.ts";
import { answerForm } from "./answers/answer-form.ts";
import { answerNotCompressed } from "./answers/answer-not-compressed.ts";
import { answerTypeJson } from "./answers/answer-type-json.ts";
import { answeredInTime } from "./answers/answered-in-time.ts";
import { declineStatus200 } from "./answers/decline-status-200.ts";
import { errorCarriesChargeId } from "./answers/error-carries-charge-id.ts";
import { errorCarriesTokenId } from "./answers/error-carries-token-id.ts";
import { errorIdNull } from "./answers/error-id-null.ts";
import { errorMessageThere } from "./answers/error-message-there.ts";
import { errorStatus200 } from "./answers/error-status-200.ts";
import { errorTexts } from "./answers/error-texts.ts";
import { ownIdField } from "./answers/own-id-field.ts";
import { replyParameters } from "./answers/reply-parameters.ts";
import { replyParametersFlat } from "./answers/reply-parameters-flat.ts";
import { replyParametersOfTokenize } from "./answers/reply-parameters-of-tokenize.ts";
import { tokenizeAnswerForm } from "./answers/tokenize-answer-form.ts";

/** The checks of the group `answers`. */
export const answerChecks: readonly Check[] = [
  answerForm,
  answerNotCompressed,
  answerTypeJson,
  answeredInTime,
  declineStatus200,
  errorCarriesChargeId,
  errorCarriesTokenId,
  errorIdNull,
  errorMessageThere,
  errorStatus200,
  errorTexts,
  ownIdField,
  replyParametersFlat,
  replyParametersOfTokenize,
  replyParameters,
  tokenizeAnswerForm,
];
