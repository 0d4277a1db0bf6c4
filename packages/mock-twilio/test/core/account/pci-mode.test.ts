// PCI mode is off at first, and on for good.
import { describe, expect, it } from "vitest";
import { enablePciMode } from "../../../src/core/account/pci-mode.ts";
import { accountAfter, anAccount, problemsAfter } from "../../support/accounts.ts";

describe("PCI mode", () => {
  it("[C-16] is off in a new account and needs the terms accepted", () => {
    expect(anAccount().pciMode).toBe(false);
    const result = enablePciMode(anAccount(), { hasAcceptedTerms: false });
    expect(problemsAfter(result)).toMatch(/--accept-terms.*cannot be turned off/);
  });

  it("[C-16] stays on", () => {
    const on = accountAfter(enablePciMode(anAccount(), { hasAcceptedTerms: true }));
    expect(on.pciMode).toBe(true);
    expect(accountAfter(enablePciMode(on, { hasAcceptedTerms: false })).pciMode).toBe(true);
  });
});
