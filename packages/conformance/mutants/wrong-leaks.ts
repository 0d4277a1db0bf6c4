// Endpoints that show card data where nobody may see it: in answers, in headers, in logs, in files.
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Answer, changed } from "./endpoint/answer.ts";
import type { Trouble } from "./endpoint/check-data.ts";
import type { PaymentRequest } from "./endpoint/read-request.ts";
import { RightEndpoint } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

type Fields = Readonly<Record<string, unknown>>;

const numberOf = ({ card, account }: PaymentRequest) => card?.number ?? account?.number ?? "";

/** Leaks in what is answered. */
const spoken = mutantsOf("leaks", [
  {
    name: "card-in-a-decline",
    fault: "Names the card in the message of a decline.",
    caughtBy: ["leak-in-mismatch", "leak-in-refusal", "leak-of-account"],
    type: class extends RightEndpoint {
      protected override failed(request: PaymentRequest, { code, message }: Trouble): Answer {
        const named = `${message} It was card ${numberOf(request)}.`;
        return super.failed(request, { code, message: named });
      }
    },
  },
  {
    name: "card-in-a-complaint",
    fault: "Repeats the wrong value when it complains of the form of a field.",
    caughtBy: ["leak-in-refusal"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, pathMethod: string | null) {
        const answer = await super.answerBody(body, pathMethod);
        const isComplaint = answer?.body.includes("invalid_request") === true;
        if (answer === null || !isComplaint) return answer;
        const values = Object.values(body).filter((value) => typeof value === "string");
        return changed(answer, (told) => ({ ...told, error_message: `Bad: ${values.join(", ")}` }));
      }
    },
  },
  {
    name: "card-in-a-header",
    fault: "Shows the card in a header of its answers, spaced as on the card.",
    caughtBy: ["leak-in-approval", "leak-in-mismatch", "leak-in-token", "leak-of-account"],
    type: class extends RightEndpoint {
      protected override approved(request: PaymentRequest): Answer {
        const answer = super.approved(request);
        const spaced = numberOf(request).replaceAll(/(.{4})(?=.)/g, "$1 ");
        return { ...answer, headers: { ...answer.headers, "X-Payer": spaced } };
      }
    },
  },
  {
    name: "card-in-reply-parameters",
    fault: "Sends the card back in base64 among the reply parameters.",
    caughtBy: ["leak-in-approval", "leak-in-mismatch", "leak-in-token", "leak-of-account"],
    type: class extends RightEndpoint {
      protected override replyParameters(request: PaymentRequest) {
        const payer = Buffer.from(numberOf(request)).toString("base64");
        return { ...super.replyParameters(request), payer };
      }
    },
  },
  {
    name: "token-is-the-card",
    fault:
      "Gives the digest of the card without a key as token, which a table turns back into the card.",
    caughtBy: ["leak-in-token"],
    type: class extends RightEndpoint {
      protected override idOf(request: PaymentRequest): string {
        const digest = createHash("sha256").update(numberOf(request)).digest("hex");
        const isToken = request.method === "tokenize";
        return isToken ? `${super.idOf(request)}_${digest}` : super.idOf(request);
      }
    },
  },
  {
    name: "stack-in-an-answer",
    fault: "Answers what is not JSON with the stack of its error.",
    caughtBy: ["no-stack-traces"],
    type: class extends RightEndpoint {
      protected override async answerTo(request: IncomingMessage): Promise<Answer | null> {
        const answer = await super.answerTo(request);
        const { stack } = new SyntaxError("Unexpected token in JSON at position 0");
        return answer?.status === 400
          ? changed(answer, (body) => ({ ...body, error_message: stack }))
          : answer;
      }
    },
  },
]);

/** Leaks in what is written. */
const written = mutantsOf("leaks", [
  {
    name: "card-in-the-log",
    fault: "Writes the number of the card into its log.",
    caughtBy: ["leak-in-logs", "token-card-in-logs"],
    type: class extends RightEndpoint {
      protected override note(request: PaymentRequest, answer: Answer | null): void {
        super.note(request, answer);
        if (request.card !== null) this.log(`card ${request.card.number}`);
      }
    },
  },
  {
    name: "security-code-in-the-log",
    fault: "Masks the card in its log and writes the security code beside it.",
    caughtBy: ["security-code-in-logs"],
    type: class extends RightEndpoint {
      protected override note(request: PaymentRequest, answer: Answer | null): void {
        super.note(request, answer);
        const { card } = request;
        if (card !== null) this.log(`card ...${card.number.slice(-4)} cvv=${card.securityCode}`);
      }
    },
  },
  {
    name: "account-in-the-log",
    fault: "Masks cards in its log and writes bank accounts in full.",
    caughtBy: ["account-in-logs"],
    type: class extends RightEndpoint {
      protected override note(request: PaymentRequest, answer: Answer | null): void {
        super.note(request, answer);
        if (request.account !== null) this.log(`account ${request.account.number}`);
      }
    },
  },
  {
    name: "body-in-base64-in-the-log",
    fault: "Writes whole bodies into its log, in base64.",
    caughtBy: ["account-in-logs", "leak-in-logs", "token-card-in-logs"],
    type: class extends RightEndpoint {
      protected override parse(text: string): Fields | null {
        this.log(`body ${Buffer.from(text).toString("base64")}`);
        return super.parse(text);
      }
    },
  },
  {
    name: "card-in-hex-in-the-log",
    fault: "Writes the bytes of the card into its log in hexadecimal.",
    caughtBy: ["account-in-logs", "leak-in-logs", "token-card-in-logs"],
    type: class extends RightEndpoint {
      protected override note(request: PaymentRequest, answer: Answer | null): void {
        super.note(request, answer);
        this.log(`payer ${Buffer.from(numberOf(request)).toString("hex")}`);
      }
    },
  },
  {
    name: "unkeyed-digest-in-the-log",
    fault:
      "Writes the SHA-256 of the card into its log, which can be turned back by trying all cards.",
    caughtBy: ["account-in-logs", "leak-in-logs", "token-card-in-logs"],
    type: class extends RightEndpoint {
      protected override note(request: PaymentRequest, answer: Answer | null): void {
        super.note(request, answer);
        this.log(`payer ${createHash("sha256").update(numberOf(request)).digest("hex")}`);
      }
    },
  },
  {
    name: "bad-body-in-the-log",
    fault: "Writes a body into its log when it is not JSON, and only then.",
    caughtBy: ["account-in-logs", "leak-in-logs", "security-code-in-logs", "token-card-in-logs"],
    type: class extends RightEndpoint {
      protected override parse(text: string): Fields | null {
        const body = super.parse(text);
        if (body === null) this.log(`cannot read ${text.slice(0, 2_000)}`);
        return body;
      }
    },
  },
  {
    name: "declined-card-in-the-log",
    fault: "Writes the card into its log when it is declined, and only then.",
    caughtBy: ["leak-in-logs"],
    type: class extends RightEndpoint {
      protected override failed(request: PaymentRequest, trouble: Trouble): Answer {
        this.log(`declined: ${numberOf(request)}, ${trouble.code}`);
        return super.failed(request, trouble);
      }
    },
  },
]);

/** The group "leaks". */
export const wrongLeaks = [...spoken, ...written];
