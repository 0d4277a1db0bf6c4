// Endpoints that decide rightly and say it in a form that Twilio cannot read, or reads as something else.
import { type Answer, changed, json } from "./endpoint/answer.ts";
import type { Trouble } from "./endpoint/check-data.ts";
import type { PaymentRequest } from "./endpoint/read-request.ts";
import { idField, RightEndpoint } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

/** The group "answers". */
export const wrongAnswers = mutantsOf("answers", [
  {
    name: "empty-text-for-no-error",
    fault: "Puts an empty text where a success has null for error_code and error_message.",
    caughtBy: ["answer-form"],
    type: class extends RightEndpoint {
      protected override approved(request: PaymentRequest): Answer {
        const none = { error_code: "", error_message: "" };
        return changed(super.approved(request), (body) => ({ ...body, ...none }));
      }
    },
  },
  {
    name: "success-without-error-fields",
    fault: "Leaves error_code and error_message out of a success.",
    caughtBy: ["answer-form", "reply-parameters", "tokenize-answer-form"],
    type: class extends RightEndpoint {
      protected override approved(request: PaymentRequest): Answer {
        return json({ [idField(request.method)]: this.idOf(request) });
      }
    },
  },
  {
    name: "id-is-a-number",
    fault: "Gives the charge_id as a number.",
    caughtBy: ["answer-form", "charge-approved"],
    type: class extends RightEndpoint {
      protected override approved(request: PaymentRequest): Answer {
        const number = Number.parseInt(this.digest(request.transactionId).slice(0, 12), 16);
        return changed(super.approved(request), (body) => ({
          ...body,
          [idField(request.method)]: number,
        }));
      }
    },
  },
  {
    name: "charge-id-for-a-token",
    fault: "Answers a tokenization with a charge_id.",
    caughtBy: ["tokenize-answer-form"],
    type: class extends RightEndpoint {
      protected override approved(request: PaymentRequest): Answer {
        return changed(super.approved(request), ({ charge_id, token_id, ...body }) => ({
          charge_id: charge_id ?? token_id,
          ...body,
        }));
      }
    },
  },
  {
    name: "error-code-is-a-number",
    fault: "Gives the error_code of a decline as a number.",
    caughtBy: ["error-texts"],
    type: class extends RightEndpoint {
      protected override failed(request: PaymentRequest, trouble: Trouble): Answer {
        return changed(super.failed(request, trouble), (body) => ({ ...body, error_code: 51 }));
      }
    },
  },
  {
    name: "decline-without-its-id-field",
    fault: "Leaves the id field out of a decline.",
    caughtBy: ["error-carries-charge-id"],
    type: class extends RightEndpoint {
      protected override failed(_request: PaymentRequest, { code, message }: Trouble): Answer {
        return json({ error_code: code, error_message: message });
      }
    },
  },
  {
    name: "decline-is-402",
    fault: "Answers a decline with HTTP 402.",
    caughtBy: ["decline-status-200"],
    type: class extends RightEndpoint {
      protected override failed(request: PaymentRequest, trouble: Trouble): Answer {
        return { ...super.failed(request, trouble), status: 402 };
      }
    },
  },
  {
    name: "decline-with-an-id",
    fault: "Gives a decline a charge_id beside its error.",
    caughtBy: ["error-id-null"],
    type: class extends RightEndpoint {
      protected override failed(request: PaymentRequest, trouble: Trouble): Answer {
        const id = { [idField(request.method)]: this.idOf(request) };
        return changed(super.failed(request, trouble), (body) => ({ ...body, ...id }));
      }
    },
  },
  {
    name: "decline-without-a-code",
    fault: "Says in error_message that a card was declined, and leaves error_code null.",
    caughtBy: ["declines-declined"],
    type: class extends RightEndpoint {
      protected override failed(request: PaymentRequest, trouble: Trouble): Answer {
        return changed(super.failed(request, trouble), (body) => ({ ...body, error_code: null }));
      }
    },
  },
  {
    name: "byte-order-mark",
    fault: "Begins its answers with a byte order mark, so that they are no JSON.",
    caughtBy: ["charge-approved"],
    type: class extends RightEndpoint {
      protected override approved(request: PaymentRequest): Answer {
        const answer = super.approved(request);
        return { ...answer, body: `\uFEFF${answer.body}` };
      }
    },
  },
  {
    name: "answer-in-an-envelope",
    fault: "Wraps the answer of a tokenization in an object named data.",
    caughtBy: ["tokenize-answer-form"],
    type: class extends RightEndpoint {
      protected override approved(request: PaymentRequest): Answer {
        const answer = super.approved(request);
        return request.method === "charge" ? answer : changed(answer, (data) => ({ data }));
      }
    },
  },
  {
    name: "json-in-json",
    fault: "Answers with a JSON text that holds the JSON, encoded twice.",
    caughtBy: ["charge-approved", "answer-form"],
    type: class extends RightEndpoint {
      protected override approved(request: PaymentRequest): Answer {
        const answer = super.approved(request);
        return { ...answer, body: JSON.stringify(answer.body) };
      }
    },
  },
  {
    name: "nested-reply-parameters",
    fault: "Replies with parameters that are objects and not texts.",
    caughtBy: ["reply-parameters-flat"],
    type: class extends RightEndpoint {
      protected override replyParameters(request: PaymentRequest) {
        const { receipt } = super.replyParameters(request);
        return receipt === undefined ? { fee: { amount: 1 } } : { receipt: { text: receipt } };
      }
    },
  },
  {
    name: "drops-parameters",
    fault: "Reads no parameters, so that what the application asked for is not done.",
    caughtBy: ["reply-parameters"],
    type: class extends RightEndpoint {
      protected override replyParameters(): Readonly<Record<string, unknown>> {
        return {};
      }
    },
  },
  {
    name: "drops-parameters-of-tokenize",
    fault: "Reads the parameters of a charge and not those of a tokenization.",
    caughtBy: ["reply-parameters-of-tokenize"],
    type: class extends RightEndpoint {
      protected override replyParameters(request: PaymentRequest) {
        return request.method === "charge" ? super.replyParameters(request) : {};
      }
    },
  },
]);
