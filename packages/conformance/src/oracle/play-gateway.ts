// The gateway that the kit plays, so that it can count what an endpoint really asks for: an http-json
// authorisation service on this machine alone. endpoints/played-gateway.mapping.yaml tells our own
// reference server how to speak to it; any endpoint that can POST JSON can do the same.
//   POST /v1/payments { reference, amount, currency, card: { cvc } }   Idempotency-Key: …
//   GET  /v1/payments/<reference>            POST /v1/payments/<reference>/cancel
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Movement } from "../check-context.ts";
import { sleepWith } from "../clock.ts";
import { OracleError } from "./oracle-error.ts";
import {
  type Order,
  openPlayedBooks,
  type PlayedBooks,
  type PlayedPayment,
} from "./played-books.ts";

/** A gateway that is played. */
export type PlayedGateway = {
  readonly address: string;
  readonly movements: () => Promise<readonly Movement[]>;
  readonly close: () => Promise<void>;
};

// An order has a few hundred bytes.
const LARGEST_ORDER_BYTES = 65_536;

/** Plays it on a port of this machine; 0 is any that is free. */
export async function playGateway(port: number): Promise<PlayedGateway> {
  const books = openPlayedBooks();
  const ended = new AbortController();
  const server = createServer((request, response) => {
    answer(request, response, { books, signal: ended.signal }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) =>
      reject(
        new OracleError(
          "another port",
          `no gateway can be played on port ${port}, is it taken? --play-gateway <port> takes another`,
          { cause },
        ),
      ),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}`,
    movements: async () => books.movements(),
    close: () =>
      new Promise((resolve) => {
        ended.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Parts = { readonly books: PlayedBooks; readonly signal: AbortSignal };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://gateway.invalid");
  const [, version, name, reference = "", verb] = pathname.split("/").map(decodeURIComponent);
  const isPayments = version === "v1" && name === "payments";
  if (!isPayments) return reply(response, 404, { error: "no_such_address" });
  if (request.method === "POST" && reference === "") return pay(request, response, parts);
  if (request.method === "GET" && verb === undefined) return lookUp(reference, response, parts);
  if (request.method === "POST" && verb === "cancel") {
    const isKnown = parts.books.cancel(reference);
    const state = isKnown ? "cancelled" : "unknown_reference";
    return reply(response, isKnown ? 200 : 404, { state });
  }
  return reply(response, 404, { error: "no_such_address" });
}

async function pay(
  request: IncomingMessage,
  response: ServerResponse,
  { books, signal }: Parts,
): Promise<void> {
  const order = readOrder(await readBody(request));
  if (order === null) return reply(response, 422, { state: "invalid", reason: "bad_field" });
  const key = request.headers["idempotency-key"];
  const played = books.order(order, typeof key === "string" ? key : null);
  switch (played.kind) {
    case "not-taken":
      return reply(response, 429, { error: "busy" });
    case "lost":
      response.destroy();
      return;
    case "answer":
      await sleepWith(signal, played.payment.delayMs);
      return reply(response, played.payment.state === "paid" ? 201 : 402, shown(played.payment));
  }
}

function lookUp(reference: string, response: ServerResponse, { books }: Parts): void {
  const payment = books.find(reference);
  if (payment === undefined) reply(response, 404, { state: "unknown_reference" });
  else reply(response, 200, shown(payment));
}

function shown({ id, order, state }: PlayedPayment): Readonly<Record<string, unknown>> {
  const { reference, amountMinor: requested, currency } = order;
  const reason = state === "refused" ? { reason: "refused_by_bank" } : {};
  return { id, state, reference, requested, currency, ...reason };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LARGEST_ORDER_BYTES) return "";
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

function readOrder(text: string): Order | null {
  try {
    const { reference, amount, currency, card } = JSON.parse(text);
    if (typeof reference !== "string" || !Number.isSafeInteger(amount)) return null;
    if (typeof currency !== "string") return null;
    const code: unknown = card?.cvc;
    const securityCode = typeof code === "string" ? code : null;
    return { reference, amountMinor: amount, currency, securityCode };
  } catch {
    return null;
  }
}
