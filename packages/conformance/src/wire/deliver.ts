// Deliveries as checks make them: a body and how it differs from an ordinary one go in, an Exchange with
// everything worth showing comes out. It keeps the run's bound on what is under way at once.
import { createHash } from "node:crypto";
import { DELIVERY_SLOT_MS, wireRequest } from "@pay-connector/mock-twilio";
import { Secret } from "@pay-connector/types";
import type { CheckContext, Endpoint, KitClock } from "../check-context.ts";
import type { EndpointInputs } from "../endpoint/endpoint-inputs.ts";
import {
  type Authorization,
  type DeliverOptions,
  type Exchange,
  rightCredentials,
  type ShownCredentials,
} from "./exchange.ts";
import type { Wire } from "./http-exchange.ts";
import { inputIn } from "./input-in.ts";
import type { Mask } from "./mask.ts";
import type { Permits } from "./permits.ts";
import { showBody } from "./show-body.ts";

/** What deliveries need. */
export type DeliveryParts = {
  readonly endpoint: Endpoint;
  readonly wire: Wire;
  readonly permits: Permits;
  readonly mask: Mask;
  readonly clock: KitClock;
  /** By what the owner told a reader recognises a body whose telling part is masked. */
  readonly inputs: EndpointInputs;
  /** False in the observed wire profile; T-03. */
  readonly hasContentType: boolean;
  /** Ends every wait. */
  readonly signal: AbortSignal;
  readonly onExchange: (exchange: Exchange) => void;
};

/** Makes the `deliver` of a check. */
export function createDeliver(parts: DeliveryParts): CheckContext["deliver"] {
  const { endpoint, wire, permits, mask, clock, signal } = parts;
  const countDelivery = createCount();
  return async (body, options = {}) => {
    const bytes = bytesOf(body);
    const method = options.method ?? "POST";
    const url = addressOf(endpoint.url, options);
    const headers = headersOf(parts, bytes, options);
    const { waitMs = DELIVERY_SLOT_MS, pieces, expectContinue, connection } = options;
    const shape = { pieces, expectContinue, connection };
    const giveBack = await permits.take();
    const delivery = countDelivery([method, url, JSON.stringify(headers)], bytes);
    const startedMs = clock.nowMs();
    try {
      const came = await wire.send({ method, url, headers, body: bytes, waitMs, signal, ...shape });
      const tookMs = clock.nowMs() - startedMs;
      const shown = { headers: maskHeaders(headers), body: showBody(body, mask) };
      const credentials = shownCredentials(options.authorization);
      const input = inputIn(body, parts.inputs);
      const sent = { method, url, ...shown, credentials, input, delivery };
      const code = codeIn(body);
      if (code !== null) mask.learnCode(sent, code);
      const exchange: Exchange = { sent, ...came, tookMs, startedMs };
      parts.onExchange(exchange);
      return exchange;
    } finally {
      giveBack();
    }
  };
}

// Masked, requests may look alike that are not; what was sent is told apart by a digest of it all.
function createCount(): (parts: readonly string[], bytes: Uint8Array | null) => number {
  const counts = new Map<string, number>();
  return (parts, bytes) => {
    const digest = createHash("sha256").update(JSON.stringify(parts));
    const key = digest.update(bytes ?? "").digest("hex");
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
}

function bytesOf(body: Parameters<CheckContext["deliver"]>[0]): Uint8Array | null {
  if (body === null || body instanceof Uint8Array) return body;
  return Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
}

function codeIn(body: Parameters<CheckContext["deliver"]>[0]): string | null {
  if (typeof body !== "object" || body === null || !("cvv" in body)) return null;
  return typeof body.cvv === "string" && /^\d{3,4}$/.test(body.cvv) ? body.cvv : null;
}

function addressOf(endpoint: string, { path, pathSuffix }: DeliverOptions): string {
  const url = new URL(path ?? endpoint, endpoint);
  if (pathSuffix !== undefined) url.pathname = url.pathname.replace(/\/$/, "") + pathSuffix;
  return url.href;
}

function headersOf(
  { endpoint, hasContentType }: DeliveryParts,
  bytes: Uint8Array | null,
  options: DeliverOptions,
): Record<string, string> {
  const { authorization = "right", headers = {}, framing, expectContinue = false } = options;
  const request = wireRequest({
    body: new Secret(""),
    ...credentials(endpoint, authorization),
    hasContentType,
  });
  const isCounted = bytes !== null && framing !== "chunked";
  const all: Record<string, string> = {
    ...request.headers,
    ...(isCounted ? { "Content-Length": String(bytes.length) } : {}),
    ...(bytes !== null && framing === "chunked" ? { "Transfer-Encoding": "chunked" } : {}),
    ...(expectContinue ? { Expect: "100-continue" } : {}),
    Connection: "keep-alive",
  };
  if (authorization === "none") delete all.Authorization;
  if (typeof authorization === "object" && "raw" in authorization)
    all.Authorization = authorization.raw;
  for (const [name, value] of Object.entries(headers)) setHeader(all, name, value);
  return all;
}

function credentials(
  { username, password }: Endpoint,
  authorization: Authorization,
): { readonly username: string; readonly password: string } {
  const isOther = typeof authorization === "object" && "username" in authorization;
  return isOther ? authorization : { username, password };
}

function setHeader(all: Record<string, string>, name: string, value: string | null): void {
  const same = Object.keys(all).find((key) => key.toLowerCase() === name.toLowerCase());
  if (same !== undefined) delete all[same];
  if (value !== null) all[name] = value;
}

function shownCredentials(authorization: Authorization = "right"): ShownCredentials | null {
  if (authorization === "none") return null;
  if (authorization === "right") return { kind: "basic", shell: rightCredentials };
  return { kind: "raw" in authorization ? "header" : "basic", shell: authorization.shell };
}

// Which credentials were sent is told by their spelling for a shell; the header itself is never shown.
function maskHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const isSecret = name.toLowerCase() === "authorization";
      const shown = isSecret ? value.replace(/^(\S*).*$/s, "$1 [hidden]") : value.slice(0, 200);
      return [name, shown];
    }),
  );
}
