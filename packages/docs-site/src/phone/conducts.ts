// How the processor in the page behaves, by choice of the reader. Each is a setting of the emulator's own
// simulated processor, or a mishap on the way to it; nothing here knows how a payment goes.
import type { FaultSpec, ProcessorSettings } from "@pay-connector/mock-twilio/in-page";

/** One way to behave. */
export type Conduct = {
  readonly id: string;
  /** How it is offered to the reader: "The processor …". */
  readonly label: string;
  readonly settings: ProcessorSettings;
  readonly faults: readonly FaultSpec[];
};

const lostAnswer: readonly FaultSpec[] = [{ on: "processor", fault: "answer-lost", at: 1 }];

/** All of them; the first is taken when nobody chooses. */
export const conducts: readonly [Conduct, ...Conduct[]] = [
  { id: "approves", label: "approves at once", settings: {}, faults: [] },
  {
    id: "declines",
    label: "declines: no funds",
    settings: {
      decline: { code: "insufficient_funds", message: "The card has insufficient funds." },
    },
    faults: [],
  },
  // One second more than Twilio waits.
  { id: "slow", label: "needs 11 seconds", settings: { seconds: 11 }, faults: [] },
  { id: "loses", label: "approves, its answer gets lost", settings: {}, faults: lostAnswer },
  {
    id: "forgets",
    label: "the same, and forgets what it has done",
    settings: { isForgetful: true },
    faults: lostAnswer,
  },
  {
    id: "silent",
    label: "never answers",
    settings: {},
    faults: [{ on: "processor", fault: "silent" }],
  },
  {
    id: "refuses",
    label: "refuses the connection",
    settings: {},
    faults: [{ on: "processor", fault: "refused" }],
  },
];

/** The conduct of that name; the first when there is none. */
export function conductNamed(id: string): Conduct {
  return conducts.find((conduct) => conduct.id === id) ?? conducts[0];
}
