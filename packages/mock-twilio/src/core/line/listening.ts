// What the caller's keys are taken for at a moment: whoever shows a telephone has to know whether anybody
// listens, and whether the prompt is still being heard.
import { fieldOf } from "../agent-assist/required-captures.ts";
import type { Field } from "../pay/fields.ts";
import type { LineState } from "./line.ts";

/** Somebody listens to keys. */
export type Listening = {
  readonly for: Field | "gather" | "confirmation";
  /** False while the prompt is being heard; a key interrupts it. */
  readonly isPromptOver: boolean;
};

/** What keys are taken for; null: nobody listens. */
export function listeningFor({ call, session }: LineState): Listening | null {
  if (session?.at === "confirming") return { for: "confirmation", isPromptOver: true };
  if (session?.at === "open" && session.capture !== null) {
    return { for: fieldOf(session.capture.name), isPromptOver: true };
  }
  if (call.at === "gathering") return { for: "gather", isPromptOver: call.isListening };
  if (call.at !== "paying") return null;
  const { pay } = call;
  if (pay.at !== "prompting" && pay.at !== "collecting") return null;
  return { for: pay.ask.field, isPromptOver: pay.at === "collecting" };
}
