// What the simulated person at the other end of a call does when keys are asked for, as data: wait to be
// told, key the published test values, or key what a list says for each field.
import type { CallerReply, Question } from "../core/ports.ts";

/**
 * `waits` leaves the keys to whoever drives the call; `answers` keys the published test values; a list
 * gives keys by field, such as `{ "security-code": "123" }`, and waits at every other. @see G-39
 */
export type CallerConduct = "waits" | "answers" | Readonly<Record<string, string>>;

/** What may be asked for by name: a field of a payment, a <Gather>, the choice to confirm. */
export const askedFor: readonly string[] = [
  ...["payment-card-number", "expiration-date", "postal-code", "security-code"],
  ...["bank-routing-number", "bank-account-number", "gather", "confirmation"],
];

/** What is wrong with a conduct; keys are not repeated, since they may be a card's. */
export function conductProblems(conduct: unknown): string[] {
  if (conduct === "waits" || conduct === "answers") return [];
  if (typeof conduct !== "object" || conduct === null || Array.isArray(conduct)) {
    return ["callerConduct: it is waits, answers, or keys by field."];
  }
  return Object.entries(conduct).flatMap(([name, keys]) => {
    if (!askedFor.includes(name)) {
      return [`callerConduct: "${name}" is none of ${askedFor.join(", ")}.`];
    }
    if (typeof keys === "string" && /^([0-9*#]+|-|hangup)$/.test(keys)) return [];
    return [`callerConduct: ${name} takes digits, # and *, or - for silence, or hangup.`];
  });
}

/** What this person does when asked; null: it waits to be told. */
export function replyOf(
  { step }: Question,
  conduct: CallerConduct,
  nowMs: number,
): CallerReply | null {
  if (conduct === "waits") return null;
  const keys = conduct === "answers" ? testKeys(nowMs)[step] : conduct[step];
  if (keys === undefined) return null;
  if (keys === "hangup") return { kind: "hang-up" };
  return { kind: "keys", keys: keys === "-" ? "" : keys, isInterrupting: false };
}

/** Twilio's published test card and account, by field; any other value is good in TEST mode. @see E-08 */
export function testKeys(nowMs: number): Readonly<Record<string, string>> {
  const nextYear = String(new Date(nowMs).getUTCFullYear() + 1).slice(-2);
  return {
    "payment-card-number": "4111111111111111#",
    "expiration-date": `12${nextYear}`,
    "postal-code": "94105#",
    "security-code": "123",
    "bank-routing-number": "110000000",
    "bank-account-number": "123456789#",
    confirmation: "1",
  };
}
