// Reads transactions for an operator. Every statement names its scopes, none changes anything. Pages follow
// the order of first sight, so a page is found by its place and not by counting what came before.
import type { Knex } from "knex";
import type { ConnectorMethod } from "../core/connector-method.ts";
import type { Instrument } from "../core/ports.ts";
import { type PositionName, positionNames, positionOf } from "../core/transaction.ts";
import type {
  PagePlace,
  ShownGatewayCall,
  ShownTransaction,
  TransactionFilter,
  TransactionReader,
} from "../core/transaction-reader.ts";
import { guardStatement } from "./store-error.ts";
import type { TransactionRow } from "./transaction-row.ts";

/** The reader of transactions in a database. */
export function createTransactionReader(database: Knex): TransactionReader {
  const rows = () => database<TransactionRow>("transactions");
  return {
    list: (filter, { after, limit }) =>
      guardStatement(async () => {
        const query = rows()
          .where(fits(filter))
          .where(comesAfter(after))
          .orderBy([
            { column: "first_seen_at", order: "desc" },
            { column: "scope" },
            { column: "transaction_id" },
          ]);
        return (await query.limit(limit)).map(shownOfRow);
      }),
    show: ({ scope, transactionId }) =>
      guardStatement(async () => {
        const row = await rows().where({ scope, transaction_id: transactionId }).first();
        return row === undefined ? null : shownOfRow(row);
      }),
    listGatewayCalls: ({ scope, transactionId }) =>
      guardStatement(async () => {
        const of = { scope, transaction_id: transactionId };
        const calls = await database<GatewayCallRow>("gateway_calls").where(of).orderBy("seq");
        return calls.map(shownOfCall);
      }),
    countByPosition: (scopes) =>
      guardStatement(async () => {
        const counted = await rows()
          .whereIn("scope", [...scopes])
          .groupBy("verdict", "state")
          .select("verdict", "state")
          .count({ count: "*" });
        const found = counted.map(({ verdict, state, count }) => [
          positionOf(verdict ?? null, String(state)),
          Number(count),
        ]);
        const none = positionNames.map((name) => [name, 0]);
        return Object.fromEntries([...none, ...found]) as Record<PositionName, number>;
      }),
    countUnheard: (scopes) =>
      guardStatement(async () => {
        const query = rows()
          .whereIn("scope", [...scopes])
          .where(isUnheard);
        const [row] = await query.count({ unheard: "*" });
        return Number(row?.unheard ?? 0);
      }),
  };
}

function fits(filter: TransactionFilter) {
  return (query: Knex.QueryBuilder) => {
    const { scopes, verdict, state, since } = filter;
    query.whereIn("scope", [...scopes]);
    if (verdict === "none") query.whereNull("verdict");
    else if (verdict !== null) query.where({ verdict });
    if (state !== null) query.where({ state });
    if (since !== null) query.where("first_seen_at", ">=", since.toISOString());
    if (filter.isUnheard) query.where(isUnheard);
  };
}

function isUnheard(query: Knex.QueryBuilder): void {
  query.where({ verdict: "approved" }).whereNull("answered_at");
}

// Written out and not as a comparison of rows, whose parts would all have to run in one direction.
function comesAfter(place: PagePlace | null) {
  return (query: Knex.QueryBuilder) => {
    if (place === null) return;
    const { firstSeenAt, scope, transactionId } = place;
    query
      .where("first_seen_at", "<", firstSeenAt)
      .orWhere((same) => same.where({ first_seen_at: firstSeenAt }).where("scope", ">", scope))
      .orWhere((same) =>
        same
          .where({ first_seen_at: firstSeenAt, scope })
          .where("transaction_id", ">", transactionId),
      );
  };
}

type GatewayCallRow = {
  seq: number;
  scope: string;
  transaction_id: string;
  kind: string;
  fence: number;
  sent_at: string;
  classified_as: string;
  gateway_reference: string | null;
  at: string;
};

function shownOfCall(row: GatewayCallRow): ShownGatewayCall {
  return {
    seq: row.seq,
    kind: row.kind,
    fence: row.fence,
    sentAt: row.sent_at,
    at: row.at,
    classifiedAs: row.classified_as,
    gatewayReference: row.gateway_reference,
  };
}

function shownOfRow(row: TransactionRow): ShownTransaction {
  const position = positionOf(row.verdict, row.state);
  if (position === undefined)
    throw new Error("Bug: a stored pair of verdict and state is not allowed.");
  return {
    scope: row.scope,
    transactionId: row.transaction_id,
    method: row.method as ConnectorMethod,
    position,
    amountMinor: row.amount_minor,
    currencyCode: row.currency_code,
    instrument: {
      kind: row.instrument_kind as Instrument["kind"],
      cardType: row.card_type,
      bin: row.bin,
      lastDigits: row.last_digits,
    },
    resultId: row.result_id,
    errorCode: row.error_code,
    gateway: row.gateway,
    gatewayReference: row.gateway_reference,
    deliveries: row.deliveries,
    mismatches: row.mismatches,
    firstSeenAt: row.first_seen_at,
    decidedAt: row.decided_at,
    answeredAt: row.answered_at,
  };
}
