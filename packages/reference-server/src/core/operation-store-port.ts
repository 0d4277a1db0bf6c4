// Types only: where the operator's operations and the uses of the vault are kept, and what may be read of
// transactions. Every read names the scopes it may see. Nothing here knows SQL.
import type { OperationKind } from "./operation.ts";
import type { Money, TransactionKey, VaultRecord } from "./ports.ts";

/** Which operation: keys of two operators' scopes never meet. */
export type OperationKey = { readonly scope: string; readonly idempotencyKey: string };

/** What an operation takes hold of in the very commit that claims it. */
export type Hold =
  | { readonly type: "none" }
  /** So much of what a charge captured, so that refunds and voids together never exceed it. */
  | { readonly type: "money"; readonly of: TransactionKey; readonly capturedMinor: number }
  /** The first use of a token; of a one-time token no second one is given. */
  | { readonly type: "token"; readonly tokenScope: string; readonly isOneTime: boolean };

/** What the first request of an operation writes. */
export type OperationClaim = OperationKey & {
  readonly kind: OperationKind;
  readonly fingerprint: string;
  /** The user name that asked. */
  readonly actor: string;
  /** The transaction that it is about, or makes; null for one that is about all of them. */
  readonly subject: TransactionKey | null;
  readonly tokenId: string | null;
  readonly money: Money | null;
  readonly claimNonce: string;
  readonly at: Date;
  readonly hold: Hold;
};

/** An operation as it is held. */
export type HeldOperation = OperationKey & {
  readonly kind: OperationKind;
  readonly fingerprint: string;
  readonly actor: string;
  readonly subject: TransactionKey | null;
  readonly tokenId: string | null;
  readonly money: Money | null;
  readonly claimNonce: string;
  /** Raised whenever somebody sets to work on it; a step by an earlier one no longer fits. */
  readonly fence: number;
  readonly outcome: string | null;
  readonly answerBody: string | null;
  readonly createdAt: string;
  readonly decidedAt: string | null;
};

/** What became of a claim: it, or what was there before, or why it could not be had. */
export type ClaimResult =
  | { readonly type: "held"; readonly held: HeldOperation }
  | { readonly type: "refused"; readonly reason: "nothing-left" | "token-used" };

/** An outcome with the bytes that tell it. `keepsHold` is false when the money or token is free again. */
export type OperationDecision = {
  readonly outcome: string;
  readonly answerBody: string;
  readonly keepsHold: boolean;
};

/** Where operations are kept. Every change is one compare-and-set; false means another hand was quicker. */
export type OperationStore = {
  find(key: OperationKey): Promise<HeldOperation | null>;
  claim(claim: OperationClaim): Promise<ClaimResult>;
  takeOver(held: HeldOperation): Promise<boolean>;
  decide(held: HeldOperation, decision: OperationDecision, at: Date): Promise<boolean>;
  /** Without an answer, oldest first; `newerThan` leaves out what began earlier. */
  listOpen(which: {
    readonly scope: string;
    readonly kinds: readonly OperationKind[];
    readonly newerThan: Date | null;
    readonly limit: number;
  }): Promise<readonly HeldOperation[]>;
  countOpen(scope: string): Promise<number>;
  listOfTransaction(subject: TransactionKey): Promise<readonly HeldOperation[]>;
};

/** One use of the vault's `open`: who, what, for what, when, and how it ended. */
export type VaultOpening = {
  readonly at: Date;
  readonly actor: string;
  readonly scope: string;
  readonly tokenId: string;
  readonly purpose: string;
  readonly result: "opened" | "failed";
};

/** The records of the vault by token, and the journal of who opened them. */
export type TokenStore = {
  findRecord(owner: { scope: string; tokenId: string }): Promise<VaultRecord | null>;
  recordOpening(opening: VaultOpening): Promise<void>;
};
