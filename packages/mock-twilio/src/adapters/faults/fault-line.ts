// The faults of one call, laid over its hops: counts the requests on each hop, decides which faults
// strike this one, and lets them act, the first named outermost. Chance comes from outside, so that a
// seed repeats it.
import type { BytesPort, ClockPort, HopName, TimerKind } from "../../core/ports.ts";
import type { Exchange, Hop, Send } from "../hop.ts";
import { type FaultSpec, makeFault } from "./kinds.ts";

/** The faults of one call. @see F-01 @see F-07 */
export class FaultLine {
  readonly #faults: readonly FaultSpec[];
  readonly #clock: ClockPort;
  readonly #bytes: BytesPort;
  readonly #counts = new Map<HopName, number>();

  constructor(
    faults: readonly FaultSpec[],
    parts: { readonly clock: ClockPort; readonly bytes: BytesPort },
  ) {
    this.#faults = faults;
    this.#clock = parts.clock;
    this.#bytes = parts.bytes;
  }

  /** The hop with its faults in between. */
  readonly over = ({ pace, send }: Hop): Hop => ({
    pace,
    send: (given) => {
      const isBeside = given.hop === "status-callback";
      const kind = pace !== "network" ? "virtual" : isBeside ? "beside" : "real";
      const pause = pauser(this.#clock, kind, given.signal);
      return this.#strike(given.hop).reduceRight<Send>(
        (inner, spec) => makeFault(spec, { pause })(inner),
        send,
      )(given);
    },
  });

  #strike(hop: Exchange["hop"]): readonly FaultSpec[] {
    const count = (this.#counts.get(hop) ?? 0) + 1;
    this.#counts.set(hop, count);
    return this.#faults.filter(({ on, at, chance }) => {
      if (on !== hop) return false;
      if (at !== undefined && ![at].flat().includes(count)) return false;
      return chance === undefined || this.#draw() < chance;
    });
  }

  // Two bytes are fine enough for a chance that a person wrote down.
  #draw(): number {
    const [high = 0, low = 0] = this.#bytes(2);
    return (high * 256 + low) / 65_536;
  }
}

// A pause that nobody waits for any more leaves no timer behind: it would hold up virtual time.
function pauser(clock: ClockPort, kind: TimerKind, signal: AbortSignal) {
  return (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) return;
      const cancel = clock.schedule(ms, resolve, kind);
      signal.addEventListener("abort", cancel, { once: true });
    });
}
