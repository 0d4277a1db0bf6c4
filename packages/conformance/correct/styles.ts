// Right endpoints of different style: each changes something that the contract leaves free.
import type { IncomingMessage } from "node:http";
import { type Answer, changed, json } from "../mutants/endpoint/answer.ts";
import type { Trouble } from "../mutants/endpoint/check-data.ts";
import type { GatewayOutcome } from "../mutants/endpoint/gateway.ts";
import { pathOf } from "../mutants/endpoint/http-edge.ts";
import type { PaymentRequest } from "../mutants/endpoint/read-request.ts";
import { idField, RightEndpoint } from "../mutants/endpoint/right-endpoint.ts";
import { type RightOne, rightOne } from "./right-one.ts";

/** The styles that the right endpoint can take on. */
export const styles: readonly RightOne[] = [
  rightOne({
    name: "plain",
    style: "The endpoint from which every mutant is made, with nothing changed.",
    type: RightEndpoint,
  }),
  rightOne({
    name: "slow-but-right",
    style: "Takes almost a second for everything.",
    type: class extends RightEndpoint {
      protected override async decide(request: PaymentRequest, isTakenOver: boolean) {
        const [answer] = await Promise.all([super.decide(request, isTakenOver), this.pause(800)]);
        return answer;
      }
    },
  }),
  rightOne({
    name: "minimal-fields",
    style: "Answers with the fields that Twilio reads and not one more.",
    type: class extends RightEndpoint {
      protected override approved(request: PaymentRequest): Answer {
        return changed(super.approved(request), ({ parameters, ...body }) =>
          Object.keys(parameters ?? {}).length > 0 ? { ...body, parameters } : body,
        );
      }
    },
  }),
  rightOne({
    name: "extra-fields",
    style: "Says more than it is asked for, also in fields that nobody declared.",
    type: class extends RightEndpoint {
      protected override approved(request: PaymentRequest): Answer {
        const network = { acquirer: { name: "First Zoo Bank" }, took: [1, 2, 3], live: false };
        return changed(super.approved(request), (body) => ({ ...network, ...body }));
      }

      protected override failed(request: PaymentRequest, trouble: Trouble): Answer {
        return changed(super.failed(request, trouble), (body) => ({ ...body, retry: false }));
      }
    },
  }),
  rightOne({
    name: "duplicate-is-an-error",
    style:
      "Tells a retry of a finished transaction that it is a duplicate, as the contract allows.",
    warnings: ["replay-answers-success", "decline-keeps-its-code"],
    type: class extends RightEndpoint {
      protected override async replay(request: PaymentRequest) {
        const message = "This transaction was answered before.";
        return this.failed(request, { code: "duplicate_transaction", message });
      }
    },
  }),
  rightOne({
    name: "its-address-alone",
    style:
      "Answers 404, without a body, at every address but its own; it never met the older layout.",
    warnings: ["older-layout-charge", "older-layout-tokenize"],
    type: class extends RightEndpoint {
      protected override isOwnPath(request: IncomingMessage): boolean {
        return pathOf(request) === this.path;
      }

      protected override refuseFrame(request: IncomingMessage): Answer | null {
        const misfit = super.refuseFrame(request);
        return misfit?.status === 404 ? { status: 404, headers: {}, body: "" } : misfit;
      }
    },
  }),
  rightOne({
    name: "gives-back-what-it-declines",
    style: "Captures before it decides, and gives the money back when it declines.",
    type: class extends RightEndpoint {
      protected override async ask(request: PaymentRequest): Promise<GatewayOutcome> {
        const outcome = await super.ask(request);
        if (request.method === "charge" && outcome === "declined") {
          this.gateway.enter(this.orderOf(request), "capture");
          this.gateway.enter(this.orderOf(request), "reversal");
        }
        return outcome;
      }
    },
  }),
  rightOne({
    name: "looks-up-at-once",
    style: "Looks a lost answer up and tells it with the first delivery.",
    type: class extends RightEndpoint {
      protected override answerFor(request: PaymentRequest, outcome: GatewayOutcome) {
        const isThere = outcome === "lost" && this.gateway.holds(request.transactionId);
        return isThere ? this.approved(request) : super.answerFor(request, outcome);
      }
    },
  }),
  rightOne({
    name: "other-words",
    style: "Has ids, error codes and sentences of its own, in another language.",
    type: class extends RightEndpoint {
      protected override idOf(request: PaymentRequest): string {
        return `${this.digest(request.transactionId).slice(0, 32)}`;
      }

      protected override failed(request: PaymentRequest, { code }: Trouble): Answer {
        const error_code = `E-${this.digest(code).slice(0, 4)}`;
        const error_message = "Die Zahlung wurde abgelehnt. Bitte prüfen Sie Ihre Angaben.";
        return json({ error_message, [idField(request.method)]: null, error_code });
      }
    },
  }),
  rightOne({
    name: "over-tls",
    style: "Speaks https, as it has to wherever it is not on the own machine.",
    type: RightEndpoint,
    tls: { oldestVersion: "TLSv1.2", endsInDays: 90 },
  }),
];
