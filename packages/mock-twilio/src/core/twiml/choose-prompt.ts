// Which <Prompt> is heard for (step, attempt, error, card type), or our own words where the document
// has none. Everything that ranks prompts is in this file. Twilio publishes no precedence: the rule
// here is ours, and it makes every published example behave as its author plainly meant.
import type { Asking } from "./asking.ts";
import { defaultWords } from "./default-prompts.ts";
import type { Prompt, Sound } from "./verbs.ts";

// Ties are broken in this order: the error says most about what the caller should hear.
const ERROR_WEIGHT = 4;
const CARD_TYPE_WEIGHT = 2;
const ATTEMPT_WEIGHT = 1;
// One more qualifier always beats any tie-break.
const QUALIFIER_WEIGHT = 8;

/** True when a field is asked for twice: a prompt for its second entry is there. @see D-14 */
export function isAskedTwice(prompts: readonly Prompt[], step: string): boolean {
  return prompts.some((prompt) => prompt.for === step && prompt.requireMatchingInputs);
}

/** The sounds for what is asked. @see D-13 @see https://www.twilio.com/docs/voice/twiml/pay/prompt */
export function choosePrompt(prompts: readonly Prompt[], asking: Asking): readonly Sound[] {
  let best: Prompt | undefined;
  let bestRank = -1;
  for (const prompt of prompts) {
    if (!fits(prompt, asking)) continue;
    const rank = rankOf(prompt);
    // Strictly greater: among equals the first in the document is kept.
    if (rank > bestRank) {
      best = prompt;
      bestRank = rank;
    }
  }
  return best?.sounds ?? [{ kind: "say", text: defaultWords(asking), loop: 1 }];
}

// A prompt with an error type is never used on a first try, since there is no error yet; one for the
// second entry of a pair (requireMatchingInputs) is used for that one alone. @see D-14
function fits(prompt: Prompt, asking: Asking): boolean {
  const { errorTypes, cardTypes, attempts } = prompt;
  if (prompt.for !== asking.step) return false;
  if (prompt.requireMatchingInputs !== asking.isSecondEntry) return false;
  if (errorTypes !== null && !includes(errorTypes, asking.errorType)) return false;
  if (cardTypes !== null && !includes(cardTypes, asking.cardType)) return false;
  return attempts === null || attempts.includes(asking.attempt);
}

function includes(words: readonly string[], word: string | null): boolean {
  return word !== null && words.includes(word);
}

function rankOf({ errorTypes, cardTypes, attempts }: Prompt): number {
  const weigh = (qualifier: unknown, weight: number): number =>
    qualifier === null ? 0 : QUALIFIER_WEIGHT + weight;
  return (
    weigh(errorTypes, ERROR_WEIGHT) +
    weigh(cardTypes, CARD_TYPE_WEIGHT) +
    weigh(attempts, ATTEMPT_WEIGHT)
  );
}
