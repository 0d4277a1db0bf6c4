// Refunds and voids that began and have no outcome: a crash, or a gateway that kept silent. They are set to
// work on again, under the same key towards the gateway, by the timer and by a reconciliation that an
// operator asks for. What a gateway may not be asked twice stays open, and is listed.
import type { HeldOperation, OperationStore } from "../../core/operation-store-port.ts";
import { type ReturnParts, resumeReturn } from "./return-money.ts";
import type { Operations } from "./run-operation.ts";

/** How many were looked at, and how many of them got somewhere. */
export type Moved = { readonly seen: number; readonly moved: number };

/** What resuming takes. */
export type ResumeParts = ReturnParts & {
  readonly operations: Operations;
  readonly store: Pick<OperationStore, "listOpen">;
  /** The operators' scope. */
  readonly scope: string;
  readonly timeScale: number;
};

// One run asks for so many at most: the gateway has callers to serve besides.
const mostResumed = 50;
// The timer leaves a request that just came to its own drive, and then asks at doubling intervals.
const firstPauseMs = 30_000;
// After a day, as with charges, it is a person's: the operation stays listed as open.
const longestTriedMs = 24 * 3_600_000;

/** Resumes everything that is open, due or not: an operator asked for it. */
export async function resumeAllReturns(parts: ResumeParts): Promise<Moved> {
  return await resume(await listOpenReturns(parts, { newerThan: null, limit: mostResumed }), parts);
}

/** Resumes what is due at this moment; for a timer. */
export async function resumeDueReturns(parts: ResumeParts): Promise<Moved> {
  const nowMs = parts.clock.now().getTime();
  const newerThan = new Date(nowMs - longestTriedMs * parts.timeScale);
  const open = await listOpenReturns(parts, { newerThan, limit: mostResumed });
  return await resume(
    open.filter((held) => isDue(held, nowMs, parts.timeScale)),
    parts,
  );
}

// Every take-over raises the fence by one: it counts how often somebody set to work already.
function isDue({ createdAt, fence }: HeldOperation, nowMs: number, timeScale: number): boolean {
  const pauseMs = firstPauseMs * 2 ** (fence - 1) * timeScale;
  return nowMs - Date.parse(createdAt) >= pauseMs;
}

async function listOpenReturns(
  { store, scope }: ResumeParts,
  which: { readonly newerThan: Date | null; readonly limit: number },
): Promise<readonly HeldOperation[]> {
  return await store.listOpen({ scope, kinds: ["refund", "void"], ...which });
}

async function resume(open: readonly HeldOperation[], parts: ResumeParts): Promise<Moved> {
  const works = open.flatMap((held) => resumeReturn(held, parts) ?? []);
  let moved = 0;
  for (const work of works) {
    const end = await parts.operations.run(work);
    if (end.type === "answered") moved += 1;
  }
  return { seen: works.length, moved };
}
