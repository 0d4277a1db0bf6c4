// A recipe of a README as a person would type it: what stands in the block of shell under a heading. What
// is told there is run by tests, so that it stays true.
import { readFileSync } from "node:fs";

/** The last block of shell under a heading. */
export function recipeOf(file: string, heading: string): string {
  const text = readFileSync(file, "utf8");
  const [, section] = text.split(`\n## ${heading}\n`);
  const blocks = section?.split(/\n## /)[0]?.match(/(?<=```sh\n)[\s\S]*?(?=```)/g) ?? [];
  const last = blocks.at(-1);
  if (last === undefined) throw new Error(`${file} has no recipe under "${heading}".`);
  return last;
}
