// Types, and one name: where transactions are kept, and the words in which they go there and come back. Every change
// is one compare-and-set that names what its maker saw; false means that another hand was quicker.
// Nothing here knows SQL.
import type { Checks } from "./approval.ts";
import type { ConnectorMethod } from "./connector-method.ts";
import type { DeclineCode } from "./decline-codes.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { InstrumentSummary, Money, TransactionKey, VaultRecord } from "./ports.ts";
import type { PositionName } from "./transaction.ts";

/** The owner of what nobody works on. */
export const nobody = "";

/** A verdict with the bytes that tell it. */
export type Decision = {
  readonly position: PositionName;
  readonly errorCode: DeclineCode | null;
  readonly resultId: string | null;
  readonly gatewayReference: string | null;
  readonly checks: Checks | null;
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
  /** When its maker means to ask a gateway for money; null when none is to move. */
  readonly sentAt: Date | null;
  /** When the sweeper is to look at it, should its maker be gone; null for what is decided. */
  readonly dueAt: Date | null;
  readonly decision: Decision | null;
};

/** A transaction as it is held. */
export type HeldTransaction = TransactionKey & {
  readonly method: ConnectorMethod;
  readonly position: PositionName;
  readonly fingerprint: Fingerprint;
  /** The gateway that was asked, by name: no other one can say anything about this money. */
  readonly gateway: string;
  readonly money: Money | null;
  /** The start of a process that works on it; `nobody` when none does. */
  readonly bootId: string;
  /** Another process than this works on it, and is alive. */
  readonly isOwnedElsewhere: boolean;
  readonly claimNonce: string;
  /** Raised by every take-over; a step by an earlier owner no longer fits. */
  readonly fence: number;
  readonly deliveries: number;
  readonly mismatches: number;
  readonly errorCode: string | null;
  readonly resultId: string | null;
  readonly answerBody: string | null;
  readonly firstSeenAt: string;
  readonly answeredAt: string | null;
  /** When a call that moves money may last have left; null when surely none did. */
  readonly lastSentAt: string | null;
  /** After a time-out: when a capture was confirmed. From then on only a reversal undoes it. */
  readonly capturedAt: string | null;
  /** How often the sweeper has looked since the position last changed. */
  readonly sweeps: number;
};

/** What a gateway was asked, and what was made of its answer: evidence, only ever added. */
export type GatewayCall = {
  readonly kind: "charge" | "look-up" | "reversal" | "refund";
  readonly fence: number;
  readonly sentAt: Date;
  /** The outcome's kind. */
  readonly classifiedAs: string;
  readonly gatewayReference: string | null;
  readonly at: Date;
};

/** Who takes a step, and from where: if any of it no longer holds, nothing is changed. */
export type Seen = {
  readonly key: TransactionKey;
  readonly fence: number;
  readonly from: PositionName;
};

/** What every step brings along. Its evidence is kept even if the step itself comes too late. */
export type Advance = Seen & {
  readonly at: Date;
  /** When the sweeper is to look next; null when nothing is left to be done. */
  readonly dueAt: Date | null;
  readonly call: GatewayCall | null;
};

/** A step to a verdict. */
export type VerdictAdvance = Advance & {
  readonly decision: Decision;
  /** Stored in the same commit as the verdict that names its token. */
  readonly vaultRecord: VaultRecord | null;
};

/** A step of the money, or news about it without a step. */
export type MoneyAdvance = Advance & {
  readonly to: PositionName;
  /** No call is left that could have moved money. */
  readonly isNothingSent: boolean;
  /** A capture was confirmed, under this reference of the gateway's. */
  readonly captured: { readonly gatewayReference: string | null } | null;
};

/** Who takes a transaction over, and what they saw. */
export type TakeOver = {
  readonly key: TransactionKey;
  readonly seenFence: number;
  readonly bootId: string;
  readonly claimNonce: string;
  /** The gateway that is asked from now on; another one only if nothing was sent to the first. */
  readonly gateway: string;
  readonly sentAt: Date | null;
  readonly dueAt: Date;
};

/** The sweeper's note that it looks now, and when it will look next. */
export type Sweep = {
  readonly key: TransactionKey;
  readonly fence: number;
  readonly seenSweeps: number;
  readonly sweeps: number;
  readonly dueAt: Date | null;
};

/** What the sweeper asks for. */
export type DueRequest = {
  readonly now: Date;
  /** Nobody else is given the same rows before. */
  readonly until: Date;
  readonly limit: number;
};

/** Where transactions are kept. */
export type TransactionStore = {
  find(key: TransactionKey): Promise<HeldTransaction | null>;
  /** Inserts the claim, or counts one more delivery of what is held; returns what is held afterwards. */
  claim(claim: Claim): Promise<HeldTransaction>;
  takeOver(takeOver: TakeOver): Promise<boolean>;
  recordVerdict(advance: VerdictAdvance): Promise<boolean>;
  recordMoney(advance: MoneyAdvance): Promise<boolean>;
  /** Keeps evidence that changes nothing. */
  recordCall(key: TransactionKey, call: GatewayCall): Promise<void>;
  /** Notes, once, that an answer was written out whole. */
  recordAnswered(key: TransactionKey, at: Date): Promise<void>;
  /** Those of the undecided ones under these keys that another process works on, and is alive. */
  listElsewhere(keys: readonly TransactionKey[]): Promise<readonly TransactionKey[]>;
  /** Takes unfinished ones whose time has come and that no other process looks after; most overdue first. */
  takeDue(request: DueRequest): Promise<readonly HeldTransaction[]>;
  recordSweep(sweep: Sweep): Promise<boolean>;
  /** What a process that is gone left unfinished is nobody's, and due at once; returns how many those are. */
  adopt(bootId: string, now: Date): Promise<number>;
};
