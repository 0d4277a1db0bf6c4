// Random verbs on an account. Whatever is asked, in whatever order: the account stays one that can be
// written and read, names and SIDs stay its own, PCI mode never goes off, and a refusal changes nothing.
import { expect, it } from "vitest";
import type { AccountState, VerbResult } from "../../../src/core/account/account.ts";
import { readAccount } from "../../../src/core/account/account-shape.ts";
import { createBin, deleteBin, updateBin } from "../../../src/core/account/bin-verbs.ts";
import { connectorFactsOf } from "../../../src/core/account/connector-facts-of.ts";
import {
  authoriseConnector,
  configureConnector,
  installConnector,
  revokeConnector,
} from "../../../src/core/account/connector-verbs.ts";
import { buyNumber, configureNumber } from "../../../src/core/account/number-verbs.ts";
import { enablePciMode } from "../../../src/core/account/pci-mode.ts";
import { anAccount, aSid } from "../../support/accounts.ts";
import { type Chance, takeWalks } from "../../support/seeds.ts";

const names = ["Default", "Other", ""];
const urls = ["https://a.example/", "https://b.example/", "http://c.example/", "nonsense"];
const products = ["generic", "stripe", "braintree", "worldpay"];
const phoneNumbers = ["+12025550100", "+12025550103", "+1"];

function verb(account: AccountState, chance: Chance, step: number): VerbResult {
  const uniqueName = chance.pick(names);
  const url = chance.pick(urls);
  const phoneNumber = chance.pick(phoneNumbers);
  const isAgreed = chance.below(4) > 0;
  const some = <Value>(value: Value): Value | undefined => (chance.below(2) ? value : undefined);
  const given = (fields: object): object =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const verbs: readonly (() => VerbResult)[] = [
    () =>
      installConnector(account, {
        product: chance.pick(products),
        uniqueName,
        hasAcceptedTerms: isAgreed,
        sid: aSid("XE", step),
      }),
    () => authoriseConnector(account, { uniqueName }),
    () => authoriseConnector(account, { uniqueName, username: "a", password: "b" }),
    () => revokeConnector(account, { uniqueName }),
    () =>
      configureConnector(account, {
        uniqueName,
        ...given({
          newName: some(chance.pick(names)),
          mode: some(chance.pick(["TEST", "LIVE"])),
          url: some(url),
          approvedUrl: some(chance.pick(urls)),
        }),
      }),
    () => createBin(account, { name: uniqueName, sid: aSid("EH", step), twiml: "<Response/>" }),
    () => updateBin(account, { bin: uniqueName, twiml: "" }),
    () => deleteBin(account, { bin: uniqueName }),
    () => buyNumber(account, { phoneNumber }),
    () =>
      configureNumber(account, {
        phoneNumber,
        ...given({ bin: some(uniqueName), url: some(url), fallbackUrl: some(url) }),
      }),
    () => enablePciMode(account, { hasAcceptedTerms: isAgreed }),
  ];
  return chance.pick(verbs)();
}

it("[C-04] [C-07] [C-16] [C-17] an account stays one, whatever is asked of it", () => {
  takeWalks((chance) => {
    let account = anAccount();
    for (let step = 1; step <= 40; step += 1) {
      const before = structuredClone(account);
      const result = verb(account, chance, step);
      expect(account).toEqual(before);
      if (!result.ok) {
        expect(result.problems.length).toBeGreaterThan(0);
        continue;
      }
      if (account.pciMode) expect(result.account.pciMode).toBe(true);
      const reading = readAccount(JSON.parse(JSON.stringify(result.account)));
      expect(reading).toEqual({ ok: true, account: result.account });
      for (const record of result.account.connectors) {
        if (record.product === "generic" && record.mode === "LIVE") {
          expect(record.approvedUrl).toBe(record.url);
        }
        expect(connectorFactsOf(record).uniqueName).toBe(record.uniqueName);
      }
      account = result.account;
    }
  });
});
