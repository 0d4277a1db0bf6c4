// What the caller hears before a payment is submitted, where the agent asked for it: which card or account
// it is, and two keys to choose from. The words are ours; that they are said is Twilio's.
import type { Progress } from "../pay/pay-session.ts";
import type { Sound } from "../twiml/verbs.ts";

// What a mask leaves visible may be said aloud: four digits of a card, two of an account.
const CARD_DIGITS = 4;
const ACCOUNT_DIGITS = 2;

/** The words. @see G-33 */
export function confirmationSounds({ captured }: Progress): readonly Sound[] {
  const card = captured["payment-card-number"]?.reveal();
  const account = captured["bank-account-number"]?.reveal() ?? "";
  const what =
    card === undefined
      ? `the account ending in ${spoken(account, ACCOUNT_DIGITS)}`
      : `the card ending in ${spoken(card, CARD_DIGITS)}`;
  const text = `You pay with ${what}. Press 1 to confirm or 2 to cancel.`;
  return [{ kind: "say", text, loop: 1 }];
}

function spoken(digits: string, count: number): string {
  return [...digits.slice(-count)].join(" ");
}
