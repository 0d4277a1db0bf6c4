// Card data to hunt for. On this machine it is generated from ranges that no issuer holds; any other host
// gets nothing but published test data, so that no number is ever somebody's.
import type { Canary } from "./check-context.ts";
import type { EndpointInputs } from "./endpoint/endpoint-inputs.ts";
import { type Draw, drawDigits } from "./ids.ts";

/** Gateways publish test cards from this range alone; no issuer holds it. */
const CANARY_RANGE = "400000";

/** Stripe's second Visa, for hosts that are not this machine. */
const publishedCard = { number: "4000056655665556", code: "123" };

/** Another of Stripe's test accounts. */
const publishedAccount = "000111111116";

/** A card or an account that nothing else has been sent with, where that is allowed. */
export function makeCanary(
  kind: "card" | "account",
  from: { readonly isLoopback: boolean; readonly draw: Draw; readonly inputs: EndpointInputs },
): Canary {
  const { isLoopback: isGenerated, draw } = from;
  if (kind === "account") {
    const number = isGenerated ? `9${drawDigits(draw, 13)}` : publishedAccount;
    return { number, securityCode: null, isGenerated, overrides: { bankaccountnumber: number } };
  }
  const body = `${CANARY_RANGE}${drawDigits(draw, 9)}`;
  const number = isGenerated ? `${body}${luhnDigit(body)}` : publishedCard.number;
  const securityCode = isGenerated ? drawCode(from) : publishedCard.code;
  return {
    number,
    securityCode,
    isGenerated,
    overrides: { cardnumber: number, cvv: securityCode },
  };
}

// Simulators are steered by security codes, most of them with a 9 or a 2 in front; and none that the
// endpoint's own inputs name is drawn, or the canary would decline.
function drawCode(from: { readonly draw: Draw; readonly inputs: EndpointInputs }): string {
  const told = JSON.stringify(from.inputs);
  for (;;) {
    const first = 3 + (Number(drawDigits(from.draw, 1)) % 5);
    const code = `${first}${drawDigits(from.draw, 2)}`;
    if (!told.includes(`"${code}"`)) return code;
  }
}

function luhnDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
