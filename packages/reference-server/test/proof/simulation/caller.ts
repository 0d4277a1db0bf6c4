// Twilio's side of a simulated world: one transaction, delivered up to six times, each time waited for
// ten seconds; the next delivery follows when the slot of the last one ends. Connections are refused,
// answers are lost, deliveries come twice, and somebody may ask again long after all is over.
import type { ConnectorRequest } from "@pay-connector/types";
import type { HeldTransaction } from "../../../src/core/store-port.ts";
import type { DeliveryOutcome } from "../../../src/transactions/process-transaction.ts";
import type { Chance } from "./chance.ts";
import type { Owner } from "./owner.ts";
import type { Plan } from "./plan.ts";
import type { Timeline } from "./timeline.ts";

/** Twilio's rule: at most six deliveries, ten seconds each. @see R-01 R-02 R-08 R-09 */
export const maxDeliveries = 6;
/** How long Twilio waits for an answer. */
export const deliveryTimeoutMs = 10_000;

/** What a transaction looked like from outside. */
export type Delivery = {
  /** 1 to 6; 0 for one that Twilio's schedule does not know. */
  readonly number: number;
  readonly isOther: boolean;
  readonly arrivedMs: number;
  /** A verdict was stored when it arrived. */
  readonly hadVerdict: boolean;
  endedMs: number | null;
  body: string | null;
  admission: DeliveryOutcome["admission"] | null;
};

/** What a caller needs of its world. */
export type CallerParts = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly plan: Plan;
  readonly report: (line: string) => void;
  /** Hands a request to the program that runs now; null when none does, or it broke off. */
  readonly process: (
    request: ConnectorRequest,
  ) => Promise<{ outcome: DeliveryOutcome; owner: Owner }> | null;
  readonly hasVerdict: (caller: Caller) => boolean;
  /** Told of every answer at the moment it is written out. */
  readonly onAnswer: (caller: Caller, delivery: Delivery) => Promise<void>;
  readonly confirm: (held: HeldTransaction, owner: Owner) => void;
};

/** One transaction and everybody who asks for it. */
export class Caller {
  readonly request: ConnectorRequest;
  readonly other: ConnectorRequest;
  readonly deliveries: Delivery[] = [];
  /** What Twilio heard in time. */
  heard: string | null = null;
  isOver = false;
  /** Deliveries out of turn that are still to come. */
  #extras = 0;
  readonly #parts: CallerParts;

  constructor(
    requests: { request: ConnectorRequest; other: ConnectorRequest },
    parts: CallerParts,
  ) {
    this.request = requests.request;
    this.other = requests.other;
    this.#parts = parts;
  }

  /** Begins with the first delivery. */
  start(): void {
    const { chance, plan } = this.#parts;
    this.#deliver(1);
    const isOutOfOrder = chance.strikes(
      "caller: other details under the same id",
      plan.callerTrouble,
    );
    if (isOutOfOrder) this.#extra(chance.between(0, 65_000), true);
    if (chance.strikes("caller: asks again hours later", plan.callerTrouble / 4)) {
      this.#extra(chance.spread(65_000, 50 * 3_600_000), false);
    }
  }

  /** Asks once more, long after Twilio has given up. */
  askAgain(): void {
    this.#parts.chance.count("caller: asks again hours later");
    this.#extra(0, false);
  }

  /** Whether nobody will ask for it any more. */
  get isDone(): boolean {
    return this.isOver && this.#extras === 0;
  }

  #deliver(number: number): void {
    const { timeline, chance, plan } = this.#parts;
    const trouble = plan.callerTrouble;
    timeline.after(deliveryTimeoutMs, () => this.#endSlot(number));
    if (chance.strikes("caller: connection refused", trouble / 2)) {
      this.#parts.report(`delivery ${number} is refused`);
      return;
    }
    timeline.after(chance.between(1, 60), () => this.#arrive(number, this.request));
    if (chance.strikes("caller: delivery twice", trouble)) {
      this.#extra(chance.between(1, 12_000), false);
    }
  }

  #extra(ms: number, isOther: boolean): void {
    this.#extras += 1;
    this.#parts.timeline.after(ms, () => {
      this.#extras -= 1;
      this.#arrive(0, isOther ? this.other : this.request);
    });
  }

  #endSlot(number: number): void {
    if (this.heard !== null || number === maxDeliveries) {
      this.isOver = true;
      this.#parts.report(this.heard === null ? "the caller hears a failure: no answer" : "heard");
    } else {
      this.#deliver(number + 1);
    }
  }

  #arrive(number: number, request: ConnectorRequest): void {
    const { timeline, report, process } = this.#parts;
    const arrivedMs = timeline.nowMs;
    const isOther = request !== this.request;
    const delivery: Delivery = {
      number,
      isOther,
      arrivedMs,
      hadVerdict: this.#parts.hasVerdict(this),
      endedMs: null,
      body: null,
      admission: null,
    };
    this.deliveries.push(delivery);
    const processing = process(request);
    report(`delivery ${number} arrives${processing === null ? ", nobody listens" : ""}`);
    void processing?.then(
      ({ outcome, owner }) => this.#end(delivery, outcome, owner),
      () => this.#end(delivery, null, null),
    );
  }

  #end(delivery: Delivery, outcome: DeliveryOutcome | null, owner: Owner | null): void {
    const { timeline, chance, plan, report, confirm } = this.#parts;
    delivery.endedMs = timeline.nowMs;
    delivery.body = outcome?.body ?? null;
    delivery.admission = outcome?.admission ?? null;
    const { number, body, arrivedMs } = delivery;
    report(`delivery ${number} ends: ${body ?? "silence"}`);
    if (body === null || outcome === null || owner === null) return;
    void this.#parts.onAnswer(this, delivery);
    const isInTime = timeline.nowMs < arrivedMs + deliveryTimeoutMs;
    const isLost = chance.strikes("caller: answer lost on the way", plan.callerTrouble / 2);
    if (isInTime && !isLost) {
      if (number > 0 && !delivery.isOther) this.heard = body;
      // Only a stored answer that was written out whole is confirmed, as the edge does it.
      if (outcome.admission !== "refuse" && outcome.held !== null) confirm(outcome.held, owner);
    }
  }
}
