// Types only: what the shell drives and what the adapters are. Gateways, the vault and the stores speak
// these words and do not know each other; nothing here knows SQL, HTTP or a file.
import type { ConnectorRequest } from "@pay-connector/types";
import type { ConnectorMethod } from "./connector-method.ts";
import type { DeclineCode } from "./decline-codes.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Approval } from "./lifecycle.ts";
import type { PositionName } from "./transaction.ts";

/** The world's time. Everything that waits or dates does it through this. */
export type Clock = {
  now(): Date;
  wait(ms: number): Promise<void>;
};

/** A card or a bank account, as it arrived: its numbers are secrets. */
export type Instrument = ConnectorRequest["instrument"];

/** Which transaction: ids of two connectors never meet. */
export type TransactionKey = { readonly scope: string; readonly transactionId: string };

/** What a gateway is asked to do. Equal transactions always bring an equal `key`. */
export type GatewayOrder = {
  readonly key: string;
  readonly transactionId: string;
  /** The id the caller will be told, so that the gateway's books can be matched with ours. */
  readonly resultId: string;
  /** Null when no money is to move: the instrument is only checked. */
  readonly money: { readonly amountMinor: number; readonly currencyCode: string } | null;
  readonly instrument: Instrument;
  readonly description: string | null;
  readonly parameters: Readonly<Record<string, string>>;
};

/**
 * What came of a gateway call. `failed` is a readable refusal that moved no money; `not-sent` is certain
 * that no byte left; anything after the first byte without a readable answer is `unknown`.
 */
export type GatewayOutcome =
  | { readonly kind: "approved"; readonly approval: Approval }
  | { readonly kind: "declined"; readonly code: DeclineCode }
  | { readonly kind: "failed"; readonly code: DeclineCode }
  | { readonly kind: "not-sent" }
  | { readonly kind: "unknown" };

/** What a gateway can promise; it decides when an unknown outcome may be asked for again. */
export type GatewayCapabilities = {
  /** The same key returns the first outcome instead of acting twice. */
  readonly hasNativeKey: boolean;
  readonly canLookUp: boolean;
  readonly canReverseByReference: boolean;
};

/** One way to move money. */
export type Gateway = {
  readonly name: string;
  readonly capabilities: GatewayCapabilities;
  /** Moves the order's money, or checks its instrument where there is none to move. */
  perform(order: GatewayOrder): Promise<GatewayOutcome>;
};

/** What may be kept of an instrument beside its transaction: never enough to use it. */
export type InstrumentSummary = {
  readonly kind: "card" | "bank-account";
  readonly cardType: string | null;
  readonly bin: string | null;
  readonly lastDigits: string;
};

/** A verdict with the bytes that tell it, or none yet. */
export type Decision = {
  readonly position: PositionName;
  readonly errorCode: DeclineCode | null;
  readonly resultId: string | null;
  readonly gatewayReference: string | null;
  readonly answerBody: string;
};

/** What a first delivery writes. With a decision the transaction is refused the moment it is claimed. */
export type Claim = TransactionKey & {
  readonly method: ConnectorMethod;
  readonly fingerprint: Fingerprint;
  readonly amountMinor: number | null;
  readonly currencyCode: string | null;
  readonly instrument: InstrumentSummary;
  readonly gateway: string;
  readonly bootId: string;
  readonly claimNonce: string;
  readonly at: Date;
  readonly decision: Decision | null;
};

/** A transaction as it is held. */
export type HeldTransaction = TransactionKey & {
  readonly method: ConnectorMethod;
  readonly position: PositionName;
  readonly fingerprint: Fingerprint;
  readonly bootId: string;
  readonly claimNonce: string;
  /** Raised by every take-over; a step by an earlier owner no longer fits. */
  readonly fence: number;
  readonly deliveries: number;
  readonly mismatches: number;
  readonly errorCode: string | null;
  readonly resultId: string | null;
  readonly answerBody: string | null;
  readonly answeredAt: string | null;
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

/** A step of a transaction that is held: who makes it, and to where. */
export type Advance = {
  readonly key: TransactionKey;
  readonly fence: number;
  readonly at: Date;
  readonly decision: Decision;
  /** Stored in the same commit as the verdict that names its token. */
  readonly vaultRecord: VaultRecord | null;
};

/** Who takes a transaction over, and what they saw. */
export type TakeOver = {
  readonly key: TransactionKey;
  readonly seenFence: number;
  readonly bootId: string;
  readonly claimNonce: string;
};

/** Where transactions are kept. Every change is one compare-and-set; false means another hand was quicker. */
export type TransactionStore = {
  find(key: TransactionKey): Promise<HeldTransaction | null>;
  /** Inserts the claim, or counts one more delivery of what is held; returns what is held afterwards. */
  claim(claim: Claim): Promise<HeldTransaction>;
  takeOver(takeOver: TakeOver): Promise<boolean>;
  recordUnknown(key: TransactionKey, fence: number): Promise<boolean>;
  recordVerdict(advance: Advance): Promise<boolean>;
  /** Notes, once, that an answer was written out whole. */
  recordAnswered(key: TransactionKey, at: Date): Promise<void>;
};
