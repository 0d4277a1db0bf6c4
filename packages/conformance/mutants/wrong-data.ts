// Endpoints that misread what is paid: methods, bank accounts, amounts, currencies.
import type { Answer } from "./endpoint/answer.ts";
import type { Trouble } from "./endpoint/check-data.ts";
import type { Order } from "./endpoint/gateway.ts";
import type { PaymentRequest, Rules } from "./endpoint/read-request.ts";
import { RightEndpoint } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The group "data". */
export const wrongData = mutantsOf("data", [
  {
    name: "unknown-method-is-a-charge",
    fault: "Takes a method that it does not know, or none, for a charge.",
    caughtBy: ["unknown-method-both-ids", "unknown-method-refused"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, pathMethod: string | null) {
        const isKnown = ["charge", "tokenize"].includes(String(body.method ?? pathMethod));
        return super.answerBody(isKnown ? body : { ...body, method: "charge" }, pathMethod);
      }
    },
  },
  {
    name: "tokenize-is-a-charge",
    fault: "Has one way for both methods: a tokenization with a currency is answered as a charge.",
    caughtBy: ["tokenize-with-currency"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, pathMethod: string | null) {
        const isPriced = body.method === "tokenize" && body.currency_code != null;
        const priced = { ...body, method: "charge", amount: body.amount ?? "1.00" };
        return super.answerBody(isPriced ? priced : body, pathMethod);
      }
    },
  },
  {
    name: "cards-only",
    fault: "Refuses a charge of a bank account for want of a card number.",
    caughtBy: ["ach-charge-approved"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, pathMethod: string | null) {
        const isCharge = (body.method ?? pathMethod) === "charge";
        return isCharge && body.bankaccountnumber != null
          ? this.refuseForm(["cardnumber is missing"], "charge")
          : super.answerBody(body, pathMethod);
      }
    },
  },
  {
    name: "no-token-for-an-account",
    fault: "Refuses to tokenize a bank account.",
    caughtBy: ["ach-tokenize-approved"],
    type: class extends RightEndpoint {
      protected override troubleWith(request: PaymentRequest): Trouble | null {
        const isOdd = request.method === "tokenize" && request.account !== null;
        return isOdd
          ? { code: "not_supported", message: "Accounts are not kept." }
          : super.troubleWith(request);
      }
    },
  },
  {
    name: "card-and-account-at-once",
    fault: "Takes a body with a card and a bank account, and charges the card.",
    caughtBy: ["card-and-account-refused"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, pathMethod: string | null) {
        const { bankaccountnumber, routingnumber, ...card } = body;
        return super.answerBody(card.cardnumber == null ? body : card, pathMethod);
      }
    },
  },
  {
    name: "neither-card-nor-account",
    fault: "Approves a body with neither card nor bank account.",
    caughtBy: ["no-instrument-refused"],
    type: class extends RightEndpoint {
      protected override async answerBody(body: Fields, pathMethod: string | null) {
        const isNobody = body.cardnumber == null && body.bankaccountnumber == null;
        const house = { ...body, cardnumber: "4111111111111111" };
        return super.answerBody(isNobody ? house : body, pathMethod);
      }
    },
  },
  {
    name: "any-routing-number",
    fault: "Approves a routing number whose check digit is wrong.",
    caughtBy: ["wrong-routing-number"],
    type: class extends RightEndpoint {
      protected override troubleWith(request: PaymentRequest): Trouble | null {
        return request.account === null ? super.troubleWith(request) : null;
      }
    },
  },
  {
    name: "routing-number-is-a-form",
    fault: "Complains of the form of a routing number that is not nine digits with HTTP 400.",
    caughtBy: ["wrong-routing-number"],
    type: class extends RightEndpoint {
      protected override async admit(request: PaymentRequest): Promise<Answer | null> {
        const answer = await super.admit(request);
        const isBad = answer?.body.includes("invalid_routing_number") === true;
        return isBad && answer !== null ? { ...answer, status: 400 } : answer;
      }
    },
  },
  {
    name: "two-decimals-everywhere",
    fault: "Refuses amounts in a currency without decimals, such as the yen.",
    caughtBy: ["amounts-approved", "currency-decimals"],
    type: class extends RightEndpoint {
      protected override troubleWith(request: PaymentRequest): Trouble | null {
        const isWhole = request.amount !== null && !request.amount.includes(".");
        return request.currency === "JPY" && isWhole
          ? { code: "invalid_amount", message: "Two decimals are needed." }
          : super.troubleWith(request);
      }
    },
  },
  {
    name: "no-third-decimal",
    fault: "Refuses amounts with three decimals in a currency that has three, such as the dinar.",
    caughtBy: ["amounts-approved", "currency-decimals"],
    type: class extends RightEndpoint {
      protected override rules(): Rules {
        return { ...super.rules(), amount: /^[0-9]{1,7}(\.[0-9]{1,2})?$/ };
      }
    },
  },
  {
    name: "counts-cents-in-floats",
    fault: "Multiplies the amount by a hundred and cuts it off, so that 19.99 becomes 19.98.",
    caughtBy: ["captured-amount"],
    type: class extends RightEndpoint {
      protected override orderOf(request: PaymentRequest): Order {
        const order = super.orderOf(request);
        const amount = (Math.trunc(Number(order.amount) * 100) / 100).toFixed(2);
        return { ...order, amount: request.currency === "USD" ? amount : order.amount };
      }
    },
  },
  {
    name: "yen-in-cents",
    fault: "Captures a hundredth of an amount in a currency without decimals.",
    caughtBy: ["captured-amount"],
    type: class extends RightEndpoint {
      protected override orderOf(request: PaymentRequest): Order {
        const order = super.orderOf(request);
        const cents = (Number(order.amount) / 100).toFixed(2);
        return { ...order, amount: request.currency === "JPY" ? cents : order.amount };
      }
    },
  },
  {
    name: "everything-in-dollars",
    fault: "Captures every amount in US dollars, whatever the currency was.",
    caughtBy: ["captured-amount"],
    type: class extends RightEndpoint {
      protected override orderOf(request: PaymentRequest): Order {
        return { ...super.orderOf(request), currency: "USD" };
      }
    },
  },
  {
    name: "one-problem-at-a-time",
    fault: "Names the first of several problems of a body and not the others.",
    caughtBy: ["every-problem-named"],
    type: class extends RightEndpoint {
      protected override refuseForm(problems: readonly string[], method: string | null): Answer {
        return super.refuseForm(problems.slice(0, 1), method);
      }
    },
  },
]);
