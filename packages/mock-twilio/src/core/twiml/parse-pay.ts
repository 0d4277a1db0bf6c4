// The inside of a <Pay> element: its prompts and parameters. Attributes are carried along as text.
// Children that Twilio does not document are warned about (12200) and skipped.
import { cardTypes } from "@pay-connector/types";
import type { Alert } from "../alerts.ts";
import { readSound } from "./parse-sound.ts";
import { elementsOf, type XmlElement } from "./parse-xml.ts";
import { skipped, warnUnknownAttributes } from "./schema-warnings.ts";
import type { PayVerb, Prompt, Sound } from "./verbs.ts";

/** What a <Prompt> may be for. @see https://www.twilio.com/docs/voice/twiml/pay/prompt */
export const promptSteps: readonly string[] = [
  "payment-card-number",
  "expiration-date",
  "security-code",
  "postal-code",
  "bank-routing-number",
  "bank-account-number",
  "payment-processing",
];

// The union of the page's lists and the SDK's; the callbacks' name for a silence is understood too.
const promptWords: Readonly<Record<"errorType" | "cardType" | "attempt", readonly string[]>> = {
  errorType: [
    ...["timeout", "input-timeout", "invalid-card-number", "invalid-card-type", "invalid-date"],
    ...["invalid-security-code", "invalid-postal-code", "invalid-bank-routing-number"],
    ...["invalid-bank-account-number", "input-matching-failed", "internal-error"],
  ],
  cardType: cardTypes,
  // The page allows 1 to 10.
  attempt: Array.from({ length: 10 }, (_, index) => String(index + 1)),
};

/** Reads <Pay> with its <Prompt> and <Parameter> children. */
export function readPayVerb(element: XmlElement, alerts: Alert[]): PayVerb {
  warnUnknownAttributes(element, alerts);
  const prompts: Prompt[] = [];
  // Without a prototype a parameter may bear any name, also "__proto__".
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const child of elementsOf(element)) {
    if (child.name === "Prompt") {
      const prompt = readPrompt(child, alerts);
      if (prompt !== undefined) prompts.push(prompt);
    } else if (child.name === "Parameter") {
      readParameter(child, parameters, alerts);
    } else {
      alerts.push(skipped(child, `<Pay> takes no <${child.name}>`));
    }
  }
  return { verb: "Pay", attributes: element.attributes, prompts, parameters };
}

// What Twilio does with two parameters of one name is not documented; the last one wins here.
function readParameter(
  element: XmlElement,
  parameters: Record<string, string>,
  alerts: Alert[],
): void {
  warnUnknownAttributes(element, alerts);
  const { name, value } = element.attributes;
  if (name === undefined || name === "" || value === undefined) {
    alerts.push(skipped(element, "<Parameter> needs both name and value"));
    return;
  }
  parameters[name] = value;
}

function readPrompt(element: XmlElement, alerts: Alert[]): Prompt | undefined {
  warnUnknownAttributes(element, alerts);
  const step = element.attributes.for;
  if (step === undefined || !promptSteps.includes(step)) {
    alerts.push(skipped(element, `<Prompt> needs "for" to name a step of <Pay>`));
    return undefined;
  }
  const sounds: Sound[] = [];
  for (const child of elementsOf(element)) {
    const sound = readSound(child, alerts);
    if (sound === undefined) alerts.push(skipped(child, `<Prompt> takes no <${child.name}>`));
    else sounds.push(sound);
  }
  return {
    for: step,
    errorTypes: words(element, "errorType", alerts)?.map(promptErrorType) ?? null,
    cardTypes: words(element, "cardType", alerts),
    attempts: words(element, "attempt", alerts)?.map(Number) ?? null,
    requireMatchingInputs: isForSecondEntry(element, step, alerts),
    sounds,
  };
}

// Only bank numbers are asked for twice; on another step the attribute says nothing. @see D-14
function isForSecondEntry(element: XmlElement, step: string, alerts: Alert[]): boolean {
  const text = element.attributes.requireMatchingInputs;
  if (text === undefined || text === "false") return false;
  if (text === "true" && step.startsWith("bank-")) return true;
  const problem = `requireMatchingInputs="${text}" says nothing for ${step}`;
  alerts.push(skipped(element, problem));
  return false;
}

// TwiML says "timeout" where the callbacks say "input-timeout"; both are understood here.
function promptErrorType(word: string): string {
  return word === "input-timeout" ? "timeout" : word;
}

// A word that is none is warned about and kept: it fits nothing, and so the prompt is not heard for it.
function words(
  element: XmlElement,
  attribute: keyof typeof promptWords,
  alerts: Alert[],
): readonly string[] | null {
  const found = element.attributes[attribute]?.split(/\s+/).filter((word) => word !== "") ?? [];
  for (const word of found.filter((each) => !promptWords[attribute].includes(each))) {
    alerts.push(skipped(element, `<Prompt ${attribute}> has no value "${word}"`));
  }
  return found.length === 0 ? null : found;
}
