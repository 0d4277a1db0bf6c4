// `--list`: every check that the other flags leave, by group, with its clause and strength.
import { checkGroups, checkProfiles } from "../check.ts";
import { factsOf } from "../check-facts.ts";
import { checks } from "../checks.ts";
import { selectChecks } from "../select-checks.ts";
import type { Flags } from "./flags.ts";

/** The list as text. */
export function listChecks({ only = [], skip = [], profile, fast }: Flags): string {
  const chosen = selectChecks(checks, {
    only,
    skip,
    profiles: profile ?? checkProfiles,
    isFast: fast ?? false,
    isTls: true,
  });
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
  return `${groups.join("\n\n")}\n\n${chosen.length} checks`;
}
