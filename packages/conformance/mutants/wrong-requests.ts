// Endpoints that are wrong about the request: they refuse what Twilio sends, or sent once.
import type { IncomingMessage } from "node:http";
import { type Answer, refusal } from "./endpoint/answer.ts";
import { pathOf } from "./endpoint/http-edge.ts";
import type { Rules } from "./endpoint/read-request.ts";
import { RightEndpoint } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

type Fields = Readonly<Record<string, unknown>>;

const known = [
  ...["method", "transaction_id", "cardnumber", "cvv", "expiry_month", "expiry_year"],
  ...["bankaccountnumber", "routingnumber", "amount", "currency_code", "description"],
  ...["postal_code", "parameters"],
];

/** The group "requests". */
export const wrongRequests = mutantsOf("requests", [
  {
    name: "needs-content-type",
    fault: "Answers 415 when the body is not announced as application/json.",
    caughtBy: ["no-content-type", "other-content-type"],
    type: class extends RightEndpoint {
      protected override refuseFrame(request: IncomingMessage): Answer | null {
        const isJson = /^application\/json/.test(request.headers["content-type"] ?? "");
        const misfit = super.refuseFrame(request);
        return misfit ?? (isJson ? null : refusal(415, "unsupported_media_type", "Send JSON."));
      }
    },
  },
  {
    name: "refuses-a-year-of-four-digits",
    fault: "Takes a year of expiry of two digits only.",
    caughtBy: ["wire-documented-2022", "year-four-digits"],
    type: class extends RightEndpoint {
      protected override rules(): Rules {
        return { ...super.rules(), expiry_year: /^[0-9]{2}$/ };
      }
    },
  },
  {
    name: "refuses-unknown-fields",
    fault: "Refuses a body with a field that it does not know.",
    caughtBy: ["extra-fields"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, method: string | null) {
        const strange = Object.keys(body).filter((name) => !known.includes(name));
        return strange.length > 0
          ? this.refuseForm(["there is an unknown field"], "charge")
          : super.answerBody(body, method);
      }
    },
  },
  {
    name: "refuses-null",
    fault: "Refuses a field that is null, and takes only its absence for not collected.",
    caughtBy: ["null-fields"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, method: string | null) {
        const isNull = Object.values(body).includes(null);
        return isNull
          ? this.refuseForm(["a field is null"], "charge")
          : super.answerBody(body, method);
      }
    },
  },
  {
    name: "needs-every-field",
    fault: "Refuses a card without postal code or description, when they are absent and not null.",
    caughtBy: ["absent-fields"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, method: string | null) {
        const isCard = "cardnumber" in body;
        const isWhole = "postal_code" in body && "description" in body;
        return isCard && !isWhole
          ? this.refuseForm(["a field is missing"], "charge")
          : super.answerBody(body, method);
      }
    },
  },
  {
    name: "two-kinds-of-no-security-code",
    fault: "Approves a card without a security code when the field is absent, not when it is null.",
    caughtBy: ["no-security-code"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, method: string | null) {
        return body.cvv === null && body.cardnumber != null
          ? this.refuseForm(["cvv is missing"], "charge")
          : super.answerBody(body, method);
      }
    },
  },
  {
    name: "knows-no-older-layout",
    fault: "Answers 404 to /charge and /tokenize below its own address.",
    caughtBy: ["older-layout-charge", "older-layout-tokenize"],
    type: class extends RightEndpoint {
      protected override isOwnPath(request: IncomingMessage): boolean {
        return pathOf(request) === this.path;
      }
    },
  },
  {
    name: "refuses-a-currency-on-tokenize",
    fault: "Refuses a tokenization that carries a currency, as older editions sent it.",
    caughtBy: ["older-layout-tokenize", "tokenize-with-currency"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, method: string | null) {
        const isOdd = (body.method ?? method) === "tokenize" && body.currency_code != null;
        return isOdd
          ? this.refuseForm(["a currency means nothing here"], "tokenize")
          : super.answerBody(body, method);
      }
    },
  },
  {
    name: "needs-an-amount-to-tokenize",
    fault: "Refuses a tokenization without an amount.",
    caughtBy: ["tokenize-approved"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, method: string | null) {
        const isOdd = (body.method ?? method) === "tokenize" && body.amount == null;
        return isOdd
          ? this.refuseForm(["amount is missing"], "tokenize")
          : super.answerBody(body, method);
      }
    },
  },
  {
    name: "needs-parameters",
    fault: "Refuses a body whose parameters are absent or null.",
    caughtBy: ["empty-parameters", "older-layout-charge", "older-layout-tokenize"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, method: string | null) {
        return body.parameters == null
          ? this.refuseForm(["parameters are missing"], "charge")
          : super.answerBody(body, method);
      }
    },
  },
  {
    name: "wants-two-decimals",
    fault: "Refuses an amount that is not written with exactly two decimals.",
    caughtBy: ["amount-forms"],
    type: class extends RightEndpoint {
      protected override rules(): Rules {
        return { ...super.rules(), amount: /^[0-9]+\.[0-9]{2}$/ };
      }
    },
  },
  {
    name: "wants-digits-in-a-postal-code",
    fault: "Refuses a postal code with letters in it.",
    caughtBy: ["free-text"],
    type: class extends RightEndpoint {
      protected override rules(): Rules {
        return { ...super.rules(), postal_code: /^[0-9]*$/ };
      }
    },
  },
]);
