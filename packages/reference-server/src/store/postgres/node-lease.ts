// The lease of this node: a row that says until when, by the database's clock, the others have to take it
// for alive. Whoever cannot renew it stops beginning work while the others still wait, so that the two never
// overlap. The lease also brings the database's time: the calendar of this machine decides nothing.
import type { Knex } from "knex";
import type { Clock } from "../../core/ports.ts";
import { guardStatement } from "../store-error.ts";
import { statementMs } from "./connect.ts";

/** The times of a lease, before they are scaled. */
export const leaseTimes = { leaseMs: 12_000, renewEveryMs: 3_000, beginsForMs: 6_000 } as const;

/** Throws when the times of a lease contradict each other. */
export function assertLeaseTimes({ leaseMs, renewEveryMs, beginsForMs }: LeaseTimes): void {
  if (leaseMs < 3 * renewEveryMs) {
    throw new RangeError("A lease outlives two renewals that fail.");
  }
  if (beginsForMs > leaseMs / 2) {
    throw new RangeError("Work is begun in the first half of a lease only.");
  }
  if (beginsForMs <= renewEveryMs + statementMs * (leaseMs / leaseTimes.leaseMs)) {
    throw new RangeError("A renewal that is slow does not keep a node from its work.");
  }
}

type LeaseTimes = { readonly [Name in keyof typeof leaseTimes]: number };

/** A lease that is renewed until it is given back. */
export type NodeLease = {
  /** Whether nobody can take this node for gone for some time yet. */
  mayBegin(): boolean;
  /** The database's time. */
  now(): Date;
  /** Ends the lease: what this node leaves is anybody's at once. */
  giveBack(): Promise<void>;
};

/** What a lease is made of. */
export type LeaseParts = {
  /** A pool of its own: however busy the others are, the lease is renewed. */
  readonly database: Knex;
  readonly bootId: string;
  readonly clock: Clock;
  readonly timeScale: number;
  readonly reportFault: (error: unknown) => void;
};

type Renewal = { readonly askedAtMs: number; readonly databaseMs: number };

/** Takes a lease; throws when the database does not give one. */
export async function takeLease(parts: LeaseParts): Promise<NodeLease> {
  const { database, bootId, clock, timeScale } = parts;
  const times: LeaseTimes = {
    leaseMs: leaseTimes.leaseMs * timeScale,
    renewEveryMs: leaseTimes.renewEveryMs * timeScale,
    beginsForMs: leaseTimes.beginsForMs * timeScale,
  };
  assertLeaseTimes(times);
  let last = await renew(parts, times.leaseMs);
  const stopping = new AbortController();
  const ended = renewUntil(stopping.signal, { ...parts, times }, (renewal) => {
    last = renewal;
  });
  return {
    mayBegin: () => clock.steadyMs() - last.askedAtMs < times.beginsForMs,
    now: () => new Date(last.databaseMs + (clock.steadyMs() - last.askedAtMs)),
    giveBack: async () => {
      stopping.abort();
      await ended;
      await guardStatement(() => database("nodes").where({ boot_id: bootId }).delete());
    },
  };
}

async function renewUntil(
  signal: AbortSignal,
  { times, ...parts }: LeaseParts & { readonly times: LeaseTimes },
  keep: (renewal: Renewal) => void,
): Promise<void> {
  let wasRenewed = true;
  for (;;) {
    // After a failure the next try comes sooner: half of the lease is soon over.
    await parts.clock.wait(wasRenewed ? times.renewEveryMs : times.renewEveryMs / 3, signal);
    if (signal.aborted) return;
    try {
      keep(await renew(parts, times.leaseMs));
      wasRenewed = true;
    } catch (error) {
      if (wasRenewed) parts.reportFault(error);
      wasRenewed = false;
    }
  }
}

// Nodes that are gone for a day are forgotten: whoever is not listed is not alive either.
const renewText = `
  WITH gone AS (DELETE FROM nodes WHERE lease_until < clock_timestamp() - interval '1 day')
  INSERT INTO nodes (boot_id, lease_until)
  VALUES (?, clock_timestamp() + ? * interval '1 millisecond')
  ON CONFLICT (boot_id) DO UPDATE SET lease_until = excluded.lease_until
  RETURNING extract(epoch FROM clock_timestamp()) * 1000 AS database_ms`;

// The time is counted from before the question: the database's lease ends later than we believe, never sooner.
async function renew({ database, bootId, clock }: LeaseParts, leaseMs: number): Promise<Renewal> {
  const askedAtMs = clock.steadyMs();
  const { rows } = await guardStatement(() =>
    database.raw<{ rows: { database_ms: string }[] }>(renewText, [bootId, leaseMs]),
  );
  return { askedAtMs, databaseMs: Number(rows[0]?.database_ms) };
}
