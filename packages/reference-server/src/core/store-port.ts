// Types only: where transactions are kept, and the words in which they go there and come back. Every change
// is one compare-and-set; false means that another hand was quicker. Nothing here knows SQL.
import type { ConnectorMethod } from "./connector-method.ts";
import type { DeclineCode } from "./decline-codes.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { InstrumentSummary, TransactionKey, VaultRecord } from "./ports.ts";
import type { PositionName } from "./transaction.ts";

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
