// Was the endpoint really away? A process that ends takes its connections with it. So one is held open while
// the restart runs: where it outlives the restart, the process that answers does too, and whatever a check
// would conclude from it is worth nothing.
//
// Endpoints also end connections by themselves, for idling. What is held is therefore never as old, or as idle,
// as one was before that was seen to stay open: kept-alive ones are asked something, silent ones renewed.
import type { KitClock } from "../check-context.ts";
import { type HeldConnection, holdConnection, type WayTo } from "./held-connection.ts";

/** What was seen: that it went, that it stayed, or that nothing can be seen of this endpoint. */
export type Departure = "went" | "stayed" | "cannot be seen";

/** So long a connection must stay open by itself before the restart; anything else keeps idle ones for seconds. */
const CALM_MS = 800;
/** Twice as often as it was seen to do without. */
const RENEW_EVERY_MS = CALM_MS / 2;
/** What a GET may take; an endpoint that is busy otherwise is watched in silence. */
const ANSWER_MS = 1_000;
/** A restart that is only ordered when its command ends happens by then. */
const AFTERWARDS_MS = 5_000;

/** Runs the restart and looks meanwhile. Throws what the restart throws. */
export async function watchRestart(
  way: WayTo,
  clock: KitClock,
  restart: () => Promise<void>,
): Promise<Departure> {
  const look = (await lookAtKept(way, clock)) ?? (await lookAtSilent(way, clock));
  if (look === null) return "cannot be seen";
  let isOverMs = Number.POSITIVE_INFINITY;
  const ran = async (): Promise<{ readonly error: unknown } | null> => {
    try {
      await restart();
      isOverMs = clock.nowMs() + AFTERWARDS_MS;
      return null;
    } catch (error) {
      isOverMs = clock.nowMs();
      return { error };
    }
  };
  const running = ran();
  const isGone = await look(() => clock.nowMs() >= isOverMs);
  const failed = await running;
  if (failed !== null) throw failed.error;
  return isGone ? "went" : "stayed";
}

/** Looks until the endpoint went (true) or there is nothing more to wait for (false). */
type Look = (isOver: () => boolean) => Promise<boolean>;

/** By a connection that stays open behind an answer; null where none does. */
async function lookAtKept(way: WayTo, clock: KitClock): Promise<Look | null> {
  const kept = await holdConnection(way);
  if (kept === null) return null;
  if (!(await isAnsweredSoon(kept, clock)) || !(await stays(kept, clock))) {
    kept.letGo();
    return null;
  }
  return async (isOver) => {
    while (kept.isOpen() && !isOver()) {
      if (kept.isAnswered()) kept.ask();
      await Promise.race([kept.ended, clock.sleep(RENEW_EVERY_MS)]);
    }
    const isGone = !kept.isOpen();
    kept.letGo();
    if (!isGone || !kept.isEndedAsTold()) return isGone;
    // Said beforehand, as when an endpoint stops in good order or has given its thousandth answer.
    const silent = await openPair(way, clock);
    return silent === null || renewing(silent, { way, clock }, isOver);
  };
}

async function isAnsweredSoon(connection: HeldConnection, clock: KitClock): Promise<boolean> {
  const askedMs = clock.nowMs();
  connection.ask();
  while (!connection.isAnswered() && connection.isOpen()) {
    if (clock.nowMs() - askedMs > ANSWER_MS) return false;
    await clock.sleep(ANSWER_MS / 20);
  }
  return connection.isAnswered();
}

async function stays(connection: HeldConnection, clock: KitClock): Promise<boolean> {
  await Promise.race([connection.ended, clock.sleep(CALM_MS)]);
  return connection.isOpen() && !connection.isEndedAsTold();
}

/** By connections on which nothing is ever said; null where the endpoint ends those at once. */
async function lookAtSilent(way: WayTo, clock: KitClock): Promise<Look | null> {
  const silent = await holdConnection(way);
  if (silent === null) return null;
  const isCalm = await stays(silent, clock);
  silent.letGo();
  const pair = isCalm ? await openPair(way, clock) : null;
  return pair === null ? null : (isOver) => renewing(pair, { way, clock }, isOver);
}

// Two at a time: the endpoint may not have taken the younger one yet when it goes.
type Pair = readonly [older: HeldConnection, younger: HeldConnection];
type Way = { readonly way: WayTo; readonly clock: KitClock };

async function openPair(way: WayTo, clock: KitClock): Promise<Pair | null> {
  const older = await holdConnection(way);
  if (older === null) return null;
  await clock.sleep(RENEW_EVERY_MS);
  const younger = await holdConnection(way);
  if (younger !== null) return [older, younger];
  older.letGo();
  return null;
}

async function renewing(pair: Pair, { way, clock }: Way, isOver: () => boolean): Promise<boolean> {
  let [older, younger] = pair;
  for (;;) {
    await Promise.race([older.ended, younger.ended, clock.sleep(RENEW_EVERY_MS)]);
    const isGone = !older.isOpen() || !younger.isOpen();
    older.letGo();
    if (isGone || isOver()) {
      younger.letGo();
      return isGone;
    }
    const next = await holdConnection(way);
    if (next === null) {
      // Nobody takes connections any more.
      younger.letGo();
      return true;
    }
    [older, younger] = [younger, next];
  }
}
