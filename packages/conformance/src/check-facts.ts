// What a report says of a check besides its result: the check's own words and the clause as the contract
// has it, so that neither can drift from the other.
import { behaviours } from "@pay-connector/types";
import type { Check } from "./check.ts";
import type { CheckFacts } from "./verdicts.ts";

/** What a report says of a check; the clause is the contract's own. */
export function factsOf(check: Check): CheckFacts {
  const { name, group, profile, pace, title, why, cure } = check;
  const { id, sentence, source, date, evidence, strength } = behaviours[check.behaviour];
  // What was only observed of Twilio binds nobody by itself.
  const own = strength === "observed" ? "should" : strength;
  return {
    ...{ name, group, profile, pace, title, why, cure },
    clause: { id, sentence, source, date, evidence },
    strength: check.strength ?? own,
  };
}
