// All pages of the reference, in the order in which the navigation shows them.
import { makePage, type ReferencePage } from "./page.ts";

/** Makes every page from its source. */
export async function referencePages(): Promise<readonly ReferencePage[]> {
  return [
    makePage({ slug: "index", title: "Reference", description: "Everything exact.", order: 0 }, [
      "Exact and generated.",
    ]),
  ];
}
