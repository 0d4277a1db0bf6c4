// Endpoints that say the right thing and do the wrong one: only a ledger shows what they are.
import type { IncomingMessage } from "node:http";
import type { Answer } from "./endpoint/answer.ts";
import type { Entry } from "./endpoint/book.ts";
import type { GatewayOutcome } from "./endpoint/gateway.ts";
import type { PaymentRequest } from "./endpoint/read-request.ts";
import { RightEndpoint, type Seen, triggerOf } from "./endpoint/right-endpoint.ts";
import { mutantsOf } from "./mutant.ts";

/** Races: more than one delivery is at work. */
const races = mutantsOf("money", [
  {
    name: "looks-then-acts",
    fault:
      "Looks up an id, waits a moment, and then claims it: two deliveries at once both charge.",
    caughtBy: ["captured-once-together-2", "captured-once-together-20"],
    type: class extends RightEndpoint {
      protected override async admit(request: PaymentRequest): Promise<Answer | null> {
        const seen = this.look(request);
        await this.pause(40);
        return this.act(request, seen);
      }
    },
  },
  {
    name: "race-at-twenty",
    fault: "Has room for eighteen waiting deliveries of an id; the nineteenth charges again.",
    caughtBy: ["captured-once-together-20"],
    type: class extends RightEndpoint {
      readonly #waiting = new Map<string, number>();

      protected override async ask(request: PaymentRequest): Promise<GatewayOutcome> {
        // Long enough for all of them to come, also on a busy machine.
        await this.pause(300);
        return super.ask(request);
      }

      protected override join(request: PaymentRequest, running: Promise<Answer | null>) {
        const key = this.keyOf(request);
        const waiting = (this.#waiting.get(key) ?? 0) + 1;
        this.#waiting.set(key, waiting);
        return waiting > 18 ? this.decide(request, false) : running;
      }
    },
  },
  {
    name: "race-at-fifty",
    fault: "Has room for forty waiting deliveries of an id; the next charges again.",
    caughtBy: ["captured-once-together-50"],
    type: class extends RightEndpoint {
      readonly #waiting = new Map<string, number>();

      protected override async ask(request: PaymentRequest): Promise<GatewayOutcome> {
        // Long enough for all of them to come, also on a busy machine.
        await this.pause(300);
        return super.ask(request);
      }

      protected override join(request: PaymentRequest, running: Promise<Answer | null>) {
        const key = this.keyOf(request);
        const waiting = (this.#waiting.get(key) ?? 0) + 1;
        this.#waiting.set(key, waiting);
        return waiting > 40 ? this.decide(request, false) : running;
      }
    },
  },
  {
    name: "joins-in-one-process",
    fault:
      "Runs two workers that know each other's finished transactions and not the running ones.",
    caughtBy: ["captured-once-together-2", "captured-once-together-20"],
    type: class extends RightEndpoint {
      readonly #workers = [new Map(), new Map<string, Promise<Answer | null>>()];
      #next = 0;

      protected override look(request: PaymentRequest): Seen {
        const key = this.keyOf(request);
        const held = this.book.find(key);
        const running = this.#worker().get(key);
        // What another worker has claimed is not on disk yet, as far as this one can see.
        return { held: held?.answer == null && running === undefined ? undefined : held, running };
      }

      protected override begin(request: PaymentRequest, isTakenOver: boolean) {
        const worker = this.#worker();
        const work = super.begin(request, isTakenOver);
        worker.set(this.keyOf(request), work);
        this.#next++;
        return work;
      }

      #worker(): Map<string, Promise<Answer | null>> {
        return this.#workers[this.#next % 2] ?? new Map();
      }
    },
  },
  {
    name: "retry-of-a-slow-one-charges",
    fault: "Joins a retry for two seconds after the first delivery; a later one charges again.",
    caughtBy: ["captured-once-slow"],
    isFast: false,
    type: class extends RightEndpoint {
      readonly #begun = new Map<string, number>();

      protected override begin(request: PaymentRequest, isTakenOver: boolean) {
        this.#begun.set(this.keyOf(request), Date.now());
        return super.begin(request, isTakenOver);
      }

      protected override join(request: PaymentRequest, running: Promise<Answer | null>) {
        const ageMs = Date.now() - (this.#begun.get(this.keyOf(request)) ?? 0);
        return ageMs > 2_000 ? this.decide(request, false) : running;
      }
    },
  },
]);

/** Captures that should not be, and captures that are missing. */
const miscounts = mutantsOf("money", [
  {
    name: "captures-twice",
    fault: "Captures a retry again and answers it rightly.",
    caughtBy: ["captured-once-replayed"],
    type: class extends RightEndpoint {
      protected override async replay(request: PaymentRequest, answer: Answer) {
        if (isApprovedCharge(request, answer)) this.gateway.enter(this.orderOf(request), "capture");
        return answer;
      }
    },
  },
  {
    name: "captures-every-charge-twice",
    fault: "Captures every charge two times, and answers once.",
    caughtBy: ["captured-once"],
    type: class extends RightEndpoint {
      protected override keep(entry: Entry, request: PaymentRequest): void {
        super.keep(entry, request);
        if (entry.answer !== null && isApprovedCharge(request, entry.answer)) {
          this.gateway.enter(this.orderOf(request), "capture");
        }
      }
    },
  },
  {
    name: "asks-again-for-a-lost-answer",
    fault: "Charges again when the answer of its gateway was lost.",
    caughtBy: ["captured-once-gateway-lost"],
    isFast: false,
    type: class extends RightEndpoint {
      protected override async decide(request: PaymentRequest): Promise<Answer | null> {
        return super.decide(request, false);
      }

      protected override ask(request: PaymentRequest): Promise<GatewayOutcome> {
        const isAgain = this.gateway.holds(request.transactionId);
        return isAgain
          ? this.gateway.charge({ ...this.orderOf(request), trigger: "" })
          : super.ask(request);
      }
    },
  },
  {
    name: "lost-answer-is-a-failure",
    fault: "Tells a charge whose answer was lost as failed, and it stays captured.",
    caughtBy: ["captured-once-gateway-lost"],
    isFast: false,
    type: class extends RightEndpoint {
      protected override answerFor(request: PaymentRequest, outcome: GatewayOutcome) {
        const trouble = { code: "processing_error", message: "Please try later." };
        return outcome === "lost"
          ? this.failed(request, trouble)
          : super.answerFor(request, outcome);
      }
    },
  },
  {
    name: "approves-without-the-bank",
    fault: "Approves when the gateway cannot be reached, and nothing is captured.",
    caughtBy: ["unreachable-gateway-told"],
    isFast: false,
    type: class extends RightEndpoint {
      protected override answerFor(request: PaymentRequest, outcome: GatewayOutcome) {
        return outcome === "unreachable"
          ? this.approved(request)
          : super.answerFor(request, outcome);
      }
    },
  },
  {
    name: "captures-nothing",
    fault: "Approves every good charge and captures none.",
    caughtBy: ["captured-once"],
    type: class extends RightEndpoint {
      protected override ask(request: PaymentRequest): Promise<GatewayOutcome> {
        return this.gateway.verify(triggerOf(request));
      }
    },
  },
  {
    name: "captures-a-decline",
    fault: "Captures first and declines then, without giving the money back.",
    caughtBy: ["decline-captures-nothing", "declined-id-captures-nothing"],
    type: class extends RightEndpoint {
      protected override answerFor(request: PaymentRequest, outcome: GatewayOutcome) {
        const isCharge = outcome === "declined" && request.method === "charge";
        if (isCharge) this.gateway.enter(this.orderOf(request), "capture");
        return super.answerFor(request, outcome);
      }
    },
  },
  {
    name: "mismatch-is-captured",
    fault: "Refuses other details under a used id, and captures them all the same.",
    caughtBy: ["mismatch-captures-nothing", "mismatch-together"],
    type: class extends RightEndpoint {
      protected override async refuseOther(request: PaymentRequest, held: Entry) {
        if (request.method === "charge") this.gateway.enter(this.orderOf(request), "capture");
        return super.refuseOther(request, held);
      }
    },
  },
  {
    name: "tokenize-captures",
    fault:
      "Captures an amount of one dollar with each tokenization, to see whether the card is good.",
    caughtBy: ["tokenize-captures-nothing"],
    type: class extends RightEndpoint {
      protected override ask(request: PaymentRequest): Promise<GatewayOutcome> {
        const probe = { ...this.orderOf(request), amount: "1.00", currency: "USD" };
        if (request.method === "tokenize") this.gateway.enter(probe, "capture");
        return super.ask(request);
      }
    },
  },
  {
    name: "takes-a-success-back",
    fault: "Reverses a charge a moment after it was told as a success.",
    caughtBy: ["captured-once"],
    type: class extends RightEndpoint {
      protected override keep(entry: Entry, request: PaymentRequest): void {
        super.keep(entry, request);
        const isDone = entry.answer !== null && isApprovedCharge(request, entry.answer);
        const order = this.orderOf(request);
        if (isDone) setTimeout(() => this.gateway.enter(order, "reversal"), 50).unref();
      }
    },
  },
  {
    name: "claims-in-memory",
    fault:
      "Claims an id in memory only, so that a restart in the middle of a charge charges twice.",
    caughtBy: ["captured-once-restarted-in-flight"],
    isFast: false,
    type: class extends RightEndpoint {
      readonly #claimed = new Set<string>();

      protected override claim(entry: Entry): void {
        this.#claimed.add(entry.key);
      }
    },
  },
  {
    name: "charges-strangers",
    fault: "Refuses wrong credentials and charges what came with them.",
    caughtBy: ["unauthorized-captures-nothing"],
    type: class extends RightEndpoint {
      protected override async answerTo(request: IncomingMessage): Promise<Answer | null> {
        const misfit = this.refuseFrame(request);
        if (misfit?.status !== 401) return super.answerTo(request);
        const body = this.parse((await this.readBody(request)) ?? "");
        if (body !== null) await this.answerBody(body, null);
        return misfit;
      }
    },
  },
  {
    name: "charges-behind-its-error",
    fault:
      "Answers a charge whose gateway was away with an error, and charges it in the background.",
    caughtBy: ["told-failure-unreachable"],
    isFast: false,
    type: class extends RightEndpoint {
      protected override answerFor(request: PaymentRequest, outcome: GatewayOutcome) {
        const order = this.orderOf(request);
        if (outcome === "unreachable" && request.method === "charge") {
          setTimeout(() => this.gateway.enter(order, "capture"), 100).unref();
        }
        return super.answerFor(request, outcome);
      }
    },
  },
]);

/** The group "money". */
export const wrongMoney = [...races, ...miscounts];

function isApprovedCharge(request: PaymentRequest, answer: Answer): boolean {
  return request.method === "charge" && answer.body.includes('"error_code":null');
}
