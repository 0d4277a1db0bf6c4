// What axe finds on a page that keeps somebody from reading it. Only what it calls serious or critical counts:
// the rest is advice.
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

type Violation = {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
};

/** One line for each barrier; asked for some rules alone it is quick, also on a long page. */
export async function findBarriers(
  page: Page,
  rules?: readonly string[],
): Promise<readonly string[]> {
  // Code that can be scrolled is made reachable by keys when the page has nothing else to do.
  await page.evaluate("new Promise((done) => requestIdleCallback(() => setTimeout(done, 50)))");
  await page.addScriptTag({ path: axeFile });
  const options = {
    resultTypes: ["violations"],
    ...(rules === undefined ? {} : { runOnly: rules }),
  };
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as {
    readonly violations: readonly Violation[];
  };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.length}, such as ${nodes[0]?.html.slice(0, 160)}`);
}
