// A small world around the pure core for random walks: one row, one process that may crash, a sweeper, and a
// gateway of one of three tiers. The same admit and step as in the product decide; this file performs what
// they say, one effect at a time, so that anything can happen in between.
import { admit } from "../../src/core/admission.ts";
import { step } from "../../src/core/lifecycle.ts";
import type { Ability, Effect, Event } from "../../src/core/lifecycle-words.ts";
import { mayMove, type PositionName, positions } from "../../src/core/transaction.ts";
import { type Mood, type Question, type Tier, WalkGateway } from "./walk-gateway.ts";

type Row = {
  position: PositionName;
  fence: number;
  fingerprint: string;
  deliveries: number;
  isSent: boolean;
  isCaptured: boolean;
};

/** Somebody at work: the drive of a delivery, or the sweeper. */
type Worker = {
  position: PositionName;
  fence: number;
  because: Event;
  effects: readonly Effect[];
  question: Question | null;
  wasSentBefore: boolean;
  isAbsenceProof: boolean;
};

const abilities: Readonly<Record<Tier, Ability>> = { A: "look-up", B: "look-up", C: "nothing" };

/** The small world. */
export class World {
  row: Row | null = null;
  drive: Worker | null = null;
  sweeper: Worker | null = null;
  isPastDeadline = false;
  isOverdue = false;
  readonly gateway: WalkGateway;
  /** Every verdict that was told. */
  readonly told = new Set<string>();
  /** How many deliveries with the same details there were. */
  sameDeliveries = 0;

  constructor(tier: Tier) {
    this.gateway = new WalkGateway(tier);
  }

  deliver(fingerprint: string, isRefused: boolean): void {
    const { row } = this;
    const held = row && {
      position: row.position,
      hasSameFingerprint: row.fingerprint === fingerprint,
      isBeingDriven: this.drive !== null,
    };
    switch (admit(held)) {
      case "claim":
        this.#claim(fingerprint, isRefused);
        return;
      case "replay":
        this.#tell();
        return;
      case "refuse":
        return;
      case "join":
        this.#count();
        return;
      case "take-over":
        this.#count();
        this.#takeOver();
        return;
    }
  }

  #claim(fingerprint: string, isRefused: boolean): void {
    const because: Event = isRefused
      ? { type: "requestRefused", refusal: { verdict: "failed", code: "invalid_amount" } }
      : { type: "requestAccepted" };
    const [state, [, ...effects]] = step("absent", because);
    const position = state as PositionName;
    const isSent = !isRefused;
    const claimed = { position, fence: 1, fingerprint, deliveries: 1 };
    this.row = { ...claimed, isSent, isCaptured: false };
    this.drive = this.#workerOf(this.row, { because, effects, wasSentBefore: false });
    this.sameDeliveries = 1;
  }

  #takeOver(): void {
    const { row } = this;
    if (row === null) return;
    const mayAskAgain = !row.isSent || this.gateway.tier === "A";
    const because: Event = { type: "takenOver", mayAskAgain };
    const [state, [first, ...effects]] = step(row.position, because);
    if (first?.type !== "takeOver") return;
    const wasSentBefore = row.isSent;
    Object.assign(row, { fence: row.fence + 1, position: state, isSent: true });
    this.drive = this.#workerOf(row, { because, effects, wasSentBefore });
  }

  #workerOf(row: Row, given: Pick<Worker, "because" | "effects" | "wasSentBefore">): Worker {
    const { position, fence } = row;
    return { ...given, position, fence, question: null, isAbsenceProof: false };
  }

  #count(): void {
    if (this.row === null) return;
    this.row.deliveries += 1;
    this.sameDeliveries += 1;
  }

  #tell(): void {
    if (this.row === null) return;
    if (positions[this.row.position].verdict === null) throw new Error("Told without a verdict.");
    this.told.add(String(positions[this.row.position].verdict));
  }

  /** The last delivery has waited for as long as it can. */
  runOut(): void {
    const { row } = this;
    if (row === null) return;
    const because: Event = { type: "lastDeliveryRanOut", mayHaveMoved: row.isSent };
    const [, effects] = step(row.position, because);
    const worker = this.#workerOf(row, { because, effects, wasSentBefore: row.isSent });
    while (worker.effects.length > 0) this.#performOne(worker);
    this.#tell();
  }

  /** The sweeper comes by; it leaves alone what is being driven, and looks at one row at a time. */
  sweep(): void {
    const { row, gateway } = this;
    if (row === null || this.drive !== null || this.sweeper !== null) return;
    const because: Event = {
      type: "sweepCame",
      ability: abilities[gateway.tier],
      mayHaveMoved: row.isSent,
      isPastDeadline: this.isPastDeadline,
    };
    const [, effects] = step(row.position, because);
    this.sweeper = {
      ...this.#workerOf(row, { because, effects, wasSentBefore: row.isSent }),
      isAbsenceProof: gateway.isRoadEmpty && !row.isCaptured,
    };
  }

  /** One effect of somebody's work. */
  perform(worker: Worker | null): void {
    if (worker === null || worker.question !== null) return;
    if (worker.effects.length > 0) this.#performOne(worker);
    if (worker.effects.length > 0 || worker.question !== null) return;
    if (worker === this.drive) this.drive = null;
    if (worker === this.sweeper) this.sweeper = null;
  }

  #performOne(worker: Worker): void {
    const [effect, ...rest] = worker.effects;
    worker.effects = rest;
    switch (effect?.type) {
      case undefined:
      case "closeWithoutAnswer":
      case "raiseAlarm":
        return;
      case "claim":
      case "takeOver":
        throw new Error("Admission's effect in somebody's work.");
      case "callGateway":
        worker.question = this.gateway.send();
        return;
      case "lookUp":
        this.#goOn(worker, this.#askAbout(worker));
        return;
      case "reverse":
        this.#goOn(worker, this.#askBack(worker));
        return;
      case "recordVerdict":
      case "recordUnknown":
      case "recordMoney":
        this.#record(worker, effect);
        return;
      case "answer":
        // The sweeper answers nobody; of a drive everybody reads the row.
        if (worker === this.drive && worker.position !== "unknown") this.#tell();
        return;
    }
  }

  #record(worker: Worker, effect: Extract<Effect, { type: `record${string}` }>): void {
    const { row } = this;
    if (row === null || row.fence !== worker.fence) {
      worker.effects = [];
      return;
    }
    if (row.position !== worker.position) {
      worker.position = row.position;
      this.#goOn(worker, worker.because);
      return;
    }
    const to = effect.type === "recordUnknown" ? "unknown" : effect.to;
    if (!mayMove(row.position, to)) throw new Error(`Went from ${row.position} to ${to}.`);
    row.position = to;
    worker.position = to;
    if (effect.type === "recordUnknown" && effect.isNothingSent) row.isSent = false;
    if (effect.type === "recordMoney" && effect.approval !== null) {
      row.isCaptured = true;
      worker.isAbsenceProof = false;
    }
  }

  #goOn(worker: Worker, because: Event): void {
    worker.because = because;
    worker.effects = step(worker.position, because)[1];
  }

  #askAbout(worker: Worker): Event {
    const { isPastDeadline, isOverdue } = this;
    const nothing: Event = { type: "foundNothingOut", isPastDeadline, isOverdue };
    switch (this.gateway.lookUp()) {
      case "approved":
        return { type: "gatewayApproved", approval: { gatewayReference: null, parameters: {} } };
      case "declined":
        return { type: "gatewayDeclined", code: "card_declined" };
      case "absent":
        return worker.isAbsenceProof ? { type: "foundAbsent", isPastDeadline } : nothing;
    }
  }

  #askBack(worker: Worker): Event {
    const unclear: Event = { type: "reversalUnclear", isOverdue: this.isOverdue };
    if (this.gateway.tier === "C") return { type: "reversalTooLate" };
    if (this.gateway.reverse() === "reversed") return { type: "reversalMade" };
    return worker.isAbsenceProof ? { type: "reversalFoundNothing" } : unclear;
  }

  hear(how: "heard" | "lost"): void {
    const { drive } = this;
    const question = drive?.question;
    if (drive === null || question === undefined || question === null) return;
    if (question.answer === null && how === "heard") return;
    drive.question = null;
    this.#goOn(drive, this.#heard(how === "lost" ? null : question.answer, drive));
  }

  #heard(answer: Event | null, { wasSentBefore }: Worker): Event {
    if (answer === null) return { type: "gatewayFellSilent" };
    return answer.type === "gatewayNotReached"
      ? { ...answer, mayHaveMoved: wasSentBefore }
      : answer;
  }

  /** The process is gone; what it had sent may be gone with it, or may still arrive. */
  crash(isLost: boolean): void {
    this.drive = null;
    this.sweeper = null;
    if (isLost) this.gateway.lose();
  }

  /** Nothing new happens any more: what is on its way arrives, what is said is heard, the sweeper goes on. */
  finish(mood: Mood): void {
    this.gateway.arrive(mood);
    this.hear("heard");
    this.perform(this.drive);
    this.sweep();
    this.perform(this.sweeper);
  }
}
