// The order of things for one operation: admit its key, claim it or take it over, do the work, answer from
// the row. The same order as for a delivery of the connector, and as there the work outlives the request
// that began it. What the work is, is each operation's own file.
import { type Asked, admitOperation, type OperationAdmission } from "../../core/operation.ts";
import type {
  HeldOperation,
  OperationClaim,
  OperationDecision,
  OperationKey,
  OperationStore,
} from "../../core/operation-store-port.ts";
import type { Clock } from "../../core/ports.ts";
import { createRandomId } from "../../ids.ts";
import { createOneAtATime } from "../../transactions/one-at-a-time.ts";

/** Why an operation is not begun; nothing is stored, and its key stays free. */
export type OperationRefusal = "nothing-left" | "token-used" | "not-refundable" | "not-supported";

/** What is written of an operation when it is claimed, besides time and chance. */
export type OperationRequest = Omit<OperationClaim, "claimNonce" | "at">;

/** One operation, and how it is done. */
export type OperationWork = {
  readonly request: OperationRequest;
  /** Asked only of an operation that nobody has begun. */
  findRefusal(): Promise<OperationRefusal | null>;
  /** Null when nobody can say what came of it. */
  perform(held: HeldOperation, asked: Asked): Promise<OperationDecision | null>;
};

/** How a request for an operation ends. */
export type OperationEnd =
  | { readonly type: "answered"; readonly held: HeldOperation; readonly body: string }
  | { readonly type: "undecided"; readonly held: HeldOperation }
  | { readonly type: "mismatch" }
  | { readonly type: "refused"; readonly refusal: OperationRefusal }
  /** Something broke on our side. What it was is known to the log. */
  | { readonly type: "broken" };

/** Runs operations. */
export type Operations = {
  run(work: OperationWork): Promise<OperationEnd>;
  /** Resolves when no operation is being worked on any more. */
  whenIdle(): Promise<void>;
};

/** What operations are run with. */
export type OperationParts = {
  readonly store: OperationStore;
  readonly clock: Clock;
  /** How long a request waits for its outcome; the work itself goes on. */
  readonly patienceMs: number;
  readonly reportFault: (error: unknown) => void;
};

/** Nothing is under way yet. */
export function createOperations(parts: OperationParts): Operations {
  const oneAtATime = createOneAtATime();
  const running: Running = new Map();
  return {
    run: async (work) => {
      const id = idOf(work.request);
      const admitted = await oneAtATime(id, () => admit(work, running, parts));
      if ("type" in admitted) return admitted;
      const isBroken = (await waitFor(admitted.drive, parts)) === "broken";
      const held = (await parts.store.find(work.request)) ?? admitted.held;
      if (held.answerBody !== null) return { type: "answered", held, body: held.answerBody };
      return isBroken ? { type: "broken" } : { type: "undecided", held };
    },
    whenIdle: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}

// A gateway that never answers must not hold a request for ever; a later one joins the same work.
async function waitFor(
  drive: Promise<DriveEnd>,
  { clock, patienceMs }: OperationParts,
): Promise<DriveEnd> {
  const stop = new AbortController();
  const timeUp = clock.wait(patienceMs, stop.signal).then(() => "ended" as const);
  try {
    return await Promise.race([drive, timeUp]);
  } finally {
    stop.abort();
  }
}

type DriveEnd = "ended" | "broken";
type Running = Map<string, Promise<DriveEnd>>;
type Admitted = { readonly held: HeldOperation; readonly drive: Promise<DriveEnd> };

function idOf({ scope, idempotencyKey }: OperationKey): string {
  return `${scope} ${idempotencyKey}`;
}

async function admit(
  work: OperationWork,
  running: Running,
  parts: OperationParts,
): Promise<Admitted | OperationEnd> {
  const seen = await parts.store.find(work.request);
  if (seen !== null) return await admitHeld({ work, held: seen }, running, parts);
  const refusal = await work.findRefusal();
  if (refusal !== null) return { type: "refused", refusal };
  const claimNonce = createRandomId();
  const at = parts.clock.now();
  const claimed = await parts.store.claim({ ...work.request, claimNonce, at });
  if (claimed.type === "refused") return { type: "refused", refusal: claimed.reason };
  const { held } = claimed;
  if (held.claimNonce !== claimNonce) return await admitHeld({ work, held }, running, parts);
  const asked = { times: 0, sinceMs: 0 };
  return { held, drive: start({ work, held, asked }, running, parts) };
}

async function admitHeld(
  { work, held }: { readonly work: OperationWork; readonly held: HeldOperation },
  running: Running,
  parts: OperationParts,
): Promise<Admitted | OperationEnd> {
  const drive = running.get(idOf(held));
  const admission: OperationAdmission = admitOperation({
    hasSameFingerprint: held.fingerprint === work.request.fingerprint,
    isAnswered: held.answerBody !== null,
    isRunning: drive !== undefined,
  });
  switch (admission) {
    case "claim":
      throw new Error("Bug: an operation that is held was admitted as new.");
    case "refuse":
      return { type: "mismatch" };
    case "replay":
      return { held, drive: Promise.resolve("ended") };
    case "join":
      return { held, drive: drive ?? Promise.resolve("ended") };
    case "take-over": {
      if (!(await parts.store.takeOver(held))) return { held, drive: Promise.resolve("ended") };
      const sinceMs = parts.clock.now().getTime() - Date.parse(held.createdAt);
      const taken = { ...held, fence: held.fence + 1 };
      // How often somebody set to work on it before is how often a gateway may have been asked.
      const asked = { times: held.fence, sinceMs };
      return { held: taken, drive: start({ work, held: taken, asked }, running, parts) };
    }
  }
}

type Drive = {
  readonly work: OperationWork;
  readonly held: HeldOperation;
  readonly asked: Asked;
};

function start(drive: Drive, running: Running, parts: OperationParts): Promise<DriveEnd> {
  const id = idOf(drive.held);
  const ended = perform(drive, parts).finally(() => running.delete(id));
  running.set(id, ended);
  return ended;
}

async function perform({ work, held, asked }: Drive, parts: OperationParts): Promise<DriveEnd> {
  try {
    const decision = await work.perform(held, asked);
    // False means that another hand decided first. What it wrote is what is answered.
    if (decision !== null) await parts.store.decide(held, decision, parts.clock.now());
    return "ended";
  } catch (error) {
    parts.reportFault(error);
    return "broken";
  }
}
