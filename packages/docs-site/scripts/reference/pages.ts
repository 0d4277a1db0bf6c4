// All pages of the reference. Their order in the navigation is each page's own `order`.
import { assumptionsPage, behavioursPage } from "./behaviours.ts";
import { callbacksPage } from "./callbacks.ts";
import { checksPage } from "./checks.ts";
import { declineCodesPage, errorCodesPage } from "./codes.ts";
import { commandLinePage } from "./command-line.ts";
import { configurationPage } from "./configuration.ts";
import { connectorApiPage } from "./connector-api.ts";
import { readContract } from "./contract.ts";
import { machinePages } from "./machines.ts";
import { benchPage, changelogPage } from "./measured.ts";
import { makePage, type ReferencePage } from "./page.ts";
import { restApiPages } from "./rest-apis.ts";
import { retryTimelinesPage } from "./retry-timelines.ts";
import { testCardsPage } from "./test-cards.ts";

/** Makes every page from its source. */
export async function referencePages(): Promise<readonly ReferencePage[]> {
  const contract = readContract();
  const pages = [
    connectorApiPage(contract),
    callbacksPage(contract),
    behavioursPage(),
    assumptionsPage(),
    declineCodesPage(),
    errorCodesPage(),
    testCardsPage(),
    checksPage(),
    configurationPage(),
    commandLinePage(),
    ...restApiPages(contract),
    ...machinePages(),
    await retryTimelinesPage(),
    benchPage(),
    changelogPage(),
  ];
  return [indexPage(pages), ...pages];
}

/** The first page: the list of all of them, with the sentence that each says of itself. */
export function indexPage(pages: readonly ReferencePage[]): ReferencePage {
  const lines = [...pages]
    .sort((one, other) => one.order - other.order)
    .map(({ slug, title, description }) => `- [${title}](/reference/${slug}/): ${description}`);
  return makePage(
    {
      slug: "index",
      title: "Reference",
      description:
        "Everything exact: made from the contract, the programs and the tests while the site is built.",
      order: 0,
    },
    [
      "For whoever needs the exact word. Nothing here is written by hand: each page is made from its source while the site is built.",
      lines.join("\n"),
    ],
  );
}
