// Endpoints that do not know again what they have seen: after a moment, after other traffic, after a
// restart. What they captured is right; what the caller hears is not.
import { type Answer, changed } from "./endpoint/answer.ts";
import type { Entry } from "./endpoint/book.ts";
import type { PaymentRequest } from "./endpoint/read-request.ts";
import { idField, type Place, RightEndpoint, type Seen } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

/** Of the group "retries": forgetting. */
export const wrongMemory = mutantsOf("retries", [
  {
    name: "knows-no-retry",
    fault: "Treats every delivery as a new transaction.",
    caughtBy: ["captured-once-replayed"],
    type: class extends RightEndpoint {
      protected override look(): Seen {
        return { held: undefined, running: undefined };
      }
    },
  },
  {
    name: "new-id-for-a-retry",
    fault: "Knows a retry again, and answers it with another charge_id.",
    caughtBy: ["replay-at-once"],
    type: class extends RightEndpoint {
      #count = 0;

      protected override async replay(request: PaymentRequest, answer: Answer) {
        const id = this.digest(`${request.transactionId}${this.#count++}`).slice(0, 24);
        return changed(answer, (body) =>
          body.error_code === null ? { ...body, [idField(request.method)]: `ch_${id}` } : body,
        );
      }
    },
  },
  {
    name: "id-of-the-hour",
    fault:
      "Makes the charge_id anew from the transaction and the clock: after seconds it is another.",
    caughtBy: ["ids-outlive-the-second"],
    type: class extends RightEndpoint {
      protected override async replay(request: PaymentRequest, answer: Answer) {
        return changed(answer, (body) =>
          body.error_code === null
            ? { ...body, [idField(request.method)]: this.idOf(request) }
            : body,
        );
      }

      protected override idOf(request: PaymentRequest): string {
        // Two seconds stand for an hour, so that a test can see one end.
        const hour = Math.floor(Date.now() / 2_000);
        return `ch_${this.digest(`${request.transactionId} ${hour}`).slice(0, 24)}`;
      }
    },
  },
  {
    name: "says-that-it-is-a-retry",
    fault: "Adds a field with the number of the delivery, so that no two answers are the same.",
    caughtBy: ["replay-byte-for-byte"],
    type: class extends RightEndpoint {
      #count = 0;

      protected override async replay(_request: PaymentRequest, answer: Answer) {
        return changed(answer, (body) => ({ ...body, delivery: 2 + this.#count++ }));
      }
    },
  },
  {
    name: "forgets-after-other-traffic",
    fault: "Remembers the last thirty-two transactions only.",
    caughtBy: ["captured-once-after-others"],
    type: class extends RightEndpoint {
      protected override keep(entry: Entry): void {
        this.book.write(entry);
        const finished = this.book.keys().filter((key) => this.book.find(key)?.answer != null);
        for (const key of finished.slice(0, -32)) this.book.forget(key);
      }
    },
  },
  {
    name: "forgets-after-a-second",
    fault: "Remembers a transaction for one second.",
    caughtBy: ["captured-once-later"],
    isFast: false,
    type: class extends RightEndpoint {
      protected override keep(entry: Entry): void {
        this.book.write(entry);
        setTimeout(() => this.book.forget(entry.key), 1_000).unref();
      }
    },
  },
  {
    name: "forgets-at-a-restart",
    fault: "Remembers its transactions in memory only.",
    caughtBy: ["captured-once-restarted"],
    isFast: false,
    type: class extends RightEndpoint {
      constructor(place: Place) {
        super(place);
        for (const key of this.book.keys()) this.book.forget(key);
      }
    },
  },
  {
    name: "new-ids-after-a-restart",
    fault: "Keys its ids with a secret that every start makes anew.",
    caughtBy: ["replay-after-restart"],
    isFast: false,
    type: class extends RightEndpoint {
      readonly #start = crypto.randomUUID();

      protected override idOf(request: PaymentRequest): string {
        return `ch_${this.digest(`${this.#start}${request.transactionId}`).slice(0, 24)}`;
      }

      protected override async replay(request: PaymentRequest, answer: Answer) {
        return changed(answer, (body) =>
          body.error_code === null
            ? { ...body, [idField(request.method)]: this.idOf(request) }
            : body,
        );
      }
    },
  },
  {
    name: "second-chance",
    fault:
      "Remembers approvals and not declines, so that a retry of a declined charge is approved.",
    caughtBy: ["decline-stays", "declined-id-is-burned", "decline-captures-nothing"],
    type: class extends RightEndpoint {
      protected override async replay(request: PaymentRequest, answer: Answer) {
        const isDeclined = answer.body.includes("card_declined");
        return isDeclined ? this.approved(request) : answer;
      }
    },
  },
  {
    name: "another-reason-for-a-retry",
    fault:
      "Tells the retry of a declined charge of a fault, and no longer that the card was declined.",
    caughtBy: ["decline-keeps-its-code"],
    type: class extends RightEndpoint {
      protected override async replay(request: PaymentRequest, answer: Answer) {
        const isDeclined = answer.body.includes("card_declined");
        const trouble = { code: "internal_error", message: "Something went wrong." };
        return isDeclined ? this.failed(request, trouble) : answer;
      }
    },
  },
]);
