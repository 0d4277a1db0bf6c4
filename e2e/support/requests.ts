// Requests as a connector would send them, for tests that talk to a processor directly.
import { randomUUID } from "node:crypto";
import { credentials } from "./processor.ts";

/** A card charge in the documented form; what a test cares about is overridden. */
export function aCharge(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    method: "charge",
    transaction_id: randomUUID(),
    cardnumber: "4111111111111111",
    cvv: "123",
    expiry_month: "12",
    expiry_year: "30",
    amount: "12.50",
    currency_code: "USD",
    postal_code: "94105",
    description: null,
    parameters: {},
    ...changes,
  };
}

/** One delivery: status and the body's bytes as text; null when the connection was closed without an answer. */
export async function deliver(
  url: string,
  body: Readonly<Record<string, unknown>> | string,
  options: { readonly signal?: AbortSignal; readonly password?: string } = {},
): Promise<{ readonly status: number; readonly text: string } | null> {
  const { username, password } = { ...credentials, ...options };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`,
        "content-type": "application/json",
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (error instanceof TypeError || (error as Error).name === "AbortError") return null;
    throw error;
  }
}
