// What a check is: one question about one clause of the contract, with the words a reader of the report
// needs, and a function that asks it. A check knows the endpoint only through its context; it prints
// nothing, waits for nothing but answers, and decides nothing about exit codes.
import type { BehaviourId } from "@pay-connector/types";
import type { CheckContext } from "./check-context.ts";
import type { Exchange } from "./wire/exchange.ts";

/** The groups of the report, in its order. */
export const checkGroups = [
  ...(["requests", "answers", "authentication", "data", "retries"] as const),
  ...(["money", "counter", "hygiene", "leaks", "tls"] as const),
] as const;

/** One group of the report. */
export type CheckGroup = (typeof checkGroups)[number];

/** What an endpoint may offer; `--profile` chooses among them. */
export const checkProfiles = ["charge", "tokenize", "ach", "parameters"] as const;

/** One of them. */
export type CheckProfile = (typeof checkProfiles)[number];

/** How much a clause asks. */
export type Strength = "must" | "should" | "may";

/** One question about an endpoint. */
export type Check = {
  /** Stable and kebab-case, such as `replay-at-once`; `--only` and `--skip` take it. */
  readonly name: string;
  /** The clause it asks about: its sentence, strength and source are the contract's own. */
  readonly behaviour: BehaviourId;
  /** Only when this check asks less, or of somebody else, than the clause does. */
  readonly strength?: Strength;
  readonly group: CheckGroup;
  readonly profile: CheckProfile;
  /** A slow check waits for Twilio's real ten seconds; `--fast` leaves it out. */
  readonly pace: "fast" | "slow";
  /** `alone`: after all others, with nothing beside it, such as one that restarts the endpoint. */
  readonly lane?: "together" | "alone";
  /** True for a question that makes sense over https alone: over plain http it is left out. */
  readonly needsTls?: boolean;
  /** How many of its requests must be under way at once; absent: 4. At most 50. */
  readonly burst?: number;
  /** A sentence: what a right endpoint does. */
  readonly title: string;
  /** What a caller suffers otherwise. */
  readonly why: string;
  /** How to mend it: concretely, in no particular language. */
  readonly cure: string;
  readonly run: (context: CheckContext) => Promise<Finding>;
};

/** What a check found. */
export type Finding =
  | { readonly verdict: "passed"; readonly note?: string }
  | {
      readonly verdict: "failed";
      /** What was seen and what was to be seen, in a sentence or two. */
      readonly what: string;
      /** What happened in order, a line each, where one exchange cannot show it. */
      readonly course?: readonly string[];
      /** The exchanges that show it, fewest possible, in order. */
      readonly exchanges: readonly Exchange[];
      /** What came where another verdict was awaited, told alike by every check; absent: something else is wrong. */
      readonly instead?: string;
      /** Where this way of failing has another meaning than the check's own `why` tells. */
      readonly why?: string;
      /** Where this way of failing is mended otherwise than the check's own `cure` tells. */
      readonly cure?: string;
    }
  | {
      readonly verdict: "not-proved";
      /** What to give, such as `--ledger` or `declines` in endpoint.yaml. */
      readonly missing: string;
    };
