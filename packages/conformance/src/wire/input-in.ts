// Which of the owner's inputs a body was made with, and with which values: two requests look alike of which
// one declines. What a report hides in the body it hides here as well; then the field's name has to do.
import type { EndpointInputs, Overrides } from "../endpoint/endpoint-inputs.ts";
import { hasPublishedCard } from "../published-cards.ts";

// Those that change what becomes of a request, in the order in which they are looked for.
const telling = [
  ...(["declines", "slow", "verySlow", "losesAnswer", "unreachableGateway"] as const),
  ...(["avs", "approves"] as const),
];

/** Such as `declines: cvv 901`; null for a body that is made with none, or that is no object. */
export function inputIn(body: unknown, inputs: EndpointInputs): string | null {
  if (typeof body !== "object" || body === null || body instanceof Uint8Array) return null;
  const fields = body as Readonly<Record<string, unknown>>;
  const name = telling.find((each) => holds(fields, inputs[each]));
  if (name === undefined) return null;
  const isCardShown = hasPublishedCard(fields);
  const told = Object.entries(inputs[name] ?? {}).map(([field, value]) =>
    isShown(field, isCardShown) ? `${field} ${wordOf(value)}` : field,
  );
  return `${name}: ${told.join(", ")}`;
}

const cardFields: ReadonlySet<string> = new Set(["cardnumber", "cvv"]);
const hiddenFields: ReadonlySet<string> = new Set(["bankaccountnumber", "routingnumber"]);

function isShown(field: string, isCardShown: boolean): boolean {
  return cardFields.has(field) ? isCardShown : !hiddenFields.has(field);
}

/** More of a value says no more. */
const LONGEST_VALUE = 40;

function wordOf(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "left out");
  return text.slice(0, LONGEST_VALUE);
}

function holds(fields: Readonly<Record<string, unknown>>, input: Overrides | null): boolean {
  const wanted = Object.entries(input ?? {});
  if (wanted.length === 0) return false;
  return wanted.every(([name, value]) => JSON.stringify(fields[name]) === JSON.stringify(value));
}
