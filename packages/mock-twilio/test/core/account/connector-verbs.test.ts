// Installing, authorising, revoking and configuring connectors, and what stands in the way of each.
import { describe, expect, it } from "vitest";
import { authorisationOf } from "../../../src/core/account/connector-facts-of.ts";
import {
  authoriseConnector,
  configureConnector,
  findConnector,
  installConnector,
  revokeConnector,
} from "../../../src/core/account/connector-verbs.ts";
import { catalogue } from "../../../src/core/connectors/catalogue.ts";
import {
  accountAfter,
  anAccount,
  aSid,
  problemsAfter,
  withAuthorised,
  withInstalled,
} from "../../support/accounts.ts";

const uniqueName = "Default";
const url = "https://processor.example/";
const terms = { hasAcceptedTerms: true, sid: aSid("XE") };

describe("installing", () => {
  it("[C-01] works for every connector of the catalogue, and begins in TEST mode", () => {
    for (const product of Object.keys(catalogue)) {
      const record = findConnector(withInstalled(product), uniqueName);
      expect(record).toMatchObject({ product, mode: "TEST" });
    }
    expect(Object.keys(catalogue)).toHaveLength(7);
  });

  it("[C-01] needs the terms accepted, a name, and a connector of the catalogue, and says so at once", () => {
    const given = { product: "worldpay", uniqueName: "", hasAcceptedTerms: false, sid: aSid("XE") };
    const problems = problemsAfter(installConnector(anAccount(), given));
    expect(problems).toMatch(/no connector "worldpay"/);
    expect(problems).toMatch(/--accept-terms/);
    expect(problems).toMatch(/must not be empty/);
  });

  it("[C-04] takes any number of instances, each under its own name", () => {
    const two = withInstalled("stripe", "Second", withInstalled("stripe", "First"));
    expect(two.connectors).toHaveLength(2);
    const again = installConnector(two, { product: "adyen", uniqueName: "First", ...terms });
    expect(problemsAfter(again)).toMatch(/"First" is installed already/);
  });
});

describe("authorising and revoking", () => {
  const authorisation = (account = anAccount()) => {
    const record = findConnector(account, uniqueName);
    return record === undefined ? null : authorisationOf(record);
  };

  it("[C-02] an installed connector is not authorised", () => {
    expect(authorisation(withInstalled("stripe"))).toBe("missing");
    expect(authorisation(withInstalled("generic"))).toBe("missing");
  });

  it("[C-03] a branded connector is authorised, then revoked", () => {
    const given = withAuthorised("stripe");
    expect(authorisation(given)).toBe("given");
    expect(authorisation(accountAfter(revokeConnector(given, { uniqueName })))).toBe("revoked");
  });

  it("[C-02] a generic connector is complete with credentials and URL, and without either no more", () => {
    const half = withAuthorised("generic");
    expect(authorisation(half)).toBe("missing");
    const whole = accountAfter(configureConnector(half, { uniqueName, url }));
    expect(authorisation(whole)).toBe("given");
    expect(authorisation(accountAfter(revokeConnector(whole, { uniqueName })))).toBe("missing");
  });

  it("takes no credentials for a simulated gateway: they would be real ones", () => {
    const given = { uniqueName, username: "me", password: "secret" };
    const problems = problemsAfter(authoriseConnector(withInstalled("stripe"), given));
    expect(problems).toMatch(/never give it real ones/);
    expect(problems).not.toMatch(/secret/);
  });

  it("names what is installed when the name is wrong", () => {
    const result = authoriseConnector(withInstalled("stripe"), { uniqueName: "default" });
    expect(problemsAfter(result)).toMatch(/No connector is named "default"; installed: Default/);
  });

  it("revokes nothing that was not given", () => {
    expect(problemsAfter(revokeConnector(withInstalled("stripe"), { uniqueName }))).toMatch(
      /is not authorised/,
    );
  });
});

describe("configuring", () => {
  const generic = accountAfter(configureConnector(withAuthorised("generic"), { uniqueName, url }));
  const live = accountAfter(
    configureConnector(generic, { uniqueName, approvedUrl: url, mode: "LIVE" }),
  );

  it("[C-05] a branded instance goes Live by itself", () => {
    const account = accountAfter(
      configureConnector(withAuthorised("stripe"), { uniqueName, mode: "LIVE" }),
    );
    expect(findConnector(account, uniqueName)).toMatchObject({ mode: "LIVE" });
  });

  it("[C-06] LIVE is refused without approval, and with the approval of another URL", () => {
    for (const approvedUrl of [undefined, "https://processor.example/other"]) {
      const changes = {
        uniqueName,
        mode: "LIVE" as const,
        ...(approvedUrl ? { approvedUrl } : {}),
      };
      expect(problemsAfter(configureConnector(generic, changes))).toMatch(/^64024: /);
    }
    expect(findConnector(live, uniqueName)).toMatchObject({ mode: "LIVE", url });
  });

  it("[C-06] in TEST the URL changes at will", () => {
    const next = configureConnector(generic, { uniqueName, url: "https://other.example/" });
    expect(next.ok).toBe(true);
  });

  it("[C-07] in LIVE the URL is frozen until the new one is approved", () => {
    const other = "https://other.example/";
    const frozen = configureConnector(live, { uniqueName, url: other });
    expect(problemsAfter(frozen)).toMatch(/cannot be changed/);
    const reviewed = configureConnector(live, { uniqueName, url: other, approvedUrl: other });
    expect(findConnector(accountAfter(reviewed), uniqueName)).toMatchObject({ url: other });
  });

  it("refuses plain http to elsewhere, a taken name, an ability the product lacks, and no change", () => {
    const both = withInstalled("stripe", "Other", generic);
    const wants: readonly (readonly [Parameters<typeof configureConnector>[1], RegExp])[] = [
      [{ uniqueName, url: "http://processor.example/" }, /must be https/],
      [{ uniqueName, newName: "Other" }, /installed already/],
      [{ uniqueName: "Other", abilities: ["ach-debit"] }, /never does ach-debit/],
      [{ uniqueName: "Other", url }, /is simulated: it has no URL/],
      [{ uniqueName }, /Nothing was asked/],
    ];
    for (const [changes, want] of wants) {
      expect(problemsAfter(configureConnector(both, changes))).toMatch(want);
    }
  });
});
