// Long pages, and one of each kind, looked at whole by axe in both schemes: minutes, so it is a proof. The
// quick tests look at a few small pages on every run.
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers } from "../support/barriers.ts";
import { chromiumPath, type OpenSite, openSite } from "../support/chromium.ts";

/** Pages with phones that wait below a document until they are opened. */
const folded = ["/start/", "/concepts/pay-connector/", "/guides/application/tests-in-ci/"];

const pages = [
  ["/start/", "/guides/processor/write-the-endpoint/", "/guides/phone/", "/concepts/idempotency/"],
  ["/reference/connector-api/", "/reference/transaction-lifecycle/", "/reference/control-api/"],
  ["/reference/conformance-checks/", "/reference/configuration/", "/reference/test-cards/"],
].flat();

/** Calls, and keys the test value whenever one is asked for, until the call is over. */
async function pay(phone: Locator): Promise<string> {
  await phone.getByRole("button", { name: "Call", exact: true }).click();
  const outcome = phone.locator('[data-part="outcome"]');
  const keys = phone.locator('[data-part="test-keys"]');
  const isOver = async (): Promise<boolean> => {
    if ((await keys.getAttribute("aria-disabled")) === "false") await keys.click();
    return outcome.isVisible();
  };
  await expect.poll(isOver, { timeout: 60_000 }).toBe(true);
  return (await outcome.textContent()) ?? "";
}

describe.runIf(chromiumPath !== undefined)("a page in both schemes", () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite();
  });

  afterAll(async () => {
    await site?.close();
  });

  it.each(pages)("%s keeps nobody out and asks nobody", async (path) => {
    for (const scheme of ["light", "dark"] as const) {
      const { page, faults, close } = await site.open(path, { scheme });
      // The other scheme has other colours, and nothing else that is another.
      const rules = scheme === "dark" ? ["color-contrast"] : undefined;
      expect(await findBarriers(page, rules), scheme).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    }
  });

  it.each(folded)("%s pays on each of its folded phones", async (path) => {
    const { page, faults, close } = await site.open(path);
    const phones = page.locator(".folded-phone");
    expect(await phones.count()).toBeGreaterThan(0);
    for (const fold of await phones.all()) {
      await fold.locator("summary").first().click();
      expect(await pay(fold.locator("pay-phone"))).toMatch(/success/);
    }
    expect(faults).toEqual([]);
    await close();
  });
});
