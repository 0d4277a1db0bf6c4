// The languages that <Pay> speaks. Page and SDK list different ones, so the list is a switch. The
// emulator's own words are English in every language, and it says so: what Twilio says is not public.
import { type Alert, noteAlert, warningAlert } from "../alerts.ts";
import type { Assumptions } from "../assumptions.ts";

// The page's list for cards, and its shorter one for bank accounts.
const cardLanguages = [
  ...["en-AU", "en-CA", "en-GB", "en-IN", "en-US", "es-ES", "es-MX", "fr-CA", "fr-FR"],
  ...["de-DE", "it-IT"],
];
const bankLanguages = ["en-AU", "en-CA", "en-GB", "en-IN", "en-US"];

// The SDK knows no difference between cards and bank accounts.
const sdkLanguages = [
  ...["de-DE", "en-AU", "en-CA", "en-GB", "en-IN", "en-IE", "en-NZ", "en-PH", "en-ZA", "en-US"],
  ...["es-ES", "es-US", "fr-CA", "fr-FR", "it-IT"],
];

/** Every language that is accepted in one reading or another. */
export function payLanguages(
  paymentMethod: "credit-card" | "ach-debit",
  assumptions: Pick<Assumptions, "languages">,
): readonly string[] {
  const page = paymentMethod === "credit-card" ? cardLanguages : bankLanguages;
  switch (assumptions.languages) {
    case "page":
      return page;
    case "sdk":
      return sdkLanguages;
    case "union": {
      // The SDK's list says nothing of bank accounts, so only what is English there is added for them.
      const english = sdkLanguages.filter((language) => language.startsWith("en-"));
      const more = paymentMethod === "credit-card" ? sdkLanguages : english;
      return [...new Set([...page, ...more])];
    }
  }
}

/** Checks the attribute: unknown ones are warned about, others than English noted. @see D-16 */
export function checkLanguage(given: {
  readonly text: string | undefined;
  readonly paymentMethod: "credit-card" | "ach-debit";
  readonly assumptions: Assumptions;
  readonly alerts: Alert[];
}): void {
  const { text, paymentMethod, assumptions, alerts } = given;
  if (text === undefined || text === "") return;
  const languages = payLanguages(paymentMethod, assumptions);
  // The page itself writes its default in lower case, so case is not held against anybody.
  const known = languages.find((language) => language.toLowerCase() === text.toLowerCase());
  if (known === undefined) {
    const problem = `"${text}" is no language of <Pay> for ${paymentMethod}`;
    const message = `Schema validation warning: ${problem}; "en-US" is used.`;
    alerts.push(warningAlert(12200, message));
  } else if (!known.startsWith("en-")) {
    const message = `Prompts that the document does not bring are heard in English, not in ${known}.`;
    alerts.push(noteAlert(null, message));
  }
}
