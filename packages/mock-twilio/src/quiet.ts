// Lets work that is already possible finish, so that virtual time does not run away from a processor in
// this process. Virtual time may move when nothing here can move by itself: no file operation, no
// immediate, and a few turns of the event loop in which nothing came of it.
//
// What it cannot see is a promise that waits for a real timer or for a network: such work counts as
// still waiting, and virtual time passes it by. A processor that wants to be slow on purpose sleeps on
// the emulator's own clock.
import { activeWork, immediateTurn } from "./event-loop.ts";

// Promise chains that hop through setImmediate or nextTick are over after a handful of turns.
const IMMEDIATE_TURNS = 30;
// Digests of others on the thread pool cannot be seen; they take well under a millisecond each. Each of
// these turns sends a small digest of ours through the same pool, so on a busy machine they last longer.
const TIMER_TURNS = 4;
const TIMER_TURN_MS = 1;
// A file operation that never ends must not hold the call for ever: about ten seconds, then time moves.
const MOST_BUSY_TURNS = 5000;

// Names of work that ends by itself, as Node tells them: file system, name look-up, compression.
const busyWork = /^(FSReqCallback|FSReqPromise|FSReq|GetAddrInfoReqWrap|Zlib|Immediate|WriteWrap)$/;

let ownWork = 0;

/** Counts work of ours that Node does not tell of, such as a signature: time does not pass it by. */
export async function countAsWork<Value>(work: Promise<Value>): Promise<Value> {
  ownWork += 1;
  try {
    return await work;
  } finally {
    ownWork -= 1;
  }
}

/** Resolves when nothing more happens by itself, or as soon as `isDone` says so. */
export async function untilQuiet(isDone: () => boolean): Promise<void> {
  let busyTurns = 0;
  for (let quietTurns = 0; quietTurns < IMMEDIATE_TURNS + TIMER_TURNS; quietTurns += 1) {
    const isTimerTurn = quietTurns >= IMMEDIATE_TURNS || busyTurns > 0;
    await (isTimerTurn ? timerTurn() : immediateTurn());
    if (isDone()) return;
    // Our own work always ends, and soon: it is waited for without a pause.
    if (ownWork > 0) quietTurns = 0;
    else if (busyTurns < MOST_BUSY_TURNS && isBusy()) {
      busyTurns += 1;
      quietTurns = 0;
    }
  }
}

function isBusy(): boolean {
  return activeWork().some((name) => busyWork.test(name));
}

const nothing = new Uint8Array(0);

async function timerTurn(): Promise<void> {
  const probe = crypto.subtle.digest("SHA-256", nothing);
  await new Promise((resolve) => setTimeout(resolve, TIMER_TURN_MS));
  await probe;
}
