// The page of the conformance kit's checks, each with its clause, why it matters and how to mend it, and the
// score that the kit itself reached against processors that are wrong on purpose.
import { rightOnes } from "../../../conformance/correct/all.ts";
import { mutants } from "../../../conformance/mutants/zoo.ts";
import { type Check, checkGroups } from "../../../conformance/src/check.ts";
import { factsOf } from "../../../conformance/src/check-facts.ts";
import { checks } from "../../../conformance/src/checks.ts";
import { code, makePage, type ReferencePage, table } from "./page.ts";
import { behaviourLink, prose, sentence } from "./prose.ts";

/** The page. */
export function checksPage(): ReferencePage {
  return makePage(
    {
      slug: "conformance-checks",
      title: "Conformance checks",
      description:
        "Every check of the conformance kit: what a right endpoint does, what a caller suffers otherwise, how to mend it.",
      order: 9,
    },
    [
      "For whoever runs the kit against an endpoint. At the end you know what each check asks and how to mend what it finds.",
      `${checks.length} checks. The kit itself is judged by ${mutants.length} endpoints that are each wrong in one way and ${rightOnes.length} that are right: ${code("npm run proof")} demands that every wrong one is caught by a check that names its fault, and that no right one is blamed. [The list of them](#the-mutation-score) is below.`,
      "What a check says of `<Pay>` names an attribute and is no document to call; [whole ones are](/guides/phone/).",
      ...checkGroups.flatMap((group) => [
        `## ${group === "tls" ? "TLS" : sentence(group)}`,
        ...checks.filter((check) => check.group === group).flatMap(checkBlock),
      ]),
      "## The mutation score",
      "The score that `npm run proof` demands: all of them, each by one of the checks named beside it, and no right endpoint blamed. It fails below that.",
      table(["Group", "Wrong endpoints", "With a check that must catch it"], scoreRows()),
      ...checkGroups
        .filter((group) => mutants.some((mutant) => mutant.group === group))
        .flatMap((group) => [`### Wrong in ${group}`, mutantTable(group)]),
    ],
  );
}

function checkBlock(check: Check): readonly string[] {
  const { name, profile, pace, title, why, cure, clause, strength } = factsOf(check);
  const notes = [strength, `of ${behaviourLink(clause.id)}`, `profile ${profile}`];
  if (pace === "slow") notes.push("slow: it waits for Twilio's ten seconds");
  const caught = mutants.filter(({ caughtBy }) => caughtBy.includes(name)).length;
  if (caught > 0) notes.push(`catches ${caught} of the wrong endpoints`);
  return [
    `### ${name}`,
    `**${prose(title)}** ${prose(why)}`,
    `*Mend it:* ${prose(cure)}`,
    notes.join(" · "),
  ];
}

function scoreRows(): readonly (readonly string[])[] {
  const known = new Set(checks.map(({ name }) => name));
  return checkGroups.flatMap((group) => {
    const all = mutants.filter((mutant) => mutant.group === group);
    const caught = all.filter(({ caughtBy }) => caughtBy.some((name) => known.has(name)));
    return all.length === 0 ? [] : [[group, String(all.length), String(caught.length)]];
  });
}

function mutantTable(group: string): string {
  const rows = mutants
    .filter((mutant) => mutant.group === group)
    .map(({ name, fault, caughtBy }) => [code(name), prose(fault), caughtBy.map(code).join(", ")]);
  return table(["Endpoint", "What it does wrong", "Caught by"], rows);
}
