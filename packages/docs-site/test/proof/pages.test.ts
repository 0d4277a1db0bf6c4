// Long pages, and one of each kind, looked at whole by axe in both schemes: minutes, so it is a proof. The
// quick tests look at a few small pages on every run.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers } from "../support/barriers.ts";
import { chromiumPath, type OpenSite, openSite } from "../support/chromium.ts";

const pages = [
  ["/start/", "/guides/processor/write-the-endpoint/", "/guides/phone/", "/concepts/idempotency/"],
  ["/reference/connector-api/", "/reference/transaction-lifecycle/", "/reference/control-api/"],
  ["/reference/conformance-checks/", "/reference/configuration/", "/reference/test-cards/"],
].flat();

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
});
