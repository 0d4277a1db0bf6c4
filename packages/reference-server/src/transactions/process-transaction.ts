// The order of things for one delivery: fingerprint, admission, claim or take-over, wait for the drive,
// answer from the row. It has no rules of its own: the core says what to do. It knows neither HTTP nor
// SQL. A delivery ends as the bytes of an answer, or in silence, which makes Twilio ask again.
import type { ConnectorRequest } from "@pay-connector/types";
import { type Admission, admit } from "../core/admission.ts";
import { findRefusal } from "../core/business-checks.ts";
import { errorBody } from "../core/connector-answer.ts";
import { declineCodes } from "../core/decline-codes.ts";
import { differingFields, type Fingerprint, fingerprintOf } from "../core/fingerprint.ts";
import { type Effect, step } from "../core/lifecycle.ts";
import type { TransactionKey } from "../core/ports.ts";
import type { HeldTransaction } from "../core/store-port.ts";
import type { State } from "../core/transaction.ts";
import { createRandomId } from "../ids.ts";
import { claimOf, orderOf } from "./claim.ts";
import type { DriveEnd } from "./drive-transaction.ts";
import { createDrives, type Drives } from "./drives.ts";
import { createOneAtATime } from "./one-at-a-time.ts";
import type { ProcessorParts } from "./processor-parts.ts";

/** How a delivery ends. Without a body it is closed in silence. */
export type DeliveryOutcome = {
  readonly admission: Admission;
  readonly held: HeldTransaction;
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

/** The shell over its parts. @see R-03 R-05 R-06 R-07 R-13 R-15 */
export function createTransactionProcessor(parts: ProcessorParts): TransactionProcessor {
  const oneAtATime = createOneAtATime();
  const drives = createDrives(parts);
  return {
    process: async (request) => {
      const delivery: Delivery = {
        request,
        key: { scope: parts.scope, transactionId: request.transactionId },
        fingerprint: fingerprintOf(request, parts.keys.fingerprintKey),
      };
      const admitted = await oneAtATime(request.transactionId, () =>
        admitDelivery(delivery, parts, drives),
      );
      return await finishDelivery(admitted, delivery, parts);
    },
    confirmAnswered: async (held) => {
      if (held.answeredAt === null) await parts.store.recordAnswered(held, parts.clock.now());
    },
    whenIdle: () => drives.whenIdle(),
  };
}

/** One delivery on its way. */
type Delivery = {
  readonly request: ConnectorRequest;
  readonly key: TransactionKey;
  readonly fingerprint: Fingerprint;
};

type Admitted = {
  readonly admission: Admission;
  readonly held: HeldTransaction;
  /** The drive that this delivery waits for. */
  readonly drive: Promise<DriveEnd> | null;
};

// A drive can end between two statements of an admission; then what is held is read again and decided
// again. That happens once at most, so more than a few rounds are a fault of ours.
const mostRounds = 5;

async function admitDelivery(
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
  const seen = await parts.store.find(delivery.key);
  // A verdict is replayed without a write: a retry must not wait for the disk to hear what is decided.
  if (seen !== null && admissionOf(seen, delivery, drives) === "replay") {
    return { admission: "replay", held: seen, drive: null };
  }
  const claimNonce = createRandomId();
  const refusal = findRefusal(delivery.request, parts.clock.now());
  const [state, [, ...effects]] = step(
    "absent",
    refusal === null ? { type: "requestAccepted" } : { type: "requestRefused", refusal },
  );
  const held = await parts.store.claim(claimOf({ ...delivery, refusal, claimNonce }, parts));
  if (held.claimNonce === claimNonce) {
    const drive = startDrive({ ...delivery, held, state, effects }, parts, drives);
    return { admission: "claim", held, drive };
  }
  return await admitHeld({ ...delivery, held, claimNonce }, parts, drives);
}

async function admitHeld(
  delivery: Delivery & { readonly held: HeldTransaction; readonly claimNonce: string },
  parts: ProcessorParts,
  drives: Drives,
): Promise<Admitted | null> {
  const { held, key, claimNonce } = delivery;
  const admission = admissionOf(held, delivery, drives);
  switch (admission) {
    case "claim":
      throw new Error("Bug: a transaction that is held was admitted as new.");
    case "refuse":
    case "replay":
      return { admission, held, drive: null };
    case "join":
      return { admission, held, drive: drives.find(key.transactionId) };
    case "take-over": {
      const mayAskAgain = parts.gateway.capabilities.hasNativeKey;
      const [state, [, ...effects]] = step(held.position, { type: "takenOver", mayAskAgain });
      const { bootId } = parts;
      const seenFence = held.fence;
      if (!(await parts.store.takeOver({ key, seenFence, bootId, claimNonce }))) return null;
      const taken = { ...held, fence: seenFence + 1 };
      const drive = startDrive({ ...delivery, held: taken, state, effects }, parts, drives);
      return { admission, held: taken, drive };
    }
  }
}

function admissionOf(held: HeldTransaction, delivery: Delivery, drives: Drives): Admission {
  return admit({
    position: held.position,
    hasSameFingerprint: held.fingerprint.digest === delivery.fingerprint.digest,
    isBeingDriven: drives.find(delivery.key.transactionId) !== null,
  });
}

type Claimed = Delivery & {
  readonly held: HeldTransaction;
  readonly state: State;
  readonly effects: readonly Effect[];
};

function startDrive(claimed: Claimed, parts: ProcessorParts, drives: Drives): Promise<DriveEnd> {
  const { key, request, held, state, effects } = claimed;
  const order = orderOf(request, key, parts.keys.idKey);
  return drives.start({ key, method: request.method, fence: held.fence, order, state, effects });
}

// The answer is read from the row, not from memory: what a retry will be told is what is told now.
async function finishDelivery(
  { admission, held, drive }: Admitted,
  delivery: Delivery,
  parts: ProcessorParts,
): Promise<DeliveryOutcome> {
  if (admission === "refuse") {
    const body = mismatchBody(held, delivery);
    return { admission, held, body, errorCode: "transaction_mismatch" };
  }
  const end = drive === null ? "answer" : await drive;
  const decided = held.answerBody === null ? await parts.store.find(delivery.key) : held;
  const last = decided ?? held;
  const body = end === "answer" ? last.answerBody : null;
  // How many deliveries there were is told as of this one, not of those that came while it waited.
  const { deliveries } = held;
  return { admission, held: { ...last, deliveries }, body, errorCode: last.errorCode };
}

function mismatchBody(held: HeldTransaction, { request, fingerprint }: Delivery): string {
  const names = differingFields(held.fingerprint.fieldDigests, fingerprint.fieldDigests);
  const message = `${declineCodes.transaction_mismatch.message} Different: ${names.join(", ")}.`;
  return errorBody(request.method, "transaction_mismatch", message);
}
