// Charges a stored token: the card is opened and goes through the same transaction processor as a charge
// over the phone, as a transaction of the admin's own scope. Claims, joins, verdicts, deadlines and
// reversals are that processor's; here is only what a token adds to them.
import type { KeyObject } from "node:crypto";
import { type ConnectorRequest, formatAmount } from "@pay-connector/types";
import { operationFingerprintOf } from "../../core/operation-fingerprint.ts";
import type {
  HeldOperation,
  OperationDecision,
  OperationKey,
} from "../../core/operation-store-port.ts";
import type { Money, TransactionKey, VaultRecord } from "../../core/ports.ts";
import { positions } from "../../core/transaction.ts";
import { deriveId } from "../../ids.ts";
import type {
  DeliveryOutcome,
  TransactionProcessor,
} from "../../transactions/process-transaction.ts";
import { type OpenTokenParts, openToken } from "./open-token.ts";
import type { OperationWork } from "./run-operation.ts";

/** What charging a token takes. */
export type ChargeTokenParts = OpenTokenParts & {
  /** The processor of the admin's own scope. */
  readonly processor: Pick<TransactionProcessor, "process">;
  readonly keys: { readonly idKey: KeyObject; readonly fingerprintKey: KeyObject };
  readonly isOneTime: boolean;
};

/** Who charges which token how much. */
export type ChargeTokenRequest = OperationKey & {
  readonly actor: string;
  readonly record: VaultRecord;
  readonly money: Money;
  readonly description: string | null;
  readonly parameters: Readonly<Record<string, string>>;
};

/** The work of a request. */
export function chargeToken(request: ChargeTokenRequest, parts: ChargeTokenParts): OperationWork {
  const { scope, idempotencyKey, actor, record, money } = request;
  const { tokenId } = record;
  const subject = subjectOf(request, parts.keys.idKey);
  return {
    request: {
      ...{ scope, idempotencyKey, kind: "charge", actor, subject, tokenId, money },
      fingerprint: fingerprintOf(request, parts.keys.fingerprintKey),
      hold: { type: "token", tokenScope: record.scope, isOneTime: parts.isOneTime },
    },
    // A gateway that cannot be asked is the processor's business: it ends in a verdict or in none.
    findRefusal: async () => null,
    perform: async (held) => {
      const purpose = `charge ${idempotencyKey}`;
      const instrument = await openToken({ record, actor, purpose }, parts);
      const outcome = await parts.processor.process(
        connectorRequestOf(request, { subject, instrument }),
      );
      return decisionOf(held, subject, outcome);
    },
  };
}

/**
 * The transaction of an operation. Its id follows from the key and is never the key itself: at the gateway
 * it stands beside ids that connectors chose, and one of those may well be used as a key here.
 */
function subjectOf({ scope, idempotencyKey }: OperationKey, idKey: KeyObject): TransactionKey {
  const from = { scope, transactionId: idempotencyKey };
  return { scope, transactionId: deriveId(idKey, "transaction", from) };
}

function fingerprintOf(request: ChargeTokenRequest, fingerprintKey: KeyObject): string {
  const { record, money, description, parameters } = request;
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const parts = [
    ...[record.scope, record.tokenId, `minor ${money.amountMinor}`, money.currencyCode],
    ...[description === null ? "none" : `text ${description}`, JSON.stringify(sorted)],
  ];
  return operationFingerprintOf(request, { kind: "charge", parts }, fingerprintKey);
}

function connectorRequestOf(
  { money, description, parameters }: ChargeTokenRequest,
  of: {
    readonly subject: TransactionKey;
    readonly instrument: ConnectorRequest["instrument"];
  },
): ConnectorRequest {
  return {
    method: "charge",
    transactionId: of.subject.transactionId,
    amount: formatAmount(money.amountMinor, money.currencyCode),
    currencyCode: money.currencyCode,
    description,
    parameters,
    instrument: of.instrument,
  };
}

function decisionOf(
  { idempotencyKey, tokenId, money }: HeldOperation,
  subject: TransactionKey,
  { admission, body, held }: DeliveryOutcome,
): OperationDecision | null {
  if (admission === "refuse")
    throw new Error("Bug: one operation made two different transactions.");
  // Without what is held the store could not be asked; the next request of the operation asks again.
  const outcome = held === null ? null : positions[held.position].verdict;
  if (body === null || outcome === null || money === null) return null;
  const answerBody = JSON.stringify({
    ...{ operation: "charge", idempotency_key: idempotencyKey, outcome },
    ...{ scope: subject.scope, transaction_id: subject.transactionId, token_id: tokenId },
    amount: formatAmount(money.amountMinor, money.currencyCode),
    currency_code: money.currencyCode,
    // The very answer that a connector would get for it: charge_id, error_code, error_message, parameters.
    ...JSON.parse(body),
  });
  return { outcome, answerBody, keepsHold: true };
}
