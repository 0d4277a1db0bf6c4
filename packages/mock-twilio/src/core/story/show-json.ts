// JSON and other text for people: indented where it is JSON, with anything that looks like a card number
// masked. It is only ever given what somebody else sent.
import { maskCardsIn } from "../masking.ts";

/** The text as a masked JSON value, or as masked text when it is not JSON. */
export function readShown(text: string): unknown {
  const masked = maskCardsIn(text);
  try {
    return JSON.parse(masked) as unknown;
  } catch {
    return masked;
  }
}

/** A value as lines: JSON indented, a text as its own lines. */
export function showLines(value: unknown): readonly string[] {
  if (typeof value === "string") return value === "" ? ["(empty)"] : value.trim().split(/\r?\n/);
  return JSON.stringify(value, null, 2).split("\n");
}
