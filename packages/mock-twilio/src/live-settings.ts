// What of an emulator's options may change while it runs: mishaps, other legs, what the people on the phone
// do, readings of what is doubtful about Twilio. A call keeps the faults, legs and readings it began
// with; what people do holds at once. As data it can be kept and put back.
import type { FaultSpec } from "./adapters/faults/kinds.ts";
import { type CallerConduct, conductProblems } from "./calls/conduct.ts";
import { type Assumptions, resolveAssumptions, type WireProfile } from "./core/assumptions.ts";
import type { LegConduct } from "./core/call/call.ts";
import { choice, number, object, oneOf, problemsOf, record, type Shape } from "./core/shape.ts";
import {
  assumptionProblems,
  faultProblems,
  type MockTwilioOptions,
  OptionsError,
} from "./options.ts";

/** How <Dial>'s other legs behave, by what is dialled. @see V-03 */
export type Legs = Readonly<Record<string, LegConduct>>;

/** Everything that may change, as data. */
export type SettingsState = {
  readonly faults: readonly FaultSpec[];
  readonly legs: Legs;
  readonly callerConduct: CallerConduct;
  readonly assumptions: Partial<Assumptions>;
};

// An hour is beyond every limit of a call.
const milliseconds = number({ least: 0, most: 3_600_000, isWhole: true });
const unanswered = (kind: "busy" | "no-answer" | "failed") => object({ kind: oneOf([kind]) }, {});

/** How legs are written. */
export const legsShape: Shape<Legs> = record(
  choice<LegConduct>("kind", {
    answers: object({ kind: oneOf(["answers"]), ringMs: milliseconds, talkMs: milliseconds }, {}),
    busy: unanswered("busy"),
    "no-answer": unanswered("no-answer"),
    failed: unanswered("failed"),
  }),
);

/** The settings of one emulator. @see K-07 */
export class LiveSettings {
  readonly #wire: WireProfile;
  readonly #started: SettingsState;
  #state: SettingsState;

  constructor({ wire = "documented", ...options }: MockTwilioOptions) {
    const { faults = [], legs = {}, strict = true, assumptions, callerConduct = "waits" } = options;
    const unknownTwiml = strict ? "refuse" : "skip";
    this.#wire = wire;
    this.#started = { faults, legs, callerConduct, assumptions: { unknownTwiml, ...assumptions } };
    this.#state = this.#started;
  }

  /** Everything, to be kept. */
  get state(): SettingsState {
    return this.#state;
  }

  /** What `state` has kept, put back; absent: as it was in the beginning. */
  restore(state: SettingsState = this.#started): void {
    this.#state = state;
  }

  /** The mishaps on the hops. */
  get faults(): readonly FaultSpec[] {
    return this.#state.faults;
  }

  /** Lays other mishaps on the hops; none: all is well again. Throws an OptionsError. */
  setFaults(faults: readonly FaultSpec[]): void {
    this.#put(faultProblems(faults), { faults });
  }

  /** How other legs behave. */
  get legs(): Legs {
    return this.#state.legs;
  }

  /** Makes other legs behave otherwise. Throws an OptionsError. */
  setLegs(legs: Legs): void {
    const problems = problemsOf(legsShape, legs);
    const told = problems.map(({ path, message }) => `legs: ${path.join(" ")} ${message}`);
    this.#put(told, { legs });
  }

  /** What simulated people do when they are asked for keys; it holds for calls under way too. */
  get callerConduct(): CallerConduct {
    return this.#state.callerConduct;
  }

  /** Makes simulated people do otherwise. Throws an OptionsError. */
  setCallerConduct(callerConduct: CallerConduct): void {
    this.#put(conductProblems(callerConduct), { callerConduct });
  }

  /** The reading of every doubt about Twilio. */
  get assumptions(): Assumptions {
    return resolveAssumptions(this.#wire, this.#state.assumptions);
  }

  /** Takes other readings, and leaves those that are not named. Throws an OptionsError. */
  assume(chosen: Partial<Assumptions>): void {
    const assumptions = { ...this.#state.assumptions, ...chosen };
    this.#put(assumptionProblems(chosen), { assumptions });
  }

  #put(problems: readonly string[], change: Partial<SettingsState>): void {
    if (problems.length > 0) throw new OptionsError(problems);
    this.#state = { ...this.#state, ...change };
  }
}
