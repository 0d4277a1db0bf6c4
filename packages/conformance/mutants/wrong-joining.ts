// Endpoints that do not wait for what is under way, mistake other details for the same, or the same for
// others.
import { type Answer, json } from "./endpoint/answer.ts";
import type { Entry } from "./endpoint/book.ts";
import type { PaymentRequest } from "./endpoint/read-request.ts";
import { RightEndpoint } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

/** Waiting. */
const unjoined = mutantsOf("retries", [
  {
    name: "error-while-the-first-runs",
    fault: "Answers a retry with an error while the first delivery is still being worked on.",
    caughtBy: ["retry-in-flight"],
    isFast: false,
    type: class extends RightEndpoint {
      protected override async join(request: PaymentRequest) {
        return this.failed(request, { code: "in_progress", message: "Still being worked on." });
      }
    },
  },
  {
    name: "joined-and-never-told",
    fault:
      "Lets a retry of a tokenization wait for the first delivery and then forgets to answer it.",
    caughtBy: ["tokenize-together"],
    type: class extends RightEndpoint {
      protected override join(request: PaymentRequest, running: Promise<Answer | null>) {
        return request.method === "tokenize" ? new Promise<null>(() => {}) : running;
      }
    },
  },
  {
    name: "works-for-the-connection",
    fault:
      "Drops its work after nine seconds, as Twilio is about to hang up; the retry begins anew.",
    caughtBy: ["slow-success-told", "captured-once-slow"],
    isFast: false,
    type: class extends RightEndpoint {
      readonly #dropped = new Set<string>();

      protected override begin(request: PaymentRequest, isTakenOver: boolean) {
        const key = this.keyOf(request);
        const drop = (): void => {
          if (this.book.find(key)?.answer != null) return;
          this.#dropped.add(key);
          this.running.delete(key);
          this.book.forget(key);
        };
        setTimeout(drop, 9_000).unref();
        return super.begin(request, isTakenOver);
      }

      protected override keep(entry: Entry): void {
        if (!this.#dropped.has(entry.key)) this.book.write(entry);
      }
    },
  },
  {
    name: "slow-is-failed",
    fault: "Tells a charge that took longer than ten seconds as failed, although it was captured.",
    caughtBy: ["slow-success-told"],
    isFast: false,
    type: class extends RightEndpoint {
      protected override async decide(request: PaymentRequest, isTakenOver: boolean) {
        const begun = Date.now();
        const answer = await super.decide(request, isTakenOver);
        const trouble = { code: "timeout", message: "The bank was too slow." };
        return Date.now() - begun > 10_000 ? this.failed(request, trouble) : answer;
      }
    },
  },
  {
    name: "gives-up-after-half-a-minute",
    fault: "Tells a charge that takes longer than thirty seconds as failed, and it is captured.",
    caughtBy: ["told-failure-very-slow"],
    isFast: false,
    type: class extends RightEndpoint {
      protected override async decide(request: PaymentRequest, isTakenOver: boolean) {
        const trouble = { code: "timeout", message: "The bank was too slow." };
        const late = this.pause(30_000).then(() => this.failed(request, trouble));
        return Promise.race([super.decide(request, isTakenOver), late]);
      }
    },
  },
  {
    name: "just-too-late",
    fault: "Holds every answer back for 10.2 seconds, so that each call needs two deliveries.",
    caughtBy: ["answered-in-time"],
    isFast: false,
    type: class extends RightEndpoint {
      protected override async decide(request: PaymentRequest, isTakenOver: boolean) {
        const [answer] = await Promise.all([
          super.decide(request, isTakenOver),
          this.pause(10_200),
        ]);
        return answer;
      }
    },
  },
]);

/** Telling apart. */
const confused = mutantsOf("retries", [
  {
    name: "fingerprint-without-amount",
    fault: "Takes another amount under a used id for a retry.",
    caughtBy: ["changed-amount"],
    type: class extends RightEndpoint {
      protected override identityOf(request: PaymentRequest) {
        return { ...super.identityOf(request), amount: null };
      }
    },
  },
  {
    name: "fingerprint-without-card",
    fault: "Takes another card under a used id for a retry.",
    caughtBy: ["changed-card", "changed-expiry"],
    type: class extends RightEndpoint {
      protected override identityOf(request: PaymentRequest) {
        return { ...super.identityOf(request), card: null, expiry: null };
      }
    },
  },
  {
    name: "a-book-for-each-method",
    fault: "Keeps charges and tokenizations apart, so that a used id is free for the other method.",
    caughtBy: ["changed-method"],
    type: class extends RightEndpoint {
      protected override keyOf(request: PaymentRequest): string {
        return `${request.method} ${request.transactionId}`;
      }
    },
  },
  {
    name: "fingerprint-of-the-text",
    fault: "Compares amounts as texts: 10.0 under the id of 10.00 is taken for another charge.",
    caughtBy: ["amount-compared-as-number"],
    type: class extends RightEndpoint {
      protected override identityOf(request: PaymentRequest) {
        return { ...super.identityOf(request), amount: request.amount };
      }
    },
  },
  {
    name: "mismatch-spoils-the-id",
    fault: "Writes a refusal of other details over the stored answer, so that a later retry fails.",
    caughtBy: ["mismatch-leaves-original"],
    type: class extends RightEndpoint {
      protected override async refuseOther(request: PaymentRequest, held: Entry) {
        const answer = await super.refuseOther(request, held);
        this.book.write({ ...held, answer });
        return answer;
      }
    },
  },
  {
    name: "bad-form-burns-the-id",
    fault: "Keeps a complaint about the form as the verdict of the id.",
    caughtBy: ["refused-form-leaves-id-free"],
    type: class extends RightEndpoint {
      protected override async answerBody(
        body: Readonly<Record<string, unknown>>,
        pathMethod: string | null,
      ) {
        const answer = await super.answerBody(body, pathMethod);
        const key = body.transaction_id;
        if (answer?.body.includes("invalid_request") && typeof key === "string") {
          this.book.write({ key, fingerprint: "bad form", answer: json({}) });
        }
        return answer;
      }
    },
  },
]);

/** Of the group "retries": waiting and telling apart. */
export const wrongJoining = [...unjoined, ...confused];
