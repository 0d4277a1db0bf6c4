// The routes that only look. Each reads its question, asks the reader within the admin's scopes, and shows
// what it found.
import type { Request } from "express";
import type { OperationStore } from "../../core/operation-store-port.ts";
import type { TransactionKey } from "../../core/ports.ts";
import type { ShownTransaction, TransactionReader } from "../../core/transaction-reader.ts";
import {
  readCursor,
  showGatewayCall,
  showOperation,
  showPositions,
  showTransaction,
  writeCursor,
} from "../show-transaction.ts";
import { ProblemError } from "./problems.ts";
import { readPathPart, readQuery } from "./read-admin-request.ts";

/** What looking takes. */
export type ReadParts = {
  readonly reader: TransactionReader;
  readonly store: OperationStore;
  /** The scopes that an operator may see, in the order in which they are looked through. */
  readonly scopes: readonly string[];
  /** The scope of the operator's own operations. */
  readonly scope: string;
};

/** One page of transactions. */
export async function listTransactions(request: Request, parts: ReadParts): Promise<object> {
  const query = readQuery(request, "listQuery");
  const after = query.cursor === undefined ? null : readCursor(query.cursor);
  const isFit = query.manual === undefined || query.state === undefined || query.state === "manual";
  const problems = [
    ...(query.cursor !== undefined && after === null ? ["cursor"] : []),
    ...(isFit ? [] : ["manual"]),
  ];
  if (problems.length > 0) {
    const message = "It does not fit the rest of the request.";
    throw new ProblemError(
      "invalid_request",
      problems.map((field) => ({ field, message })),
    );
  }
  const { limit } = query;
  const filter = {
    scopes: scopesOf(query.scope, parts),
    verdict: query.verdict ?? null,
    state: query.manual === undefined ? (query.state ?? null) : ("manual" as const),
    isUnheard: query.unheard !== undefined,
    since: query.since === undefined ? null : new Date(query.since),
  };
  // One more than is shown tells whether there is another page.
  const found = await parts.reader.list(filter, { after, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    transactions: shown.map(showTransaction),
    next_cursor: last === undefined ? null : writeCursor(last),
  };
}

/** One transaction with its gateway calls and operations. */
export async function showOne(request: Request, parts: ReadParts): Promise<object> {
  const transaction = await findTransaction(request, parts);
  const key = keyOf(transaction);
  const calls = await parts.reader.listGatewayCalls(key);
  const operations = await parts.store.listOfTransaction(key);
  return {
    ...showTransaction(transaction),
    gateway_calls: calls.map(showGatewayCall),
    operations: operations.map(showOperation),
  };
}

/** How many transactions stand where, and how many need somebody. */
export async function countTransactions(request: Request, parts: ReadParts): Promise<object> {
  readQuery(request, "noQuery");
  const counts = await parts.reader.countByPosition(parts.scopes);
  return {
    positions: showPositions(counts),
    unheard: await parts.reader.countUnheard(parts.scopes),
    open_operations: await parts.store.countOpen(parts.scope),
    alarms: counts.timedOutManual,
  };
}

/** The transaction that the address names, looked for in the scopes that the request may see. */
export async function findTransaction(
  request: Request,
  parts: ReadParts,
): Promise<ShownTransaction> {
  const { scope } = readQuery(request, "scopeQuery");
  const transactionId = readPathPart(request, "transaction_id");
  for (const place of scopesOf(scope, parts)) {
    const found = await parts.reader.show({ scope: place, transactionId });
    if (found !== null) return found;
  }
  throw new ProblemError("transaction_not_found");
}

/** The key of a transaction that is shown. */
export function keyOf({ scope, transactionId }: ShownTransaction): TransactionKey {
  return { scope, transactionId };
}

function scopesOf(asked: string | undefined, { scopes }: ReadParts): readonly string[] {
  return asked === undefined ? scopes : scopes.filter((scope) => scope === asked);
}
