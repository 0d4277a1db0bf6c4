// `--list`: every check that the other flags leave, by group, with its clause and strength.
import { checkGroups, checkProfiles } from "../check.ts";
import { factsOf } from "../check-facts.ts";
import { checks } from "../checks.ts";
import { leftOutLines } from "../report/words.ts";
import { leftOutOf, type Selection, selectChecks, selectionProblems } from "../select-checks.ts";
import type { Flags } from "./flags.ts";
import { UsageError } from "./usage-error.ts";

/** The list as text. Throws a UsageError for names that are none. */
export function listChecks({ only = [], skip = [], profile, fast = false }: Flags): string {
  const profiles = profile ?? checkProfiles;
  const selection: Selection = { only, skip, profiles, isFast: fast, isTls: true };
  const problems = selectionProblems(checks, selection);
  if (problems.length > 0) throw new UsageError(problems);
  const chosen = selectChecks(checks, selection);
  const groups = checkGroups.flatMap((group) => {
    const own = chosen.filter((check) => check.group === group);
    if (own.length === 0) return [];
    const lines = own.map((check) => {
      const { clause, strength } = factsOf(check);
      const pace = check.pace === "slow" ? ", slow" : "";
      return `  ${check.name.padEnd(36)} ${clause.id} ${strength}${pace}\n      ${check.title}`;
    });
    return [`${group}\n${lines.join("\n")}`];
  });
  const count = chosen.length === 1 ? "1 check" : `${chosen.length} checks`;
  const leftOut = leftOutLines({ leftOut: leftOutOf(checks, selection) });
  return [...groups, [count, ...leftOut].join("\n")].join("\n\n");
}
