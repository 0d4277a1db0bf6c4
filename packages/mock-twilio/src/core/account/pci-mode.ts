// PCI mode: off in a new account, on with the terms accepted, and then on for good.
import { type AccountState, done, refused, type VerbResult } from "./account.ts";

/** Turns PCI mode on. There is no verb that turns it off. @see C-16 @see https://www.twilio.com/docs/voice/pci-workflows */
export function enablePciMode(
  account: AccountState,
  { hasAcceptedTerms }: { readonly hasAcceptedTerms: boolean },
): VerbResult {
  if (account.pciMode) return done(account, "PCI mode is on already.");
  if (!hasAcceptedTerms) {
    const what = "it cannot be turned off again, and redacts all logs of the account";
    return refused(`PCI mode is enabled only with the terms accepted (--accept-terms): ${what}.`);
  }
  const remark = "PCI mode is on, for good: what callers key is redacted from the account's logs.";
  return done({ ...account, pciMode: true }, remark);
}
