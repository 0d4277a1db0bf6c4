// A gateway that is an authorisation service somewhere else, spoken to in JSON over HTTP as a mapping file
// says. It fills in what is asked, and turns what comes back into our words; whatever is not a whole,
// fitting answer is unknown. It keeps nothing.
import type { Approval } from "../core/approval.ts";
import type {
  Clock,
  Gateway,
  GatewayOrder,
  GatewayOutcome,
  LookUpOutcome,
  RefundOutcome,
  ReversalOutcome,
} from "../core/ports.ts";
import { type Line, openLine, type Question } from "./http-json/exchange.ts";
import type { Mapping, OperationMapping } from "./http-json/mapping.ts";
import { fieldsOfOrder, fieldsOfReference, type OperationName } from "./http-json/order-fields.ts";
import { readAnswer, type Told } from "./http-json/read-answer.ts";
import { type MappingSource, readMapping } from "./http-json/read-mapping.ts";
import { type Fields, fillJson, fillText } from "./http-json/template.ts";

/** A call that ended with nothing known or nothing sent, for whoever attaches the service. */
export type GatewayNote = { readonly operation: OperationName; readonly why: string };

/** What the adapter is made of. */
export type HttpJsonParts = {
  readonly source: MappingSource;
  readonly clock: Clock;
  readonly note: (note: GatewayNote) => void;
};

/** Reads the mapping and opens the adapter; throws a StartError that names all that is wrong with it. */
export function openHttpJson(parts: HttpJsonParts): { gateway: Gateway; close(): void } {
  const { mapping, tls } = readMapping(parts.source);
  const line = openLine({ limits: mapping.limits, tls, clock: parts.clock });
  const service: Service = {
    mapping,
    line,
    variables: variablesOf(parts.source),
    note: parts.note,
  };
  return { gateway: gatewayOf(service), close: () => line.close() };
}

type Service = {
  readonly mapping: Mapping;
  readonly line: Line;
  readonly variables: Fields;
  readonly note: HttpJsonParts["note"];
};

function variablesOf({ variables }: MappingSource): Fields {
  const entries = Object.entries(variables).map(([name, value]) => [`env.${name}`, value] as const);
  return Object.fromEntries(entries);
}

function gatewayOf(service: Service): Gateway {
  const { name, capabilities, operations } = service.mapping;
  return {
    name,
    capabilities: {
      ...capabilities,
      canLookUp: operations.lookUp !== undefined,
      canReverse: operations.reverse !== undefined,
      canRefund: operations.refund !== undefined,
    },
    perform: async (order) => await perform(order, service),
    lookUp: async (reference) =>
      toLookUp(await call("lookUp", fieldsOfReference(reference), service)),
    reverse: async (reversal) =>
      toReversal(await call("reverse", fieldsOfReference(reversal), service)),
    refund: async (refund) => toRefund(await call("refund", fieldsOfReference(refund), service)),
  };
}

async function perform(order: GatewayOrder, service: Service): Promise<GatewayOutcome> {
  const isCard = order.instrument.kind === "card";
  const { operations } = service.mapping;
  if (order.money !== null) {
    if (!isCard && operations.chargeBankAccount === undefined) {
      return { kind: "failed", code: "bank_account_not_supported" };
    }
    const name = isCard ? "charge" : "chargeBankAccount";
    return toOutcome(await call(name, fieldsOfOrder(order), service));
  }
  const name = isCard ? "checkCard" : "checkBankAccount";
  // A service that offers no check is not asked: the instrument is kept as it came.
  if (operations[name] === undefined) {
    return { kind: "approved", approval: { gatewayReference: null, parameters: {} } };
  }
  return toOutcome(await call(name, fieldsOfOrder(order), service));
}

async function call(name: OperationName, given: Fields, service: Service): Promise<Told> {
  const operation = service.mapping.operations[name];
  if (operation === undefined) return { ...silence, why: "the mapping has no such operation" };
  const fields = { ...given, ...service.variables };
  const exchange = await service.line.ask(questionOf(operation, fields, service.mapping));
  const told =
    exchange.kind === "answered"
      ? readAnswer(exchange, operation, fields)
      : { ...silence, word: exchange.kind, why: exchange.why };
  if (told.why !== null) service.note({ operation: name, why: told.why });
  return told;
}

const silence: Told = {
  word: "unknown",
  code: null,
  reference: null,
  parameters: {},
  checks: null,
  why: null,
};

function questionOf(operation: OperationMapping, fields: Fields, mapping: Mapping): Question {
  const base = fillText(mapping.baseUrl, fields).replace(/\/$/, "");
  const body =
    operation.body === undefined ? null : JSON.stringify(fillJson(operation.body, fields));
  const headers = Object.entries({ ...mapping.headers, ...operation.headers }).map(
    ([name, text]) => [name, fillText(text, fields)] as const,
  );
  return {
    url: new URL(base + fillText(operation.path, fields, encodeURIComponent)),
    method: operation.method,
    headers: {
      Accept: "application/json",
      "Accept-Encoding": "identity",
      ...(body === null ? {} : { "Content-Type": "application/json" }),
      ...(body === null ? {} : { "Content-Length": String(Buffer.byteLength(body)) }),
      ...Object.fromEntries(headers),
    },
    body,
  };
}

function toOutcome(told: Told): GatewayOutcome {
  const { checks } = told;
  switch (told.word) {
    case "approved":
      return { kind: "approved", approval: approvalOf(told) };
    case "declined": {
      const code = told.code ?? "card_declined";
      return { kind: "declined", code, ...(checks === null ? {} : { checks }) };
    }
    case "failed":
      return { kind: "failed", code: told.code ?? "processing_error" };
    case "not-sent":
      return { kind: "not-sent" };
    // Pending may still move money; look-ups tell how it ended.
    case "pending":
    case "absent":
    case "reversed":
    case "too-late":
    case "refunded":
    case "unknown":
      return { kind: "unknown" };
  }
}

function toLookUp(told: Told): LookUpOutcome {
  switch (told.word) {
    case "approved":
      return { kind: "approved", approval: approvalOf(told) };
    case "declined":
      return { kind: "declined", code: told.code ?? "card_declined" };
    case "pending":
    case "absent":
      return { kind: told.word };
    case "failed":
    case "not-sent":
    case "reversed":
    case "too-late":
    case "refunded":
    case "unknown":
      return { kind: "unknown" };
  }
}

function toReversal({ word }: Told): ReversalOutcome {
  switch (word) {
    case "reversed":
    case "absent":
    case "too-late":
      return { kind: word };
    case "approved":
    case "declined":
    case "failed":
    case "pending":
    case "not-sent":
    case "refunded":
    case "unknown":
      return { kind: "unknown" };
  }
}

function toRefund(told: Told): RefundOutcome {
  switch (told.word) {
    case "refunded":
      return { kind: "refunded", gatewayReference: told.reference };
    case "declined":
      return { kind: "declined", code: told.code ?? "refund_not_possible" };
    case "approved":
    case "failed":
    case "pending":
    case "not-sent":
    case "absent":
    case "reversed":
    case "too-late":
    case "unknown":
      return { kind: "unknown" };
  }
}

function approvalOf({ reference, parameters, checks }: Told): Approval {
  const told = { gatewayReference: reference, parameters };
  return checks === null ? told : { ...told, checks };
}
