// The routes that do something. Each reads its request, makes it an operation under the request's
// Idempotency-Key, and answers with what became of it: the stored bytes, or that nobody knows yet.
import { parseAmount } from "@pay-connector/types";
import type { Request } from "express";
import type { TokenStore } from "../../core/operation-store-port.ts";
import type { Money } from "../../core/ports.ts";
import type { ShownTransaction } from "../../core/transaction-reader.ts";
import { type ChargeTokenParts, chargeToken } from "../operations/charge-token.ts";
import { lookUp, type ReconcileParts, reconcile } from "../operations/reconcile.ts";
import { returnMoney } from "../operations/return-money.ts";
import type {
  OperationEnd,
  OperationRefusal,
  Operations,
  OperationWork,
} from "../operations/run-operation.ts";
import { type ProblemCode, ProblemError } from "./problems.ts";
import { readBody, readIdempotencyKey, readPathPart, readQuery } from "./read-admin-request.ts";
import { findTransaction, keyOf, type ReadParts } from "./read-routes.ts";

/** What doing takes. */
export type WriteParts = ReadParts &
  ChargeTokenParts &
  ReconcileParts & {
    readonly operations: Operations;
    readonly tokens: TokenStore;
    /** The scope in which the connector's tokens are. */
    readonly tokenScope: string;
    /** The user name that every request here was authenticated with. */
    readonly actor: string;
  };

/** What a write answers. A body without an outcome is repeated, so it says after how many seconds. */
export type WriteAnswer = {
  readonly status: 200 | 202;
  readonly body: string;
  readonly outcome: string;
};

/** Charges a stored token. */
export async function chargeStoredToken(request: Request, parts: WriteParts): Promise<WriteAnswer> {
  readQuery(request, "noQuery");
  const identity = identityOf(request, parts);
  const body = await readBody(request, "tokenCharge");
  const money = moneyOf(body.amount, body.currency_code);
  const tokenId = readPathPart(request, "token_id");
  const record = await parts.tokens.findRecord({ scope: parts.tokenScope, tokenId });
  if (record === null) throw new ProblemError("token_not_found");
  const { description = null, parameters } = body;
  const order = { ...identity, record, money, description, parameters: parameters ?? {} };
  return await run(chargeToken(order, parts), parts);
}

/** Refunds a charge, whole or in part. */
export async function refundCharge(request: Request, parts: WriteParts): Promise<WriteAnswer> {
  const identity = identityOf(request, parts);
  const { amount } = await readBody(request, "refund");
  const charge = await findTransaction(request, parts);
  const captured = capturedOf(charge);
  const money = amount === undefined ? captured : moneyOf(amount, captured.currencyCode);
  return await run(returnMoney({ ...identity, kind: "refund", charge, money }, parts), parts);
}

/** Voids a charge. */
export async function voidCharge(request: Request, parts: WriteParts): Promise<WriteAnswer> {
  const identity = identityOf(request, parts);
  await readBody(request, "nothing");
  const charge = await findTransaction(request, parts);
  const money = capturedOf(charge);
  return await run(returnMoney({ ...identity, kind: "void", charge, money }, parts), parts);
}

/** Asks the gateway about a charge. */
export async function lookUpCharge(request: Request, parts: WriteParts): Promise<WriteAnswer> {
  const identity = identityOf(request, parts);
  await readBody(request, "nothing");
  const transaction = await findTransaction(request, parts);
  // No gateway keeps a check of a card, so there is nothing to ask about a tokenization.
  if (transaction.method !== "charge") throw new ProblemError("not_supported");
  return await run(lookUp({ ...identity, subject: keyOf(transaction) }, parts), parts);
}

/** Reconciles now. */
export async function reconcileNow(request: Request, parts: WriteParts): Promise<WriteAnswer> {
  readQuery(request, "noQuery");
  const identity = identityOf(request, parts);
  await readBody(request, "nothing");
  return await run(reconcile(identity, parts), parts);
}

function identityOf(request: Request, { scope, actor }: WriteParts) {
  return { scope, idempotencyKey: readIdempotencyKey(request), actor };
}

function moneyOf(amount: string, currency: string): Money {
  const currencyCode = currency.toUpperCase();
  const parsed = parseAmount(amount, currencyCode);
  if (parsed.ok && parsed.amountMinor > 0) return { amountMinor: parsed.amountMinor, currencyCode };
  const isCurrencyUnknown = !parsed.ok && parsed.problem === "unknown-currency";
  const field = isCurrencyUnknown ? "currency_code" : "amount";
  const message = isCurrencyUnknown
    ? "It is not a currency."
    : "It is not an amount of this currency over 0.";
  throw new ProblemError("invalid_request", [{ field, message }]);
}

function capturedOf({ amountMinor, currencyCode, method }: ShownTransaction): Money {
  const isCharge = method === "charge" && amountMinor !== null && currencyCode !== null;
  if (!isCharge) throw new ProblemError("not_refundable");
  return { amountMinor, currencyCode };
}

async function run(work: OperationWork, { operations }: WriteParts): Promise<WriteAnswer> {
  return answerOf(await operations.run(work));
}

const refusals: Readonly<Record<OperationRefusal, ProblemCode>> = {
  "nothing-left": "nothing_left",
  "token-used": "token_used",
  "not-refundable": "not_refundable",
  "not-supported": "not_supported",
};

function answerOf(end: OperationEnd): WriteAnswer {
  switch (end.type) {
    case "answered":
      return { status: 200, body: end.body, outcome: end.held.outcome ?? "unknown" };
    case "undecided": {
      const { kind, idempotencyKey } = end.held;
      const outcome = "unknown";
      const told = { operation: kind, idempotency_key: idempotencyKey, outcome };
      return { status: 202, body: JSON.stringify(told), outcome };
    }
    case "mismatch":
      throw new ProblemError("idempotency_mismatch");
    case "refused":
      throw new ProblemError(refusals[end.refusal]);
    case "broken":
      throw new ProblemError("internal");
  }
}
