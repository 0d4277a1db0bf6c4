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
    caughtBy: [],
    type: class extends RightEndpoint {
      protected override async join(request: PaymentRequest) {
        return this.failed(request, { code: "in_progress", message: "Still being worked on." });
      }
    },
  },
  {
    name: "joined-and-never-told",
    fault: "Lets a retry wait for the first delivery and then forgets to answer it.",
    caughtBy: [],
    type: class extends RightEndpoint {
      protected override join(): Promise<Answer | null> {
        return new Promise(() => {});
      }
    },
  },
  {
    name: "works-for-the-connection",
    fault:
      "Drops what it worked out when nobody waits for it any more, so that a slow success is never told.",
    caughtBy: [],
    isFast: false,
    type: class extends RightEndpoint {
      readonly #begun = new Map<string, number>();

      protected override begin(request: PaymentRequest, isTakenOver: boolean) {
        this.#begun.set(this.keyOf(request), Date.now());
        return super.begin(request, isTakenOver);
      }

      protected override keep(entry: Entry): void {
        const tookMs = Date.now() - (this.#begun.get(entry.key) ?? 0);
        if (tookMs < 10_000) this.book.write(entry);
        else this.book.forget(entry.key);
      }
    },
  },
  {
    name: "slow-is-failed",
    fault: "Tells a charge that took longer than ten seconds as failed, although it was captured.",
    caughtBy: [],
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
    caughtBy: [],
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
    caughtBy: [],
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
    caughtBy: [],
    type: class extends RightEndpoint {
      protected override identityOf(request: PaymentRequest) {
        return { ...super.identityOf(request), amount: null };
      }
    },
  },
  {
    name: "fingerprint-without-card",
    fault: "Takes another card under a used id for a retry.",
    caughtBy: [],
    type: class extends RightEndpoint {
      protected override identityOf(request: PaymentRequest) {
        return { ...super.identityOf(request), card: null, expiry: null };
      }
    },
  },
  {
    name: "a-book-for-each-method",
    fault: "Keeps charges and tokenizations apart, so that a used id is free for the other method.",
    caughtBy: [],
    type: class extends RightEndpoint {
      protected override keyOf(request: PaymentRequest): string {
        return `${request.method} ${request.transactionId}`;
      }
    },
  },
  {
    name: "fingerprint-of-the-text",
    fault: "Compares amounts as texts: 10.0 under the id of 10.00 is taken for another charge.",
    caughtBy: [],
    type: class extends RightEndpoint {
      protected override identityOf(request: PaymentRequest) {
        return { ...super.identityOf(request), amount: request.amount };
      }
    },
  },
  {
    name: "mismatch-spoils-the-id",
    fault: "Writes a refusal of other details over the stored answer, so that a later retry fails.",
    caughtBy: [],
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
    caughtBy: [],
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
