// A payment authorisation service, as a company might have had it for years: its own addresses, its own
// names, its own error words. A request under an Idempotency-Key it has seen is answered as the first time.
import { randomUUID, timingSafeEqual } from "node:crypto";
import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import { type Books, leftOf, type Payment } from "./books.ts";
import { decide, type PaymentOrder } from "./decide.ts";
import { readPaymentOrder, readRefundOrder } from "./read-order.ts";

/** What the service is configured with. */
export type ServiceSettings = {
  /** Merchants send it as `Authorization: Bearer …`. */
  readonly token: string;
  /** Added to every sale, in the currency's smallest unit. */
  readonly standardFee: number;
};

/** The service over its books. */
export function createService(settings: ServiceSettings, books: Books): Express {
  const app = express();
  app.disable("x-powered-by");
  app.get("/health", (_request, response) => {
    response.json({ ok: true });
  });
  app.use(requireToken(settings.token), express.json({ limit: "32kb" }));
  app.post("/v1/payments", (request, response) => pay(request, response, { settings, books }));
  app.get("/v1/payments/:reference", (request, response) => {
    const payment = books.find(String(request.params.reference));
    if (payment === undefined) response.status(404).json({ state: "unknown_reference" });
    else response.json(shown(payment));
  });
  app.post("/v1/payments/:reference/cancel", (request, response) => {
    cancel(String(request.params.reference), response, books);
  });
  app.post("/v1/refunds", (request, response) => refund(request, response, books));
  app.get("/v1/payments", (_request, response) => {
    response.json({ payments: books.all().map(shown) });
  });
  app.use((_request, response) => {
    response.status(404).json({ error: "no_such_address" });
  });
  return app;
}

type Place = { readonly settings: ServiceSettings; readonly books: Books };

function pay(request: Request, response: Response, { settings, books }: Place): void {
  const idempotencyKey = request.get("Idempotency-Key") ?? "";
  const read = readPaymentOrder(request.body);
  if ("badField" in read || idempotencyKey === "") {
    const field = "badField" in read ? read.badField : "Idempotency-Key";
    response.status(422).json({ state: "invalid", reason: "bad_field", field });
    return;
  }
  const order = read.value;
  const earlier = books.find(order.reference);
  if (earlier === undefined) {
    const payment = enter(order, { idempotencyKey, settings, books });
    response.status(statusOf(payment)).json(shown(payment));
  } else if (earlier.idempotencyKey === idempotencyKey) {
    response.status(statusOf(earlier)).json(shown(earlier));
  } else {
    response.status(409).json({ error: "reference_was_used" });
  }
}

function enter(
  order: PaymentOrder,
  { idempotencyKey, settings, books }: Place & { readonly idempotencyKey: string },
): Payment {
  const decision = decide(order, books, settings.standardFee);
  const { reference, receipt, currency, card, options } = order;
  const payment = books.write({
    id: newId("pay"),
    reference,
    receipt,
    idempotencyKey,
    currency,
    cardEnding: card.number.slice(-4),
    refunds: [],
    ...decision,
  });
  const sale = books.findSale(options?.refund_of ?? "");
  if (payment.type === "refund" && payment.state === "paid" && sale !== undefined) {
    const part = { id: payment.id, idempotencyKey, amount: payment.requested };
    books.write({ ...sale, refunds: [...sale.refunds, part] });
  }
  return payment;
}

function cancel(reference: string, response: Response, books: Books): void {
  const payment = books.find(reference);
  if (payment === undefined || payment.state === "refused") {
    response.status(404).json({ state: "unknown_reference" });
    return;
  }
  if (payment.refunds.length > 0) {
    response.status(409).json({ state: "cannot_be_cancelled" });
    return;
  }
  // A refund that is cancelled gives the sale back what it took from it.
  const sale = books.all().find(({ refunds }) => refunds.some(({ id }) => id === payment.id));
  if (sale !== undefined) {
    books.write({ ...sale, refunds: sale.refunds.filter(({ id }) => id !== payment.id) });
  }
  response.json(shown(books.write({ ...payment, state: "cancelled" })));
}

function refund(request: Request, response: Response, books: Books): void {
  const idempotencyKey = request.get("Idempotency-Key") ?? "";
  const read = readRefundOrder(request.body);
  if ("badField" in read || idempotencyKey === "") {
    const field = "badField" in read ? read.badField : "Idempotency-Key";
    response.status(422).json({ state: "invalid", reason: "bad_field", field });
    return;
  }
  const payment = books.find(read.value.reference);
  const earlier = payment?.refunds.find((part) => part.idempotencyKey === idempotencyKey);
  const { amount } = read.value;
  if (earlier !== undefined) {
    response.json({ id: earlier.id, state: "refunded", amount: earlier.amount });
  } else if (payment === undefined || payment.state !== "paid" || amount > leftOf(payment)) {
    response.status(422).json({ state: "refused", reason: "more_than_was_paid" });
  } else {
    const part = { id: newId("ref"), idempotencyKey, amount };
    books.write({ ...payment, refunds: [...payment.refunds, part] });
    response.status(201).json({ id: part.id, state: "refunded", amount });
  }
}

/** What a merchant is shown of a payment. */
function shown(payment: Payment): Record<string, unknown> {
  const { idempotencyKey: _key, fee, total, ...told } = payment;
  return { ...told, price: { fee: decimal(fee), total: decimal(total) } };
}

function statusOf({ state }: Payment): number {
  return state === "refused" ? 402 : 201;
}

function decimal(minor: number): string {
  return (minor / 100).toFixed(2);
}

function newId(prefix: string): string {
  return `${prefix}_${randomUUID().replaceAll("-", "")}`;
}

function requireToken(token: string): RequestHandler {
  const wanted = Buffer.from(`Bearer ${token}`);
  return (request, response, next) => {
    const given = Buffer.from(request.get("Authorization") ?? "");
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) next();
    else response.status(401).json({ error: "bad_token" });
  };
}
