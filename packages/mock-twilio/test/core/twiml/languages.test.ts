// The languages of <Pay>: two lists that differ, and the switch between them.
import { describe, expect, it } from "vitest";
import type { Alert } from "../../../src/core/alerts.ts";
import { resolveAssumptions } from "../../../src/core/assumptions.ts";
import { checkLanguage, payLanguages } from "../../../src/core/twiml/languages.ts";

type Reading = "union" | "page" | "sdk";
const card = "credit-card";
const bank = "ach-debit";

function judge(text: string, paymentMethod: typeof card | typeof bank, languages: Reading): string {
  const alerts: Alert[] = [];
  const assumptions = resolveAssumptions("documented", { languages });
  checkLanguage({ text, paymentMethod, assumptions, alerts });
  return alerts.map(({ level }) => level).join() || "fine";
}

describe("checkLanguage", () => {
  it.each<[string, typeof card | typeof bank, Reading, string]>([
    ["en-US", card, "page", "fine"],
    ["en-us", card, "sdk", "fine"],
    ["es-MX", card, "page", "note"],
    ["es-MX", card, "sdk", "warning"],
    ["es-MX", card, "union", "note"],
    ["en-ZA", card, "page", "warning"],
    ["en-ZA", card, "sdk", "fine"],
    ["en-ZA", card, "union", "fine"],
    ["es-US", card, "union", "note"],
    ["de-DE", bank, "page", "warning"],
    ["de-DE", bank, "sdk", "note"],
    ["de-DE", bank, "union", "warning"],
    ["en-IE", bank, "union", "fine"],
    ["tlh", card, "union", "warning"],
    ["", card, "union", "fine"],
  ])("[D-16] takes %j for %s, read by %s: %s", (text, method, reading, want) => {
    expect(judge(text, method, reading)).toBe(want);
  });

  it("[D-16] knows no language twice", () => {
    const all = payLanguages(card, { languages: "union" });
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(16);
  });
});
