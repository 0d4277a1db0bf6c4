// Endpoints that would pass by saying the same to everybody: the counter-checks are there for them.
import { type Answer, json } from "./endpoint/answer.ts";
import type { GatewayOutcome } from "./endpoint/gateway.ts";
import type { PaymentRequest } from "./endpoint/read-request.ts";
import { RightEndpoint } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

/** The group "counter". */
export const wrongCounter = mutantsOf("counter", [
  {
    name: "always-the-same-id",
    fault: "Gives every charge the same charge_id.",
    caughtBy: ["ids-differ"],
    type: class extends RightEndpoint {
      protected override idOf(request: PaymentRequest): string {
        return request.method === "charge" ? "ch_000000000001" : super.idOf(request);
      }
    },
  },
  {
    name: "always-the-same-token",
    fault: "Gives every tokenization the same token_id.",
    caughtBy: ["tokens-differ-by-card"],
    type: class extends RightEndpoint {
      protected override idOf(request: PaymentRequest): string {
        return request.method === "tokenize" ? "tok_000000000001" : super.idOf(request);
      }
    },
  },
  {
    name: "id-of-the-card",
    fault: "Makes the charge_id from the card: two charges of one card share it.",
    caughtBy: ["ids-differ"],
    type: class extends RightEndpoint {
      protected override idOf(request: PaymentRequest): string {
        const payer = request.card?.number ?? request.account?.number ?? "";
        return request.method === "charge"
          ? `ch_${this.digest(payer).slice(0, 24)}`
          : super.idOf(request);
      }
    },
  },
  {
    name: "id-of-card-and-amount",
    fault: "Makes the charge_id from card, amount and currency.",
    caughtBy: ["ids-differ"],
    type: class extends RightEndpoint {
      protected override idOf(request: PaymentRequest): string {
        const { card, account, amount, currency } = request;
        const text = `${card?.number ?? account?.number} ${amount} ${currency}`;
        return request.method === "charge"
          ? `ch_${this.digest(text).slice(0, 24)}`
          : super.idOf(request);
      }
    },
  },
  {
    name: "id-of-the-second",
    fault: "Makes the charge_id from the time in seconds: two charges at once share it.",
    caughtBy: ["ids-differ", "ids-differ-together"],
    type: class extends RightEndpoint {
      protected override idOf(): string {
        return `ch_${Math.floor(Date.now() / 1_000)}`;
      }
    },
  },
  {
    name: "few-ids",
    fault: "Has four different ids, so that charges share them by chance.",
    caughtBy: ["ids-differ-together"],
    type: class extends RightEndpoint {
      protected override idOf(request: PaymentRequest): string {
        return `ch_${Number.parseInt(this.digest(request.transactionId).slice(0, 4), 16) % 4}`;
      }
    },
  },
  {
    name: "always-approves",
    fault: "Approves and captures what its bank declines.",
    caughtBy: ["declines-declined"],
    type: class extends RightEndpoint {
      protected override answerFor(request: PaymentRequest, outcome: GatewayOutcome) {
        if (outcome !== "declined") return super.answerFor(request, outcome);
        if (request.method === "charge") this.gateway.enter(this.orderOf(request), "capture");
        return this.approved(request);
      }
    },
  },
  {
    name: "always-declines",
    fault: "Declines every charge, in the right form.",
    caughtBy: ["charge-approved"],
    type: class extends RightEndpoint {
      protected override async decide(request: PaymentRequest): Promise<Answer | null> {
        return this.failed(request, { code: "card_declined", message: "The card was declined." });
      }
    },
  },
  {
    name: "always-answers-the-same",
    fault: "Answers whatever comes with one constant success.",
    caughtBy: ["declines-declined", "not-everything-approved"],
    type: class extends RightEndpoint {
      protected override async answerTo(): Promise<Answer | null> {
        return json({
          charge_id: "ch_1",
          token_id: "tok_1",
          error_code: null,
          error_message: null,
        });
      }
    },
  },
  {
    name: "tokenize-always-approves",
    fault: "Declines bad cards when it charges and keeps every one when it tokenizes.",
    caughtBy: ["declines-tokenize"],
    type: class extends RightEndpoint {
      protected override async decide(request: PaymentRequest, isTakenOver: boolean) {
        return request.method === "tokenize"
          ? this.approved(request)
          : super.decide(request, isTakenOver);
      }
    },
  },
]);
