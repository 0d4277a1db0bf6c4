// The simulation of a branded connector's gateway: a request in, an answer out, everything it knows
// from the product's data. It moves no money, opens no connection and keeps nothing between requests.
import type { GatewayReply } from "./gateway-reply.ts";
import { type IdSource, makeId } from "./make-id.ts";
import type { Product, Refusal, TokenType, Trigger } from "./product.ts";

/** One request to a simulated gateway, with the fields of the connector's body that matter. */
export type GatewayRequest = {
  readonly method: "charge" | "tokenize";
  readonly transaction_id: string;
  readonly cardnumber?: string | null;
  readonly cvv?: string | null;
  readonly postal_code?: string | null;
  readonly bankaccountnumber?: string | null;
  readonly routingnumber?: string | null;
  readonly amount?: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly token_type: TokenType;
};

/** Answers as the gateway would. @see C-11 @see C-13 */
export function simulateGateway(
  product: Product,
  request: GatewayRequest,
  instance: { readonly seed: string; readonly mode: "TEST" | "LIVE"; readonly atMs: number },
): GatewayReply {
  const mode = instance.mode === "LIVE" ? "Live" : "Test";
  const who = { simulated: product.title, mode } as const;
  const refusal = findRefusal(product.triggers, request);
  if (refusal !== null) {
    const { of, code, text } = refusal;
    return { ...who, result: "refused", of, code, message: text };
  }
  return {
    ...who,
    result: "approved",
    ...idsOf(product, request, instance),
    checks: checksOf(product, request),
  };
}

// Parameters are asked first, then amounts, then numbers. @see C-13
const precedence = ["parameter", "amount", "number"] as const;

function findRefusal(triggers: readonly Trigger[], request: GatewayRequest): Refusal | null {
  for (const by of precedence) {
    for (const trigger of triggers) {
      const refusal = trigger.by === by ? refusalOf(trigger, request) : null;
      if (refusal !== null) return refusal;
    }
  }
  return null;
}

function refusalOf(trigger: Trigger, request: GatewayRequest): Refusal | null {
  switch (trigger.by) {
    case "parameter":
      return trigger.values[request.parameters[trigger.name] ?? ""] ?? null;
    case "number":
      return trigger.numbers[request.cardnumber ?? ""] ?? null;
    case "amount": {
      const whole = Math.floor(Number(request.amount ?? Number.NaN));
      if (!(whole >= trigger.from && whole < trigger.below)) return null;
      const code = responseCode(whole - trigger.codeIsAmountLess);
      // 00 is the response code of an approval.
      if (code === "00") return null;
      return { code, text: trigger.texts[code] ?? `Response code ${code}`, of: trigger.of };
    }
  }
}

// Three digits, of which a leading zero is dropped: 005 stands for 05, and 116 for 116.
function responseCode(number: number): string {
  return String(number)
    .padStart(3, "0")
    .replace(/^0(?=\d\d$)/, "");
}

type Ids = { confirmation: string | null; token: string | null; profile: string | null };

function idsOf(
  { ids }: Product,
  request: GatewayRequest,
  { seed, atMs }: { readonly seed: string; readonly atMs: number },
): Ids {
  if (ids === null) throw new Error("Bug: the generic connector simulates nothing.");
  const isBank = request.cardnumber === undefined || request.cardnumber === null;
  const number = (isBank ? request.bankaccountnumber : request.cardnumber) ?? "";
  const source: IdSource = {
    seed: `${seed}/${request.transaction_id}`,
    stableSeed: `${seed}/${isBank ? request.routingnumber : ""}/${number}`,
    firstTwo: (isBank ? (request.routingnumber ?? "") : number).slice(0, 2),
    lastFour: number.slice(-4),
    atMs,
  };
  if (request.method === "charge") {
    const shape = isBank ? ids.bankCharge : ids.charge;
    return { confirmation: makeId(shape, "charge", source), token: null, profile: null };
  }
  const token = isBank ? ids.bankToken : ids.token?.[request.token_type];
  return {
    confirmation: null,
    token: token ? makeId(token, "token", source) : null,
    profile: ids.profile === null ? null : makeId(ids.profile, "profile", source),
  };
}

function checksOf(product: Product, request: GatewayRequest): Readonly<Record<string, string>> {
  const found = product.checks.flatMap(({ of, endsWith, result }) => {
    const text = (of === "security-code" ? request.cvv : request.postal_code) ?? "";
    return text.endsWith(endsWith) ? [[of, result] as const] : [];
  });
  return Object.fromEntries(found);
}
