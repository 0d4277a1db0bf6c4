// What the handset says: what is asked, what has been keyed, and how it ended. Pure.
import type { CallReport } from "@pay-connector/mock-twilio/in-page";

const askedWords: Readonly<Record<string, string>> = {
  "payment-card-number": "Asks for the card number; # ends it.",
  "expiration-date": "Asks for the expiry: two digits for the month, two for the year.",
  "postal-code": "Asks for the postal code; # ends it.",
  "security-code": "Asks for the security code.",
  "bank-routing-number": "Asks for the routing number.",
  "bank-account-number": "Asks for the account number; # ends it.",
  gather: "Asks for keys.",
};

/** What the handset's screen says. */
export function screenWords(call: {
  readonly listensFor: string | null;
  readonly isEnded: boolean;
  readonly report: CallReport;
}): string {
  const { listensFor, isEnded, report } = call;
  if (isEnded) return "The call is over.";
  if (listensFor !== null) return askedWords[listensFor] ?? "Asks for keys.";
  const delivery = report.connector.at(-1);
  if (delivery === undefined || report.result !== null) return "The caller listens.";
  if (delivery.outcome === "under-way") {
    return `The processor is asked: delivery ${delivery.delivery} of at most 6.`;
  }
  return "The processor has not answered: it is asked again.";
}

// These may be seen on any receipt; every other entry is hidden, as on a real screen.
const shown: readonly string[] = ["expiration-date", "postal-code", "gather"];

/** The keys of the entry as the screen shows them. */
export function shownEntry(field: string | null, keys: string): string {
  if (field === null) return "";
  return shown.includes(field) ? keys : keys.replace(/\d/g, "•");
}

/** How the call ended, and what of it the processor has really done. */
export function endWords(
  { result, action, connector }: CallReport,
  { charges, tokens }: { readonly charges: number; readonly tokens: number },
): { readonly result: string; readonly words: string } {
  if (result === null) return { result: "no payment", words: "The call ended without a <Pay>." };
  const id = action?.PaymentConfirmationCode || action?.PaymentToken || "";
  const what = [
    ...(id === "" ? [] : [`Confirmation ${id}.`]),
    `${count(connector.length, "delivery", "deliveries")}.`,
    `The processor made ${count(charges, "charge", "charges")}${
      tokens === 0 ? "" : ` and ${count(tokens, "token", "tokens")}`
    }.`,
    ...warning(charges, result),
  ];
  return { result, words: what.join(" ") };
}

function warning(charges: number, result: string): readonly string[] {
  if (charges > 1) return ["The caller was charged twice: a processor has to know an id again."];
  if (charges === 1 && result !== "success") {
    return ["The caller was charged and told of a failure: the processor has to find that out."];
  }
  return [];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
