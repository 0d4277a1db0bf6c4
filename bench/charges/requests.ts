// The requests of the charge figures, as the connector sends them: one body, a published test number, and
// an id that is new for each charge and the same for each replay.
import { randomUUID } from "node:crypto";

/** The credentials that every measured server expects. */
export const credentials = { username: "bench", password: "bench-password" } as const;

const authorization = Buffer.from(`${credentials.username}:${credentials.password}`).toString(
  "base64",
);

/** One delivery as bytes. */
export function deliveryOf(transactionId: string, method: "charge" | "tokenize"): Buffer {
  const money = method === "charge" ? { amount: "10.00", currency_code: "USD" } : {};
  const body = JSON.stringify({
    method,
    transaction_id: transactionId,
    cardnumber: "4111111111111111",
    cvv: "123",
    ...money,
    expiry_month: "12",
    expiry_year: "40",
    description: null,
    postal_code: "94105",
    parameters: {},
  });
  return Buffer.from(
    [
      "POST / HTTP/1.1",
      "Host: 127.0.0.1",
      `Authorization: Basic ${authorization}`,
      "Content-Type: application/json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "",
      body,
    ].join("\r\n"),
  );
}

/** A new charge each time. */
export function newCharge(): Buffer {
  return deliveryOf(randomUUID(), "charge");
}

/** What a processor is asked for again and again. */
export type RequestKind = "charge" | "replay" | "token";

/** What can be watched: a request of a bare Express or of the processor, a claim on PostgreSQL, a call of `<Pay>`. */
export type Profiled = "bare" | "claims" | "call" | RequestKind;

/** The next request of each kind. */
export const nextOf: Readonly<Record<RequestKind, () => Buffer>> = {
  charge: newCharge,
  replay: () => deliveryOf("replayed", "charge"),
  token: () => deliveryOf(randomUUID(), "tokenize"),
};
