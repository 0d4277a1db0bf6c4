// Small readers for attribute texts: one of a list, a positive whole number, true or false. A value
// outside its range is a 12200 warning, and the default stands in for it.
import { cardTypes } from "@pay-connector/types";
import { type Alert, warningAlert } from "../alerts.ts";

const defaultCardTypes = ["visa", "mastercard", "amex"] as const;

function replaced(name: string, text: string, otherwise: string): Alert {
  const problem = `"${text}" is no value of <Pay ${name}>`;
  return warningAlert(12200, `Schema validation warning: ${problem}; "${otherwise}" is used.`);
}

/** The text if it is allowed, else the first of the allowed ones. */
export function oneOf<Value extends string>(given: {
  readonly name: string;
  readonly text: string | undefined;
  readonly allowed: readonly [Value, ...Value[]];
  readonly alerts: Alert[];
}): Value {
  const { name, text, allowed, alerts } = given;
  const otherwise = allowed[0];
  if (text === undefined || text === "") return otherwise;
  const found = allowed.find((value) => value === text);
  if (found === undefined) alerts.push(replaced(name, text, otherwise));
  return found ?? otherwise;
}

/** A whole number from 1 to max, else the default. */
export function positiveInteger(given: {
  readonly name: string;
  readonly text: string | undefined;
  readonly otherwise: number;
  readonly max: number;
  readonly alerts: Alert[];
}): number {
  const { name, text, otherwise, max, alerts } = given;
  if (text === undefined || text === "") return otherwise;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= max) return value;
  alerts.push(replaced(name, text, String(otherwise)));
  return otherwise;
}

/** True unless the text is `false`. */
export function trueOrFalse(name: string, text: string | undefined, alerts: Alert[]): boolean {
  return oneOf({ name, text, allowed: ["true", "false"], alerts }) === "true";
}

/** The card types let through; unknown words are passed over. @see D-12 */
export function cardTypeList(text: string | undefined, alerts: Alert[]): readonly string[] {
  const words = text?.split(/\s+/).filter((word) => word !== "") ?? [];
  const known = words.filter((word) => (cardTypes as readonly string[]).includes(word));
  for (const word of words.filter((word) => !known.includes(word))) {
    alerts.push(replaced("validCardTypes", word, known.join(" ") || defaultCardTypes.join(" ")));
  }
  return known.length === 0 ? defaultCardTypes : known;
}
