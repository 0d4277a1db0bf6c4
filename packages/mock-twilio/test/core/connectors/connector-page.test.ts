// A connector's page, and the list of everything that is assumed.
import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/core/connectors/catalogue.ts";
import { connectorPage } from "../../../src/core/connectors/connector-page.ts";
import { connectorAssumptions } from "../../../src/core/connectors/named-assumptions.ts";

describe("a connector's page", () => {
  it("[C-18] keeps what is known apart from what is assumed", () => {
    const page = connectorPage(catalogue.braintree).join("\n");
    const [known = "", assumed = ""] = page.split("Assumed");
    expect(known).toContain("MerchantAccountId with every <Pay>, else 64015");
    expect(known).not.toContain("[inferred]\n\nAssumed");
    expect(assumed).toContain("Twilio seems to create the customer");
    expect(assumed).toContain("Sources");
  });

  it("[C-18] of the generic connector speaks of no simulation", () => {
    const page = connectorPage(catalogue.generic).join("\n");
    expect(page).not.toMatch(/simulated|Refuses/);
  });

  it("[C-18] shows every trigger of every simulated gateway", () => {
    const page = Object.values(catalogue).flatMap(connectorPage).join("\n");
    for (const word of [
      "4000000000000002",
      "1000.00 to 1999.99",
      "RequestedTestAcquirerResponseCode=12",
    ]) {
      expect(page).toContain(word);
    }
  });
});

describe("the assumptions about connectors", () => {
  it("[C-18] have names of their own", () => {
    const names = connectorAssumptions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("adyen.fields");
    expect(names).toContain("connectors.liveMode");
  });
});
