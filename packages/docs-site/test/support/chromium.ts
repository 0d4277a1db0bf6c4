// Chromium as the machine has it: nothing is downloaded. A page that asks another host for anything, or
// writes an error to its console, is noted for the test to look at.
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { isSiteBuilt, serveSite } from "./site-server.ts";

const places = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where Chromium is; undefined when the machine has none. */
export const chromiumPath: string | undefined = places.find(
  (path) => path !== "" && existsSync(path),
);

if (chromiumPath === undefined) {
  console.warn("No Chromium here (CHROMIUM=path names one): the browser tests are left out.");
}

/** How a page is looked at. */
export type View = {
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
};

/** A page with what it did that it should not do. */
export type OpenPage = {
  readonly page: Page;
  /** Console errors, failed scripts, and requests to other hosts. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
};

/** The site in a browser. */
export type OpenSite = {
  readonly open: (path: string, view?: View) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
};

/** Serves the built site and starts a browser for it. */
export async function openSite(): Promise<OpenSite> {
  if (!isSiteBuilt()) throw new Error("The site is not built: npm run build comes first.");
  const site = await serveSite();
  const browser = await chromium.launch({
    executablePath: chromiumPath ?? "",
    // Root may not use Chromium's sandbox; it sees our own pages only.
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  return {
    open: (path, view = {}) => openPage(browser, `${site.url}${path}`, view),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

async function openPage(browser: Browser, url: string, view: View): Promise<OpenPage> {
  const { scheme = "light", width = 1280, height = 900 } = view;
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(url);
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (asked.origin !== origin && asked.protocol.startsWith("http")) {
      faults.push(`request to ${asked.origin}`);
    }
  });
  await page.goto(url, { waitUntil: "load" });
  return { page, faults, close: () => context.close() };
}
