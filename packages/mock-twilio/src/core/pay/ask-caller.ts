// What the caller hears next, and what the application is told at the same moment: each prompt goes with
// one post to the statusCallback, if there is one. Which prompt it is, is chosen in choose-prompt.ts.
import type { Asking } from "../twiml/asking.ts";
import { choosePrompt } from "../twiml/choose-prompt.ts";
import type { PaySettings } from "../twiml/pay-settings.ts";
import type { Ask, PayEffect, PayStep, Progress } from "./pay-session.ts";
import { type Asked, statusParameters } from "./status-parameters.ts";

/** Asks for a field. @see D-13 @see W-05 */
export function askFor(progress: Progress, ask: Ask, settings: PaySettings): PayStep {
  const isSecondEntry = ask.firstEntry !== null;
  const effects = hear(progress, { ...ask, isSecondEntry }, settings);
  return [{ at: "prompting", progress, ask }, effects];
}

/** Says that the payment is being processed. @see D-10 */
export function announce(progress: Progress, settings: PaySettings): PayStep {
  const asked = { field: "payment-processing", attempt: 1, error: null } as const;
  const effects = hear(progress, { ...asked, isSecondEntry: false }, settings);
  return [{ at: "announcing", progress }, effects];
}

/** The post to the statusCallback; nothing when the document names none. @see W-05 */
export function tellStatus(
  progress: Progress,
  asked: Asked,
  settings: PaySettings,
): readonly PayEffect[] {
  const { statusCallback } = settings;
  if (statusCallback === null) return [];
  const fields = statusParameters(progress, asked, settings);
  return [{ type: "postStatus", ...statusCallback, fields }];
}

function hear(
  progress: Progress,
  asked: Asked & Pick<Asking, "isSecondEntry">,
  settings: PaySettings,
): readonly PayEffect[] {
  const { field: step, attempt, error: errorType, isSecondEntry } = asked;
  const asking = { attempt, errorType, cardType: progress.cardType, isSecondEntry };
  const sounds = choosePrompt(settings.prompts, { step, ...asking });
  const told = tellStatus(progress, asked, settings);
  return [...told, { type: "playPrompt", step, ...asking, sounds }];
}
