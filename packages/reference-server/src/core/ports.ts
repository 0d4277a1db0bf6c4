// Types only: what the shell drives and what the adapters are, except the store, which has a file of its
// own. Gateways, the vault and the stores speak these words and do not know each other; nothing here
// knows SQL, HTTP or a file.
import type { ConnectorRequest } from "@pay-connector/types";
import type { Approval, Checks } from "./approval.ts";
import type { DeclineCode } from "./decline-codes.ts";

/** The world's time. Everything that waits or dates does it through this. */
export type Clock = {
  now(): Date;
  /** Milliseconds since some moment. The calendar can be set to another hour; this only goes forward. */
  steadyMs(): number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted; it never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
};

/** Chance: a number from 0 up to 1. Nothing that must be the same on a retry may depend on it. */
export type Random = () => number;

/** A card or a bank account, as it arrived: its numbers are secrets. */
export type Instrument = ConnectorRequest["instrument"];

/** Which transaction: ids of two connectors never meet. */
export type TransactionKey = { readonly scope: string; readonly transactionId: string };

/** So much of a currency, in its smallest unit. */
export type Money = { readonly amountMinor: number; readonly currencyCode: string };

/** What a gateway is asked to do. Equal transactions always bring an equal `key`. */
export type GatewayOrder = {
  readonly key: string;
  readonly transactionId: string;
  /** The id the caller will be told, so that the gateway's books can be matched with ours. */
  readonly resultId: string;
  /** Null when no money is to move: the instrument is only checked. */
  readonly money: Money | null;
  readonly instrument: Instrument;
  readonly description: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  /** How the card came to us; schemes have rules of their own for it. */
  readonly channel: "telephone-order";
};

/** The charge that a look-up, a reversal or a refund is about: our reference and the charge's own key. */
export type GatewayReference = { readonly transactionId: string; readonly key: string };

/** What a gateway is asked to take back. Equal reversals always bring an equal `reversalKey`. */
export type Reversal = GatewayReference & { readonly reversalKey: string; readonly money: Money };

/** What a gateway is asked to pay back. Equal refunds always bring an equal `refundKey`. */
export type Refund = GatewayReference & { readonly refundKey: string; readonly money: Money };

/**
 * What came of a gateway call. `failed` is a readable refusal that moved no money; `not-sent` is certain
 * that no byte left; anything after the first byte without a readable answer is `unknown`.
 */
export type GatewayOutcome =
  | { readonly kind: "approved"; readonly approval: Approval }
  | { readonly kind: "declined"; readonly code: DeclineCode; readonly checks?: Checks }
  | { readonly kind: "failed"; readonly code: DeclineCode }
  | { readonly kind: "not-sent" }
  | { readonly kind: "unknown" };

/**
 * What a gateway knows of a charge. `absent` is proof only when no call can still be on its way; `pending`
 * and `unknown` say nothing of the money.
 */
export type LookUpOutcome =
  | { readonly kind: "approved"; readonly approval: Approval }
  | { readonly kind: "declined"; readonly code: DeclineCode }
  | { readonly kind: "pending" }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown" };

/** What came of a reversal. `too-late`: the money can only be refunded any more. */
export type ReversalOutcome =
  | { readonly kind: "reversed" }
  | { readonly kind: "absent" }
  | { readonly kind: "too-late" }
  | { readonly kind: "unknown" };

/** What came of a refund. */
export type RefundOutcome =
  | { readonly kind: "refunded"; readonly gatewayReference: string | null }
  | { readonly kind: "declined"; readonly code: DeclineCode }
  | { readonly kind: "unknown" };

/**
 * What a gateway can promise; it decides what may be done about an unknown outcome. Tier A has a native
 * key; tier B can look up and reverse by our reference; tier C can do neither.
 */
export type GatewayCapabilities = {
  /** The same key returns the first outcome instead of acting twice. */
  readonly hasNativeKey: boolean;
  /** For how long a key is remembered; null is for ever. */
  readonly keyRetentionMs: number | null;
  readonly canLookUp: boolean;
  readonly canReverse: boolean;
  readonly canRefund: boolean;
  /** How long after it was sent a call may still move money: before that, absent proves nothing. */
  readonly maxInFlightMs: number;
};

/** One way to move money. Every method resolves; what an adapter throws counts as unknown. */
export type Gateway = {
  readonly name: string;
  readonly capabilities: GatewayCapabilities;
  /** Moves the order's money, or checks its instrument where there is none to move. */
  perform(order: GatewayOrder): Promise<GatewayOutcome>;
  lookUp(reference: GatewayReference): Promise<LookUpOutcome>;
  reverse(reversal: Reversal): Promise<ReversalOutcome>;
  refund(refund: Refund): Promise<RefundOutcome>;
};

/** What may be kept of an instrument beside its transaction: never enough to use it. */
export type InstrumentSummary = {
  readonly kind: "card" | "bank-account";
  readonly cardType: string | null;
  readonly bin: string | null;
  readonly lastDigits: string;
};

/** One encrypted record of the vault. */
export type VaultRecord = {
  readonly scope: string;
  readonly tokenId: string;
  readonly instrument: InstrumentSummary;
  readonly keyId: string;
  readonly envelope: Uint8Array;
};

/** Encrypts an instrument behind a token, and says what may be kept of it in clear. */
export type Vault = {
  readonly keyId: string;
  summarize(instrument: Instrument): InstrumentSummary;
  seal(instrument: Instrument, owner: { scope: string; tokenId: string }): VaultRecord;
};
