// Types only: transactions as an operator may see them. They hold no card data beyond what a transaction
// keeps, and every question names the scopes whose transactions may answer it.
import type { ConnectorMethod } from "./connector-method.ts";
import type { InstrumentSummary, TransactionKey } from "./ports.ts";
import type { MoneyState, PositionName, Verdict } from "./transaction.ts";

/** Which transactions. Conditions are combined; null is no condition. */
export type TransactionFilter = {
  readonly scopes: readonly string[];
  readonly verdict: Verdict | "none" | null;
  readonly state: MoneyState | null;
  /** Approved, and no answer was ever written out whole. */
  readonly isUnheard: boolean;
  readonly since: Date | null;
};

/** The last transaction of a page; the next page begins after it. */
export type PagePlace = TransactionKey & { readonly firstSeenAt: string };

/** A transaction as it is shown. */
export type ShownTransaction = TransactionKey & {
  readonly method: ConnectorMethod;
  readonly position: PositionName;
  readonly amountMinor: number | null;
  readonly currencyCode: string | null;
  readonly instrument: InstrumentSummary;
  readonly resultId: string | null;
  readonly errorCode: string | null;
  readonly gateway: string;
  readonly gatewayReference: string | null;
  readonly deliveries: number;
  readonly mismatches: number;
  readonly firstSeenAt: string;
  readonly decidedAt: string | null;
  readonly answeredAt: string | null;
};

/** One question to a gateway, as it was noted. */
export type ShownGatewayCall = {
  readonly seq: number;
  readonly kind: string;
  readonly fence: number;
  readonly sentAt: string;
  readonly at: string;
  readonly classifiedAs: string;
  readonly gatewayReference: string | null;
};

/** Reads transactions and changes nothing. */
export type TransactionReader = {
  /** Newest first. */
  list(
    filter: TransactionFilter,
    page: { readonly after: PagePlace | null; readonly limit: number },
  ): Promise<readonly ShownTransaction[]>;
  show(key: TransactionKey): Promise<ShownTransaction | null>;
  listGatewayCalls(key: TransactionKey): Promise<readonly ShownGatewayCall[]>;
  countByPosition(scopes: readonly string[]): Promise<Readonly<Record<PositionName, number>>>;
  countUnheard(scopes: readonly string[]): Promise<number>;
};
