// The built site as a reader meets it: found by search, read in both schemes, at a desk and on a phone, with
// keys alone; nothing asked of another host, nothing in the console, no barrier that axe calls serious.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBarriers } from "../support/barriers.ts";
import { chromiumPath, type OpenSite, openSite } from "../support/chromium.ts";

const dist = process.env.SITE_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/** Small pages with everything on them: cards, tables, drawings. The long ones are a proof. */
const small = ["/", "/reference/retry-timelines/", "/reference/decline-codes/"];

/** Wide things on narrow screens: code, drawings, tables of four columns. */
const wide = [...small, "/guides/processor/write-the-endpoint/", "/reference/connector-api/"];

describe.runIf(chromiumPath !== undefined)("the site in Chromium", () => {
  let site: OpenSite;

  beforeAll(async () => {
    site = await openSite();
  });

  afterAll(async () => {
    await site?.close();
  });

  it("finds a term of the API by its search", async () => {
    const { page, faults, close } = await site.open("/");
    await openSearch(page);
    // The field comes when the search itself is loaded, a moment after its window.
    await page.locator("#starlight__search input").fill("currency_code");
    const found = page.locator("#starlight__search a[href*='/reference/connector-api/']").first();
    await found.waitFor({ timeout: 20_000 });
    await found.click();
    await page.waitForURL(/reference\/connector-api/);
    expect(faults).toEqual([]);
    await close();
  });

  it("goes dark and stays dark on the next page", async () => {
    const { page, faults, close } = await site.open("/reference/");
    const light = await groundOf(page);
    await page.locator("starlight-theme-select select").first().selectOption("dark");
    const dark = await groundOf(page);
    expect(dark).not.toBe(light);
    await page.goto(`${new URL(page.url()).origin}/reference/behaviours/`);
    expect(await groundOf(page)).toBe(dark);
    expect(faults).toEqual([]);
    await close();
  });

  it("is walked by keys: skip to the text, then along its links", async () => {
    const { page, close } = await site.open("/reference/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe("#_top");
    await page.keyboard.press("Enter");
    const visited: unknown[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      visited.push(await page.evaluate("document.activeElement.getAttribute('href')"));
    }
    expect(visited).toContain("/reference/connector-api/");
    await close();
  });

  it.each(small)("%s has no serious barrier in either scheme, and asks nobody", async (path) => {
    for (const scheme of ["light", "dark"] as const) {
      const { page, faults, close } = await site.open(path, { scheme });
      // The other scheme has other colours, and nothing else that is another.
      const rules = scheme === "dark" ? ["color-contrast"] : undefined;
      expect(await findBarriers(page, rules), scheme).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    }
  });

  it.each(wide)("%s fits a phone", async (path) => {
    const { page, faults, close } = await site.open(path, { width: 390, height: 800 });
    const overflow = await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow).toBe(0);
    expect(await findBarriers(page, ["scrollable-region-focusable"])).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

describe.runIf(existsSync(dist))("the built files", () => {
  it("keep every page, with all that it loads, under 150 kB compressed", () => {
    const heavy = htmlFiles(dist)
      .map((file) => ({ page: file.slice(dist.length), bytes: weightOf(file) }))
      .filter(({ bytes }) => bytes > 150_000);
    expect(heavy).toEqual([]);
  });

  it("name no other host that a browser would ask", () => {
    const asking = /<(?:script|img|iframe|link)\b[^>]*\b(?:src|href)="https?:[^"]*"/g;
    const found = htmlFiles(dist).flatMap((file) => readFileSync(file, "utf8").match(asking) ?? []);
    expect(found.filter((tag) => !tag.includes('rel="canonical"'))).toEqual([]);
  });
});

/** On a busy machine the keys may come before the page listens to them. */
async function openSearch(page: Page): Promise<void> {
  const isOpen = async (): Promise<boolean> => {
    const isNow = await page.locator("site-search dialog").isVisible();
    if (!isNow) await page.keyboard.press("Control+k");
    return isNow;
  };
  await expect.poll(isOpen, { timeout: 20_000 }).toBe(true);
}

function groundOf(page: Page): Promise<unknown> {
  return page.evaluate("getComputedStyle(document.body).backgroundColor");
}

function htmlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** The page and the styles, scripts and pictures that it names itself. */
function weightOf(file: string): number {
  const html = readFileSync(file, "utf8");
  const named = [...html.matchAll(/\b(?:src|href)="(\/[^"#?]+\.(?:js|css|svg))"/g)];
  const parts = new Set(named.map(([, path = ""]) => join(dist, path)));
  const texts = [html, ...[...parts].filter(existsSync).map((path) => readFileSync(path))];
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
}
