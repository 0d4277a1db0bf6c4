// What the effects of one call act upon: its timers, the hops under way, the events that came of them.
// It holds no state of the call and decides nothing.
import type { LineEvent } from "../core/line/line.ts";
import type {
  BytesPort,
  CallerPort,
  ClockPort,
  ConnectorPort,
  DocumentPort,
  HopPace,
  Question,
  TimerKind,
} from "../core/ports.ts";

import { PostLines } from "./post-line.ts";

/** An event without its time, which the stage adds. */
export type Happening = LineEvent extends infer Event
  ? Event extends LineEvent
    ? Omit<Event, "atMs">
    : never
  : never;

/** What a call is given to work with. */
export type StageParts = {
  readonly clock: ClockPort;
  readonly bytes: BytesPort;
  readonly connectors: ReadonlyMap<string, ConnectorPort>;
  readonly documents: DocumentPort;
  readonly caller: CallerPort;
};

/** A prompt that the caller may answer, and when it will have been heard. */
export type OpenQuestion = { readonly question: Question; readonly endsAtMs: number };

// Work outside: how to give it up, and how to wait for it no longer.
type HopUnderWay = {
  readonly pace: HopPace;
  readonly abandon: () => void;
  readonly passBy: () => void;
};

const newsTypes: readonly LineEvent["type"][] = [
  ...(["statusAnswered", "statusFailed"] as const),
  ...(["paymentCreated", "paymentUpdated", "requestRefused", "callbackMoved"] as const),
];

/** True for what the caller's telephone knows nothing of: news of posts, and an agent's requests. */
export function isNews({ type }: LineEvent): boolean {
  return newsTypes.includes(type);
}

const POST = "status post";

function isPost(name: string): boolean {
  return name.startsWith(POST);
}

/** Timers, hops and events of one call. */
export class Stage {
  readonly parts: StageParts;
  readonly hops = { inProcess: 0, network: 0 };
  /** The prompt that nobody has answered yet. */
  open: OpenQuestion | null = null;
  /** Callbacks that have to arrive in order, by their address. */
  readonly postLines = new PostLines();
  /** Keys that are on their way. */
  keysUnderWay = 0;
  readonly #timers = new Map<string, () => void>();
  readonly #hops = new Map<string, HopUnderWay>();
  readonly #events: LineEvent[] = [];
  #posts = 0;
  #wake: () => void = () => undefined;

  constructor(parts: StageParts) {
    this.parts = parts;
  }

  /** Adds an event, with the time it is now, and tells that time. */
  push(happening: Happening): number {
    const atMs = this.parts.clock.nowMs();
    this.#events.push({ ...happening, atMs } as LineEvent);
    this.#wake();
    return atMs;
  }

  /** The oldest event that has not been dealt with. */
  take(): LineEvent | undefined {
    return this.#events.shift();
  }

  /** The oldest event, if the caller's telephone knows nothing of it. */
  takeNews(): LineEvent | undefined {
    const [event] = this.#events;
    return event !== undefined && isNews(event) ? this.take() : undefined;
  }

  /** True when an event waits to be dealt with. */
  get hasEvents(): boolean {
    return this.#events.length > 0;
  }

  /** Whatever the caller was asked is asked no longer. */
  withdrawQuestion(): void {
    this.open = null;
    this.parts.caller.withdraw?.();
  }

  /** Lets whoever waits look around again. */
  wake(): void {
    this.#wake();
  }

  /** Resolves at the next event. */
  nextEvent(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** True when nothing is under way that could lead to an event. */
  get isIdle(): boolean {
    return this.#timers.size === 0 && this.#hops.size === 0;
  }

  /** Starts a named timer; one of that name that still runs is replaced. */
  startTimer(name: string, given: { ms: number; fire: () => unknown; kind?: TimerKind }): void {
    this.stopTimer(name);
    const fire = (): void => {
      this.#timers.delete(name);
      given.fire();
    };
    this.#timers.set(name, this.parts.clock.schedule(given.ms, fire, given.kind ?? "virtual"));
  }

  /** Stops a named timer, if it runs. */
  stopTimer(name: string): void {
    this.#timers.get(name)?.();
    this.#timers.delete(name);
  }

  /** Starts work outside; its outcome is heard unless it is abandoned first. */
  startHop<Outcome>(
    name: string,
    pace: HopPace,
    hop: {
      readonly work: (signal: AbortSignal) => Promise<Outcome>;
      readonly done: (outcome: Outcome, tookMs: number) => void;
    },
  ): void {
    const abort = new AbortController();
    const count = pace === "network" ? "network" : "inProcess";
    const watch = this.parts.clock.startWatch(pace === "network");
    this.hops[count] += 1;
    let isOver = false;
    let isCounted = true;
    const passBy = (): void => {
      if (isCounted) this.hops[count] -= 1;
      isCounted = false;
    };
    const leave = (): boolean => {
      if (isOver) return false;
      isOver = true;
      passBy();
      this.#hops.delete(name);
      return true;
    };
    const abandon = (): void => {
      if (leave()) abort.abort();
    };
    this.#hops.set(name, { pace, abandon, passBy });
    void hop.work(abort.signal).then((outcome) => {
      if (leave()) hop.done(outcome, watch());
    });
  }

  /** Gives up work outside; what it still brings is not heard. */
  abandonHop(name: string): void {
    this.#hops.get(name)?.abandon();
  }

  /** Lets time go on beside work outside, whose outcome is heard all the same. */
  passHopBy(name: string): void {
    this.#hops.get(name)?.passBy();
  }

  /** True while this very work waits for a network, whatever else does. */
  isOverNetwork(name: string): boolean {
    return this.#hops.get(name)?.pace === "network";
  }

  /** A name of its own for each post to a statusCallback. */
  namePost(): string {
    this.#posts += 1;
    return `${POST} ${this.#posts}`;
  }

  /** True while a post to a statusCallback is under way. */
  get isPosting(): boolean {
    return [...this.#hops.keys()].some(isPost);
  }

  /** Stops everything that is still under way, except for posts: who is told is told to the end. */
  clear(): void {
    for (const name of [...this.#timers.keys()]) if (!isPost(name)) this.stopTimer(name);
    for (const name of [...this.#hops.keys()]) if (!isPost(name)) this.abandonHop(name);
    this.withdrawQuestion();
  }
}
