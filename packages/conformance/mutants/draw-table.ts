// Draws docs/mutants.md from the zoo: what every mutant does wrong and which checks must see it, what makes
// each right endpoint different. `node mutants/draw-table.ts` writes it; a test holds it fresh.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rightOnes } from "../correct/all.ts";
import type { RightOne } from "../correct/right-one.ts";
import { checkGroups } from "../src/check.ts";
import type { Mutant } from "./mutant.ts";
import { mutants } from "./zoo.ts";

/** The page that is drawn. */
export const page: string = fileURLToPath(new URL("../docs/mutants.md", import.meta.url));

/** The text of the page. */
export function drawTable(): string {
  const groups = checkGroups.filter((group) => mutants.some((mutant) => mutant.group === group));
  return `${[
    "# The mutant zoo",
    "",
    "Who judges is to be judged. Each mutant is a small processor that is wrong in exactly one way; the kit must name",
    "the fault by one of the checks beside it. Against the right ones nothing may be said but the warnings in the last",
    "column. `npm run proof` lets the kit loose on all of them and demands 100 % and no false alarm; `npm run soak` does it",
    "again and again and tells every verdict that changed. This page is drawn from the zoo by `mutants/draw-table.ts`.",
    "",
    `**${mutants.length} mutants, ${rightOnes.length} right endpoints.** To aim the kit at one of them from a clone:`,
    "`node --conditions=source packages/conformance/mutants/serve-mutant.ts <name>`, which prints the command.",
    ...groups.flatMap((group) => [
      "",
      `## ${group}`,
      "",
      "| mutant | what it does wrong | caught by |",
      "|---|---|---|",
      ...mutants.filter((mutant) => mutant.group === group).map(rowOf),
    ]),
    "",
    "## The right ones",
    "",
    "| endpoint | how it is right in its own way | warnings it earns |",
    "|---|---|---|",
    ...rightOnes.map(rightRowOf),
  ].join("\n")}\n`;
}

function rowOf({ name, fault, caughtBy, isFast }: Mutant): string {
  const checks = caughtBy.map((check) => `\`${check}\``).join(", ");
  return `| ${name} | ${fault} | ${checks}${isFast ? "" : " (not with `--fast`)"} |`;
}

function rightRowOf({ name, style, warnings }: RightOne): string {
  return `| ${name} | ${style} | ${warnings.map((check) => `\`${check}\``).join(", ")} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, drawTable());
