// Which of the owner's inputs a body was made with. A security code is masked in every report, so that two
// requests may look alike of which one declines; the input's name is what tells a reader how to repeat it.
import type { EndpointInputs, Overrides } from "../endpoint/endpoint-inputs.ts";

// Those that change what becomes of a request, in the order in which they are looked for.
const telling = [
  ...(["declines", "slow", "verySlow", "losesAnswer", "unreachableGateway"] as const),
  ...(["avs", "approves"] as const),
];

/** Such as `declines: cvv`; null for a body that is made with none, or that is no object. */
export function inputIn(body: unknown, inputs: EndpointInputs): string | null {
  if (typeof body !== "object" || body === null || body instanceof Uint8Array) return null;
  const fields = body as Readonly<Record<string, unknown>>;
  const name = telling.find((each) => holds(fields, inputs[each]));
  return name === undefined ? null : `${name}: ${Object.keys(inputs[name] ?? {}).join(", ")}`;
}

function holds(fields: Readonly<Record<string, unknown>>, input: Overrides | null): boolean {
  const wanted = Object.entries(input ?? {});
  if (wanted.length === 0) return false;
  return wanted.every(([name, value]) => JSON.stringify(fields[name]) === JSON.stringify(value));
}
