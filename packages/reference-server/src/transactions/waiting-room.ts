// Keeps the processor from beginning more than it can carry. So many transactions are driven at a time; a new
// one waits for a place, first come first served, and gives up in silence shortly before its caller would,
// so that Twilio asks again. Only new ones wait: a retry is answered, because money hangs on it already.
//
// It also stops beginning while the event loop itself is late: every new transaction would make those that
// are under way later still.
import type { Clock } from "../core/ports.ts";

/** A place among those that are driven. It is given back once, however often it is left. */
export type Place = { leave(): void };

/** The room before the places. */
export type WaitingRoom = {
  /** A place, or null when none was free until then, by the steady clock. */
  enter(untilMs: number): Promise<Place | null>;
};

/** What a waiting room is made of. */
export type WaitingRoomParts = {
  readonly clock: Clock;
  readonly mostAtOnce: number;
  /** Whether the event loop is too late for anything new. */
  readonly isLate: () => boolean;
};

type Waiter = { readonly tell: (place: Place | null) => void };

/** There was no room for a new transaction as long as its caller waited. It is no fault: it asks again. */
export class NoRoomError extends Error {
  override readonly name = "NoRoomError";

  constructor() {
    super("There was no room for a new transaction.");
  }
}

// While the loop is late nobody tells when it no longer is, so it is looked at; ten times a second.
const lookEveryMs = 100;

/** A waiting room with all its places free. */
export function createWaitingRoom({ clock, mostAtOnce, isLate }: WaitingRoomParts): WaitingRoom {
  const waiting = new Set<Waiter>();
  let taken = 0;
  let isLooking = false;
  const takePlace = (): Place => {
    taken += 1;
    let isLeft = false;
    return {
      leave: () => {
        if (isLeft) return;
        isLeft = true;
        taken -= 1;
        letIn();
      },
    };
  };
  const mayEnter = () => taken < mostAtOnce && !isLate();
  const letIn = () => {
    for (const waiter of waiting) {
      if (!mayEnter()) break;
      waiting.delete(waiter);
      waiter.tell(takePlace());
    }
    if (waiting.size > 0 && isLate() && !isLooking) void look();
  };
  const look = async () => {
    isLooking = true;
    await clock.wait(lookEveryMs);
    isLooking = false;
    letIn();
  };
  return {
    enter: async (untilMs) => {
      // Whoever waits already comes first.
      if (waiting.size === 0 && mayEnter()) return takePlace();
      const given = new AbortController();
      const place = new Promise<Place | null>((resolve) => {
        const waiter: Waiter = {
          tell: (one) => {
            resolve(one);
            given.abort();
          },
        };
        waiting.add(waiter);
        void clock.wait(Math.max(0, untilMs - clock.steadyMs()), given.signal).then(() => {
          if (waiting.delete(waiter)) resolve(null);
        });
      });
      letIn();
      return await place;
    },
  };
}
