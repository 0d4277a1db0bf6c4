// A right endpoint in a page, played in the test's own process: it claims, joins, replays and refuses as
// the contract wants, steered by the security code. A test makes it wrong by a function around it.
import { readConnectorRequest } from "@pay-connector/types";
import type { Movement } from "../../src/check-context.ts";

/** One request as it arrives. */
export type Arrival = {
  readonly verb: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly atMs: number;
};

/** What comes back, and when. */
export type Reaction = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** When the answer is there; never: Infinity. */
  readonly atMs: number;
};

/** What stands around an endpoint. */
export type World = {
  readonly ledger: (Movement & { readonly transactionId: string })[];
  readonly held: Map<string, { readonly print: string; readonly reaction: Reaction }>;
  log: string;
  /** How often it was started. */
  starts: number;
};

/** An answer in the contract's form. */
export function answer(status: number, json: unknown, atMs: number): Reaction {
  const headers = { "content-type": "application/json" };
  return { status, headers, body: JSON.stringify(json), atMs };
}

/** An error in the contract's form, for either method. */
export function refusal(arrival: Arrival, code = "invalid_request", status = 200): Reaction {
  const isToken = arrival.text.includes('"tokenize"');
  const isCharge = arrival.text.includes('"charge"');
  const ids = {
    ...(isToken ? {} : { charge_id: null }),
    ...(isCharge ? {} : { token_id: null }),
  };
  const error = { error_code: code, error_message: "It says amount, expiry_month." };
  return answer(status, { ...ids, ...error }, arrival.atMs + 5);
}

/** A body as the endpoint reads it; an empty object when it is none. */
export function bodyOf({ text }: { readonly text: string }): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const right = `Basic ${Buffer.from("user:Pass-word").toString("base64")}`;

/** What the right endpoint does. */
export function rightly(arrival: Arrival, world: World): Reaction {
  const { verb, path, headers, text } = arrival;
  if (!["/pay", "/pay/charge", "/pay/tokenize"].includes(path)) return refusal(arrival, "no", 404);
  if (verb !== "POST") return refusal(arrival, "no", 405);
  const authorization = (headers.authorization ?? "").replace(/^basic /i, "Basic ");
  if (authorization !== right) return refusal(arrival, "unauthorized", 401);
  if (text.length > 1_000_000) return refusal(arrival, "large", 413);
  if (!isObjectText(text)) return refusal(arrival, "malformed", 400);
  const given = bodyOf(arrival);
  const body: Body = { method: path.split("/")[2], ...given };
  const reading = readConnectorRequest(body);
  const amount = Number(body.amount ?? 1);
  const isFree = body.method === "charge" && !(amount > 0);
  if (!reading.ok || isFree) return refusal(arrival);
  return admit(arrival, world, body);
}

function isObjectText(text: string): boolean {
  if ((text.match(/"amount":/g) ?? []).length > 1) return false;
  return Object.keys(bodyOf({ text })).length > 0 && text.trim().startsWith("{");
}

type Body = Record<string, unknown>;

function admit(arrival: Arrival, world: World, body: Body): Reaction {
  const id = String(body.transaction_id);
  const print = printOf(body);
  const held = world.held.get(id);
  if (held !== undefined && held.print !== print) return refusal(arrival, "mismatch");
  const atMs = arrival.atMs + 5;
  if (held !== undefined) {
    const { reaction } = held;
    if (reaction.status !== 0) return { ...reaction, atMs: Math.max(reaction.atMs, atMs) };
  }
  const reaction = decide(arrival, world, body);
  world.held.set(id, { print, reaction });
  return reaction;
}

function decide(arrival: Arrival, world: World, body: Body): Reaction {
  const id = String(body.transaction_id);
  const year = String(body.expiry_year ?? "99").slice(-2);
  const isBad =
    ["ZZZ", "XTS"].includes(String(body.currency_code)) ||
    body.amount === "10.005" ||
    body.cardnumber === "4111111111111112" ||
    body.routingnumber === "110000001" ||
    Number(year) < 26;
  if (isBad || body.cvv === "901") return refusal(arrival, "declined");
  if (body.cvv === "921") return refusal(arrival, "processing_error");
  if (body.method === "charge") capture(world, id, body);
  const field = body.method === "charge" ? "charge_id" : "token_id";
  const prefix = body.method === "charge" ? "ch" : "tok";
  const json = {
    [field]: `${prefix}_${Buffer.from(id).toString("base64url")}`,
    ...{ error_code: null, error_message: null },
    parameters: { receipt: "r-1" },
  };
  const slow: Readonly<Record<string, number>> = { "911": 11_000, "928": 55_000 };
  return answer(200, json, arrival.atMs + (slow[String(body.cvv)] ?? 20));
}

/** Books a capture. */
export function capture(world: World, transactionId: string, body: Body): void {
  const [amount, currency] = [String(body.amount), String(body.currency_code)];
  world.ledger.push({ transactionId, kind: "capture", amount, currency });
}

function printOf(body: Body): string {
  const { cardnumber = null, bankaccountnumber = null, currency_code = null, method } = body;
  const amount = method === "charge" ? Number(body.amount) : null;
  const { expiry_month = null, parameters } = body;
  const named = Object.entries(parameters ?? {}).sort();
  return JSON.stringify([
    ...[cardnumber, bankaccountnumber, currency_code, method, amount, expiry_month],
    named,
  ]);
}
