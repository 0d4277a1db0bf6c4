// Turns a request into what is written of it and into what a gateway is asked. The first holds nothing
// that a card could be rebuilt from; the second is never written.
import type { KeyObject } from "node:crypto";
import { type ConnectorRequest, parseAmount } from "@pay-connector/types";
import { decisionOf } from "../core/decision.ts";
import type { Fingerprint } from "../core/fingerprint.ts";
import type { Refusal } from "../core/lifecycle-words.ts";
import type { GatewayOrder, TransactionKey } from "../core/ports.ts";
import type { Claim } from "../core/store-port.ts";
import { deriveId } from "../ids.ts";
import type { ProcessorParts } from "./processor-parts.ts";

/** What a claim is made of besides the processor's parts. */
export type ClaimSource = {
  readonly request: ConnectorRequest;
  readonly key: TransactionKey;
  readonly fingerprint: Fingerprint;
  readonly claimNonce: string;
  /** A request that breaks a business rule is claimed and decided in one statement. */
  readonly refusal: Refusal | null;
};

/** The claim of a first delivery. */
export function claimOf(source: ClaimSource, parts: ProcessorParts): Claim {
  const { request, key, fingerprint, claimNonce, refusal } = source;
  const { method } = request;
  return {
    ...key,
    method,
    fingerprint,
    claimNonce,
    amountMinor: moneyOf(request)?.amountMinor ?? null,
    currencyCode: request.currencyCode?.toUpperCase() ?? null,
    instrument: parts.vault.summarize(request.instrument),
    gateway: parts.gateway.name,
    bootId: parts.bootId,
    at: parts.clock.now(),
    sentAt: refusal === null ? sentAtOf(request, parts) : null,
    dueAt: refusal === null ? dueWhenAbandoned(parts) : null,
    // An approval alone gives an id away.
    decision: refusal === null ? null : decisionOf(refusal, { method, resultId: "" }),
  };
}

/** From when on money may have moved, if the gateway is asked now; a token moves none. */
export function sentAtOf({ method }: ConnectorRequest, { clock }: ProcessorParts): Date | null {
  return method === "charge" ? clock.now() : null;
}

/** When the sweeper looks after a transaction whose owner never came back to it. */
export function dueWhenAbandoned({ clock, timing }: ProcessorParts): Date {
  return new Date(clock.now().getTime() + timing.nobodyAsksAfterMs);
}

/** What the gateway is asked: money for a charge, a check of the instrument for a token. */
export function orderOf(
  request: ConnectorRequest,
  { key, resultId }: { readonly key: TransactionKey; readonly resultId: string },
  idKey: KeyObject,
): GatewayOrder {
  return {
    key: deriveId(idKey, "gateway-key", key),
    transactionId: key.transactionId,
    resultId,
    money: request.method === "charge" ? moneyOf(request) : null,
    instrument: request.instrument,
    description: request.description,
    parameters: request.parameters,
    channel: "telephone-order",
  };
}

function moneyOf({ amount, currencyCode }: ConnectorRequest): GatewayOrder["money"] {
  if (amount === null || currencyCode === null) return null;
  const parsed = parseAmount(amount, currencyCode);
  if (!parsed.ok) return null;
  return { amountMinor: parsed.amountMinor, currencyCode: currencyCode.toUpperCase() };
}
