// Lets one delivery in: reads what is held, asks the core what to do with it, and claims, joins, takes
// over, refuses or replays. It may be run again after any failure of the store: a claim whose confirmation
// got lost is known again by its nonce.
import type { ConnectorRequest } from "@pay-connector/types";
import { type Admission, admit } from "../core/admission.ts";
import { findRefusal } from "../core/business-checks.ts";
import type { Fingerprint } from "../core/fingerprint.ts";
import { step } from "../core/lifecycle.ts";
import type { Event } from "../core/lifecycle-words.ts";
import type { TransactionKey } from "../core/ports.ts";
import { mayAskAgain } from "../core/repair.ts";
import type { HeldTransaction } from "../core/store-port.ts";
import { claimOf, dueWhenAbandoned, orderOf, sentAtOf } from "./claim.ts";
import type { Drives } from "./drives.ts";
import type { ProcessorParts } from "./processor-parts.ts";
import { StandingBackError } from "./standing-back.ts";
import { taskOf } from "./task.ts";
import { NoRoomError, type Place } from "./waiting-room.ts";

/** One delivery on its way. */
export type Delivery = {
  readonly request: ConnectorRequest;
  readonly key: TransactionKey;
  readonly fingerprint: Fingerprint;
  /** Of this delivery alone: what is held under it was claimed by it. */
  readonly claimNonce: string;
  /** Until then it must be answered, by the steady clock. */
  readonly answerByMs: number;
  /** It was let in before and is in the row's number of deliveries. */
  readonly isCounted: boolean;
};

/** A delivery that was let in. */
export type Admitted = {
  readonly admission: Admission;
  readonly held: HeldTransaction;
  /** The drive that this delivery waits for. */
  readonly drive: Promise<void> | null;
  /** That drive is another process's. */
  readonly isElsewhere?: boolean;
};

// A drive can end between two statements of an admission; then what is held is read again and decided
// again. That happens once at most, so more than a few rounds are a fault of ours.
const mostRounds = 5;

/** Lets a delivery in. Throws what the store throws; it may then be run again. @see R-13 R-15 R-20 */
export async function admitDelivery(
  delivery: Delivery,
  parts: ProcessorParts,
  drives: Drives,
): Promise<Admitted> {
  for (let round = 0; round < mostRounds; round += 1) {
    const admitted = await tryToAdmit(delivery, parts, drives);
    if (admitted !== null) return admitted;
  }
  throw new Error("Bug: a transaction kept changing under its own process.");
}

async function tryToAdmit(
  delivery: Delivery,
  parts: ProcessorParts,
  drives: Drives,
): Promise<Admitted | null> {
  const { key, claimNonce } = delivery;
  const seen = await parts.store.find(key);
  // A verdict is replayed without a write: a retry must not wait for the disk to hear what is decided.
  if (seen !== null && admissionOf(seen, delivery, drives) === "replay") {
    return { admission: "replay", held: seen, drive: null };
  }
  // Our own commit of an earlier try, whose confirmation got lost.
  if (seen?.claimNonce === claimNonce) {
    return seen.fence === 1
      ? driveClaimed({ delivery, held: seen }, parts, drives)
      : driveTakenOver({ delivery, held: seen, mayHaveMoved: true }, parts, drives);
  }
  // Whoever may be taken for gone begins nothing; the delivery is tried again until its time is up.
  if (!parts.mayBegin()) throw new StandingBackError();
  const place = seen === null ? await drives.room.enter(delivery.answerByMs) : noPlace;
  if (place === null) throw new NoRoomError();
  let drive: Promise<void> | null = null;
  try {
    const admitted =
      seen !== null && delivery.isCounted
        ? await admitHeld({ delivery, held: seen }, parts, drives)
        : await claim(delivery, parts, drives);
    drive = admitted?.drive ?? null;
    return admitted;
  } finally {
    if (drive === null) place.leave();
    else void drive.then(place.leave);
  }
}

// A retry needs no place: its transaction is begun, and money may hang on it.
const noPlace: Place = { leave: () => {} };

async function claim(
  delivery: Delivery,
  parts: ProcessorParts,
  drives: Drives,
): Promise<Admitted | null> {
  const refusal = findRefusal(delivery.request, parts.clock.now());
  const held = await parts.store.claim(claimOf({ ...delivery, refusal }, parts));
  return held.claimNonce === delivery.claimNonce
    ? driveClaimed({ delivery, held }, parts, drives)
    : await admitHeld({ delivery, held }, parts, drives);
}

type HeldForDelivery = { readonly delivery: Delivery; readonly held: HeldTransaction };

async function admitHeld(
  { delivery, held }: HeldForDelivery,
  parts: ProcessorParts,
  drives: Drives,
): Promise<Admitted | null> {
  const admission = admissionOf(held, delivery, drives);
  switch (admission) {
    case "claim":
      throw new Error("Bug: a transaction that is held was admitted as new.");
    case "refuse":
    case "replay":
      return { admission, held, drive: null };
    case "join":
      return {
        ...{ admission, held, drive: drives.join(delivery.key) },
        isElsewhere: drives.find(delivery.key) === null,
      };
    case "take-over":
      return await takeOver({ delivery, held }, parts, drives);
  }
}

function admissionOf(held: HeldTransaction, delivery: Delivery, drives: Drives): Admission {
  return admit({
    position: held.position,
    hasSameFingerprint: held.fingerprint.digest === delivery.fingerprint.digest,
    isBeingDriven: held.isOwnedElsewhere || drives.find(delivery.key) !== null,
  });
}

async function takeOver(
  { delivery, held }: HeldForDelivery,
  parts: ProcessorParts,
  drives: Drives,
): Promise<Admitted | null> {
  const { gateway, bootId, clock } = parts;
  const { key, claimNonce, request } = delivery;
  const mayAsk = mayAskAgain(held, gateway, clock.now());
  const [, effects] = step(held.position, { type: "takenOver", mayAskAgain: mayAsk });
  // Without another question there is nothing to own; whoever still hears of the first one may go on.
  if (effects[0]?.type !== "takeOver") return { admission: "take-over", held, drive: null };
  const isTaken = await parts.store.takeOver({
    ...{ key, claimNonce, bootId },
    seenFence: held.fence,
    gateway: gateway.name,
    sentAt: sentAtOf(request, parts),
    dueAt: dueWhenAbandoned(parts),
  });
  if (!isTaken) return null;
  const taken = { ...held, bootId, fence: held.fence + 1, gateway: gateway.name };
  const mayHaveMoved = held.lastSentAt !== null;
  return driveTakenOver({ delivery, held: taken, mayHaveMoved }, parts, drives);
}

function driveClaimed({ delivery, held }: HeldForDelivery, parts: ProcessorParts, drives: Drives) {
  // What was refused by a rule was decided in the claiming statement itself.
  if (held.answerBody !== null) return { admission: "claim", held, drive: null } as const;
  const event: Event = { type: "requestAccepted" };
  const [, [, ...effects]] = step("absent", event);
  const task = { ...taskOfDelivery({ delivery, held }, parts), mayHaveMoved: false };
  const drive = drives.start(task, { event, effects, call: null });
  return { admission: "claim", held, drive } as const;
}

function driveTakenOver(
  given: HeldForDelivery & { readonly mayHaveMoved: boolean },
  parts: ProcessorParts,
  drives: Drives,
) {
  const { held, mayHaveMoved } = given;
  const event: Event = { type: "takenOver", mayAskAgain: true };
  const [, [, ...effects]] = step(held.position, event);
  const task = { ...taskOfDelivery(given, parts), position: "unknown", mayHaveMoved } as const;
  const drive = drives.start(task, { event, effects, call: null });
  return { admission: "take-over", held, drive } as const;
}

function taskOfDelivery({ delivery, held }: HeldForDelivery, parts: ProcessorParts) {
  const { keys, timing } = parts;
  const given = { isAbsenceProof: false, patienceMs: timing.deadlineMs };
  const task = taskOf(held, keys, given);
  return { ...task, order: orderOf(delivery.request, task, keys.idKey) };
}
