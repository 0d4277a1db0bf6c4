// When the sweeper looks at an unfinished transaction: soon, then less and less often, then once a day. From
// a day on a person has to know of it; a week later only a person looks on. It holds times and nothing else.

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

// The first looks fall between two deliveries, so that the next one may already be answered. Gateways
// that repair themselves do so within minutes; what an hour did not settle, a day may.
const delaysMs = [
  secondMs,
  3 * secondMs,
  10 * secondMs,
  30 * secondMs,
  2 * minuteMs,
  10 * minuteMs,
  hourMs,
] as const;

// A tenth either way: rows that one outage left behind do not all ask at one moment.
const jitterShare = 0.1;

/** From its first delivery on, so long may a transaction be unresolved before a person is told. */
export const overdueAfterMs = dayMs;

/** So long look-ups go on for a transaction that a person was told of. */
export const lookUpsEndAfterMs = overdueAfterMs + 7 * dayMs;

/** What the next look depends on. */
export type SweepPlace = {
  /** How often it was looked at since its position last changed. */
  readonly sweeps: number;
  /** A person was told of it; a machine looks once a day and no more. */
  readonly isManual: boolean;
  /** Since its first delivery. */
  readonly ageMs: number;
  /** Until an absence proves something; 0 when it does. */
  readonly quarantineLeftMs: number;
  /** Until nobody can ask any more; below 0 when that is past. */
  readonly deadlineLeftMs: number;
  /** Multiplies every time, for tests. */
  readonly scale: number;
};

/** How long until the next look, with a number from 0 up to 1 of chance; null when there is none. */
export function nextSweepInMs(place: SweepPlace, chance: number): number | null {
  const { sweeps, isManual, ageMs, quarantineLeftMs, deadlineLeftMs, scale } = place;
  // Only what a person knows of may be left alone: anything else is still to be told.
  if (isManual && ageMs >= lookUpsEndAfterMs * scale) return null;
  const jitter = 1 + jitterShare * (2 * chance - 1);
  // The look that tells a person may itself get lost, to a crash or a sick database: it is made up for
  // within the hour, and not a day later.
  const isLate = !isManual && ageMs >= overdueAfterMs * scale;
  const delayMs = isManual ? dayMs : (delaysMs[sweeps] ?? (isLate ? hourMs : dayMs));
  const scheduledMs = delayMs * scale * jitter;
  const untilOverdueMs = overdueAfterMs * scale - ageMs;
  // Moments at which the next look can do more than the last; none of them is slept through.
  const stops = [untilOverdueMs, quarantineLeftMs, deadlineLeftMs].filter((ms) => ms > 0);
  return Math.ceil(Math.min(scheduledMs, ...stops));
}
