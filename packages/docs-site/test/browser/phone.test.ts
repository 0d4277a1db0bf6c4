// The phone in a real browser, on the built site: it pays, shows a retry, can be worked with the keyboard
// alone, loads the emulator when somebody calls and not before, and asks no other host for anything.
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, type OpenSite, openSite, type View } from "../support/chromium.ts";

const axeSource = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

type Violation = { readonly id: string; readonly nodes: unknown };

/** What axe finds in the phones of the page, however small. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axeSource });
  const found: readonly Violation[] = await page.evaluate(
    'axe.run("pay-phone").then(({ violations }) => violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes).slice(0, 500)}`);
}

async function dial(phone: Locator): Promise<void> {
  await phone.getByRole("button", { name: "Call", exact: true }).click();
}

const fields = ["card number", "expiry", "postal code", "security code"];

async function keyTestValues(phone: Locator): Promise<void> {
  for (const field of fields) {
    await untilSaid(phone, "screen", field);
    await phone.getByRole("button", { name: "Key the test value" }).click();
  }
}

/** Waits until a part of the phone holds these words; returns all that it says. */
async function untilSaid(phone: Locator, part: string, words: string): Promise<string> {
  const place = phone.locator(`[data-part="${part}"]`);
  await expect.poll(() => place.textContent(), { timeout: 20_000 }).toContain(words);
  return (await place.textContent()) ?? "";
}

describe.skipIf(chromiumPath === undefined)("the phone in the page", () => {
  let site: OpenSite | undefined;

  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  const withPhone = async (
    view: View,
    work: (phone: (index: number) => Locator, page: Page) => Promise<void>,
  ): Promise<void> => {
    if (site === undefined) throw new Error("Bug: the site is opened before all tests.");
    const { page, faults, close } = await site.open("/guides/phone/", view);
    await work((index) => page.locator("pay-phone").nth(index), page);
    expect(faults).toEqual([]);
    await close();
  };

  it("completes a payment, and loads the emulator for it alone", () =>
    withPhone({}, async (phoneAt, page) => {
      const loaded: string[] = [];
      page.on("request", (request) => loaded.push(request.url()));
      const phone = phoneAt(0);
      // Whoever wants less motion gets another pace, which the other tests take.
      await phone.getByLabel("Time passes").selectOption("ten-times");
      await dial(phone);
      await keyTestValues(phone);
      expect(await untilSaid(phone, "outcome", "success")).toContain("ch_1");
      expect(loaded.filter((url) => /phone-call/.test(url))).toHaveLength(1);
      expect(await phone.locator('[data-part="captions"]').textContent()).toContain("bookshop");
      const messages = await phone.locator('[data-part="traffic"]').textContent();
      expect(messages).toContain("https://shop.example/paid");
      expect(messages).not.toContain("4111111111111111");
    }));

  it("[R-01] shows a retry and its one charge", () =>
    withPhone({ scheme: "dark" }, async (phoneAt, page) => {
      const phone = phoneAt(1);
      await dial(phone);
      await keyTestValues(phone);
      const outcome = await untilSaid(phone, "outcome", "2 deliveries");
      expect(outcome).toContain("The processor made 1 charge.");
      const timeline = phone.locator('[data-part="timeline"]');
      expect(await timeline.locator(".unanswered").count()).toBe(1);
      expect(await timeline.getAttribute("aria-label")).toContain("delivery 2 answered");
      expect(await violations(page)).toEqual([]);
    }));

  it("is worked with the keyboard alone, at the width of a telephone", () =>
    withPhone({ width: 390, height: 844 }, async (phoneAt, page) => {
      const phone = phoneAt(1);
      await phone.getByRole("button", { name: "Call", exact: true }).focus();
      await page.keyboard.press("Enter");
      for (const [index, keys] of ["4111111111111111#", "1230", "94105#", "123"].entries()) {
        await untilSaid(phone, "screen", fields[index] ?? "");
        // Whoever used a button keeps the keyboard.
        if (index === 1) await phone.getByRole("button", { name: "Key the test value" }).click();
        else await page.keyboard.type(keys);
      }
      await untilSaid(phone, "outcome", "success");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
      expect(await violations(page)).toEqual([]);
    }));

  it("calls an edited document, and can be put back as it was", () =>
    withPhone({}, async (phoneAt) => {
      const phone = phoneAt(1);
      const document = phone.locator("textarea");
      await document.fill("<Response><Say>Edited words.</Say></Response>");
      await dial(phone);
      await untilSaid(phone, "captions", "Edited words.");
      await phone.getByRole("button", { name: "As it was" }).click();
      expect(await document.inputValue()).toContain("<Pay");
    }));
});
