// Writes every page of the reference below src/content/docs/reference, which git ignores: nothing there is
// written by hand. The pages themselves are made by the files in scripts/reference, one for each.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { referencePages } from "./reference/pages.ts";

const folder = fileURLToPath(new URL("../src/content/docs/reference", import.meta.url));

/** Makes the reference anew. */
export async function writeReference(): Promise<void> {
  const pages = await referencePages();
  rmSync(folder, { recursive: true, force: true });
  for (const page of pages) {
    const file = join(folder, `${page.slug}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${page.text.trimEnd()}\n`);
  }
}
