// Builders of accounts for tests: verbs applied one after the other, each of which must succeed.
import type { AccountState, VerbResult } from "../../src/core/account/account.ts";
import { newAccount } from "../../src/core/account/account.ts";
import { authoriseConnector, installConnector } from "../../src/core/account/connector-verbs.ts";

/** A SID of any kind, told apart by its last digits. */
export function aSid(prefix: "AC" | "XE" | "EH", number = 1): string {
  return `${prefix}${String(number).padStart(32, "0")}`;
}

/** An account as it is created. */
export function anAccount(given: Partial<AccountState> = {}): AccountState {
  return { ...newAccount({ accountSid: aSid("AC"), authToken: "token" }), ...given };
}

/** The account after a verb that must succeed. */
export function accountAfter(result: VerbResult): AccountState {
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result.account;
}

/** The problems of a verb that must not succeed. */
export function problemsAfter(result: VerbResult): string {
  if (result.ok) throw new Error("The verb was done, and should not have been.");
  return result.problems.join("\n");
}

/** An account with one installed connector. */
export function withInstalled(
  product: string,
  uniqueName = "Default",
  account: AccountState = anAccount(),
): AccountState {
  const sid = aSid("XE", account.connectors.length + 1);
  return accountAfter(
    installConnector(account, { product, uniqueName, hasAcceptedTerms: true, sid }),
  );
}

/** An account with one connector that is installed and authorised. */
export function withAuthorised(
  product: string,
  uniqueName = "Default",
  account: AccountState = anAccount(),
): AccountState {
  const installed = withInstalled(product, uniqueName, account);
  const credentials = product === "generic" ? { username: "twilio", password: "sesame" } : {};
  return accountAfter(authoriseConnector(installed, { uniqueName, ...credentials }));
}
