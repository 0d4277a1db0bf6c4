// The order of things for one delivery: fingerprint, admission, claim or take-over, wait for the verdict,
// answer from the row. It has no rules of its own: the core says what to do. It knows neither HTTP nor
// SQL. A delivery ends as the bytes of an answer, or in silence, which makes Twilio ask again.
import type { ConnectorRequest } from "@pay-connector/types";
import type { Admission } from "../core/admission.ts";
import { errorBody } from "../core/connector-answer.ts";
import { isLastDelivery } from "../core/deadline.ts";
import { declineCodes } from "../core/decline-codes.ts";
import { differingFields, fingerprintOf } from "../core/fingerprint.ts";
import { ageMsOf } from "../core/repair.ts";
import type { HeldTransaction } from "../core/store-port.ts";
import { createRandomId } from "../ids.ts";
import { type Admitted, admitDelivery, type Delivery } from "./admit-delivery.ts";
import { awaitVerdict, type Waiting } from "./await-verdict.ts";
import { createDrives, type Drives } from "./drives.ts";
import { keepTrying } from "./keep-trying.ts";
import { createOneAtATime } from "./one-at-a-time.ts";
import type { ProcessorParts } from "./processor-parts.ts";
import { NoRoomError } from "./waiting-room.ts";

/**
 * How a delivery ends. Without a body it is closed in silence; without `held` it is not known what is
 * held, because the store could not be asked.
 */
export type DeliveryOutcome = {
  readonly admission: Admission | "shed" | "none";
  readonly held: HeldTransaction | null;
  readonly body: string | null;
  readonly errorCode: string | null;
};

/** Carries deliveries out. */
export type TransactionProcessor = {
  process(request: ConnectorRequest): Promise<DeliveryOutcome>;
  /** Notes, once, that the stored answer was written out whole. */
  confirmAnswered(held: HeldTransaction): Promise<void>;
  /** Resolves when no transaction is being driven any more. */
  whenIdle(): Promise<void>;
};

// Closed in silence: nothing is known of what is held.
const nothingTold: DeliveryOutcome = { admission: "none", held: null, body: null, errorCode: null };

/** The shell over its parts. @see R-03 R-05 R-06 R-07 R-13 R-15 R-17 R-20 */
export function createTransactionProcessor(
  parts: ProcessorParts,
  drives: Drives = createDrives(parts),
): TransactionProcessor {
  const oneAtATime = createOneAtATime();
  const letIn = async (request: ConnectorRequest): Promise<DeliveryOutcome | LetIn> => {
    const delivery: Delivery = {
      request,
      key: { scope: parts.scope, transactionId: request.transactionId },
      fingerprint: fingerprintOf(request, parts.keys.fingerprintKey),
      claimNonce: createRandomId(),
      answerByMs: parts.clock.steadyMs() + parts.timing.answerWithinMs,
      isCounted: false,
    };
    const admit = (again: Delivery) => {
      const work = () => admitDelivery(again, parts, drives);
      const inTurn = () => oneAtATime(request.transactionId, work);
      return keepTrying(inTurn, Math.max(0, leftMsOf(delivery, parts)), parts);
    };
    let admitted = await admit(delivery);
    // The other process is gone, or gave up: this delivery still has the card.
    while (await hasEndedElsewhere(admitted, delivery, parts)) {
      admitted = await admit({ ...delivery, isCounted: true });
    }
    return afterAdmission(admitted, delivery, parts);
  };
  const finish = (entered: DeliveryOutcome | LetIn) =>
    "waiting" in entered ? answerWhenTold(entered, parts) : entered;
  const tellNothing = (error: unknown): DeliveryOutcome => {
    if (error instanceof NoRoomError) return { ...nothingTold, admission: "shed" };
    // Nothing can be told: perhaps nothing is stored, perhaps more than we know. Twilio asks again.
    parts.reportFault(error);
    return nothingTold;
  };
  return {
    // No frame of ours holds the request, and with it a card, while its delivery waits for somebody else's work.
    process: (request) => letIn(request).then(finish).catch(tellNothing),
    confirmAnswered: async (held) => {
      if (held.answeredAt === null) await parts.store.recordAnswered(held, parts.clock.now());
    },
    whenIdle: () => drives.whenIdle(),
  };
}

function leftMsOf({ answerByMs }: Delivery, { clock }: ProcessorParts): number {
  return answerByMs - clock.steadyMs();
}

// Whether a drive of another process ended while this delivery can still be answered.
async function hasEndedElsewhere(
  { drive, isElsewhere }: Admitted,
  delivery: Delivery,
  parts: ProcessorParts,
): Promise<boolean> {
  const leftMs = leftMsOf(delivery, parts);
  if (drive === null || isElsewhere !== true || leftMs <= 0) return false;
  const stop = new AbortController();
  try {
    const timeUp = parts.clock.wait(leftMs, stop.signal).then(() => false);
    return await Promise.race([drive.then(() => true), timeUp]);
  } finally {
    stop.abort();
  }
}

/** A delivery that was let in and waits: with what its answer needs, and no card. */
type LetIn = {
  readonly admission: Admission;
  readonly deliveries: number;
  readonly waiting: Waiting;
};

function afterAdmission(
  { admission, held, drive }: Admitted,
  delivery: Delivery,
  parts: ProcessorParts,
): DeliveryOutcome | LetIn {
  if (admission === "refuse") {
    const body = mismatchBody(held, delivery);
    return { admission, held, body, errorCode: "transaction_mismatch" };
  }
  const { deliveries, answerBody, errorCode } = held;
  if (answerBody !== null) return { admission, held, body: answerBody, errorCode };
  const sinceFirstMs = ageMsOf(held, parts.clock.now());
  const isLast = isLastDelivery({ deliveries, sinceFirstMs }, parts.timing);
  const { key, answerByMs } = delivery;
  return { admission, deliveries, waiting: { key, answerByMs, drive, isLast } };
}

// The answer is read from the row, not from memory: what a retry will be told is what is told now.
async function answerWhenTold(
  { admission, deliveries, waiting }: LetIn,
  parts: ProcessorParts,
): Promise<DeliveryOutcome> {
  const end = await awaitVerdict(waiting, parts);
  // How many deliveries there were is told as of this one, not of those that came while it waited.
  const told = { ...end, deliveries };
  return { admission, held: told, body: end.answerBody, errorCode: end.errorCode };
}

function mismatchBody(held: HeldTransaction, { request, fingerprint }: Delivery): string {
  const names = differingFields(held.fingerprint.fieldDigests, fingerprint.fieldDigests);
  const message = `${declineCodes.transaction_mismatch.message} Different: ${names.join(", ")}.`;
  return errorBody(request.method, "transaction_mismatch", message);
}
