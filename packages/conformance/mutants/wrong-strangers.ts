// Endpoints that answer verbs and addresses that are not theirs, or are at a loss with strange values.
import type { IncomingMessage } from "node:http";
import { type Answer, refusal } from "./endpoint/answer.ts";
import type { PaymentRequest, Rules } from "./endpoint/read-request.ts";
import { RightEndpoint } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Of the group "hygiene": verbs, addresses, strange values. */
export const wrongStrangers = mutantsOf("hygiene", [
  {
    name: "get-is-a-charge",
    fault: "Answers GET with a success.",
    caughtBy: ["other-verbs-405", "other-verbs"],
    type: class extends RightEndpoint {
      protected override refuseFrame(request: IncomingMessage): Answer | null {
        const misfit = super.refuseFrame(request);
        const body = '{"charge_id":"ch_0","error_code":null,"error_message":null}';
        return misfit?.status === 405 ? { ...misfit, status: 200, body } : misfit;
      }
    },
  },
  {
    name: "put-is-a-post",
    fault: "Charges what comes with PUT.",
    caughtBy: ["other-verbs"],
    type: class extends RightEndpoint {
      protected override refuseFrame(request: IncomingMessage): Answer | null {
        if (request.method === "PUT") request.method = "POST";
        return super.refuseFrame(request);
      }
    },
  },
  {
    name: "charges-at-any-address",
    fault: "Charges at every address below its host.",
    caughtBy: ["other-address-404"],
    type: class extends RightEndpoint {
      protected override isOwnPath(): boolean {
        return true;
      }

      protected override methodInPath(request: IncomingMessage): string | null {
        return super.isOwnPath(request) ? super.methodInPath(request) : null;
      }
    },
  },
  {
    name: "html-for-other-addresses",
    fault: "Answers 404 in HTML.",
    caughtBy: ["errors-never-html"],
    type: class extends RightEndpoint {
      protected override refuseFrame(request: IncomingMessage): Answer | null {
        const misfit = super.refuseFrame(request);
        return misfit?.status === 404
          ? { ...misfit, headers: { "Content-Type": "text/html" }, body: "<h1>Not Found</h1>" }
          : misfit;
      }
    },
  },
  {
    name: "500-for-strange-text",
    fault: "Answers 500 when a description has a quotation mark, as one who pastes it into SQL.",
    caughtBy: ["script-in-text"],
    type: class extends RightEndpoint {
      protected override async admit(request: PaymentRequest): Promise<Answer | null> {
        return request.description?.includes("'") === true
          ? { status: 500, headers: {}, body: "Internal Server Error" }
          : super.admit(request);
      }
    },
  },
  {
    name: "500-for-a-null-byte",
    fault: "Breaks the connection when a text has a null character.",
    caughtBy: ["null-bytes"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, pathMethod: string | null) {
        const hasNull = JSON.stringify(body).includes("\\u0000");
        return hasNull ? null : super.answerBody(body, pathMethod);
      }
    },
  },
  {
    name: "prototype-keys",
    fault:
      "Looks reply parameters up in a plain object, and falls over one named constructor or __proto__.",
    caughtBy: ["prototype-keys"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, pathMethod: string | null) {
        const names = Object.keys(body.parameters ?? {});
        const isHostile = names.some((name) => name in {} || name === "__proto__");
        return isHostile ? null : super.answerBody(body, pathMethod);
      }
    },
  },
  {
    name: "any-digits",
    fault: "Takes digits of every script for digits in an amount, and charges what they look like.",
    caughtBy: ["unicode-digits"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, pathMethod: string | null) {
        const amount = body.amount;
        return super.answerBody(
          typeof amount === "string" ? { ...body, amount: inAscii(amount) } : body,
          pathMethod,
        );
      }
    },
  },
  {
    name: "any-id-becomes-a-text",
    fault: "Makes a text of a transaction_id that is an object, the same for all objects.",
    caughtBy: ["wrong-types"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, pathMethod: string | null) {
        const { transaction_id: id } = body;
        const isOdd = typeof id === "object" && id !== null;
        return super.answerBody(isOdd ? { ...body, transaction_id: `${id}` } : body, pathMethod);
      }
    },
  },
  {
    name: "negative-amounts",
    fault: "Approves an amount below zero.",
    caughtBy: ["negative-amount", "malformed-captures-nothing"],
    type: class extends RightEndpoint {
      protected override rules(): Rules {
        return { ...super.rules(), amount: /^-?[0-9]{1,7}(\.[0-9]{1,3})?$/ };
      }
    },
  },
  {
    name: "deep-nesting",
    fault: "Answers 500 when a body is nested deeply.",
    caughtBy: ["body-deep"],
    type: class extends RightEndpoint {
      protected override parse(text: string): Fields | null {
        return /\[{50}/.test(text) ? { isDeep: true } : super.parse(text);
      }

      protected override async answerBody(body: Fields, pathMethod: string | null) {
        return body.isDeep === true
          ? refusal(500, "internal_error", "Something went wrong.")
          : super.answerBody(body, pathMethod);
      }
    },
  },
]);

// Each block of decimal digits begins where its value is zero; these are the ones a tester may try.
function inAscii(text: string): string {
  const zeros = [0x660, 0x6f0, 0x966, 0xff10];
  return [...text]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const zero = zeros.find((start) => code >= start && code < start + 10);
      return zero === undefined ? sign : String(code - zero);
    })
    .join("");
}
