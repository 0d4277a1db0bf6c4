// One HTTP exchange over a network, with exactly the headers it is given. Node's own client is used, not
// fetch: fetch adds headers of its own, follows redirects and hides how a connection broke.
// It follows nothing and repeats nothing.
import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from "node:http";
import { Agent as TlsAgent, request as tlsRequest } from "node:https";
import { rootCertificates } from "node:tls";
import type { Exchange, ExchangeAnswer, Send } from "./hop.ts";

// No limit is published; a megabyte is far above any reply of the contract and keeps memory safe.
const LARGEST_ANSWER_BYTES = 1_048_576;

// Every exchange has a connection of its own: on one that was kept, a request could get lost in the
// other side's closing, and a delivery would count that never arrived. The header is a keep-alive
// client's all the same; whether Twilio reuses its connections is not documented.
const plainAgent = new PlainAgent({ keepAlive: false });
const tlsAgent = new TlsAgent({ keepAlive: false });

/** Sends the request; throws what went wrong with the connection. */
export const exchange: Send = (given) => exchangeThrough(tlsAgent, given);

/** The same, and a certificate is also good when this authority (PEM text) has signed it. @see F-09 */
export function exchangeTrusting(authority: string): Send {
  const agent = new TlsAgent({ keepAlive: false, ca: [...rootCertificates, authority] });
  return (given) => exchangeThrough(agent, given);
}

function exchangeThrough(tlsAgent: TlsAgent, given: Exchange): Promise<ExchangeAnswer> {
  const { method, url, headers, body, signal } = given;
  const isTls = url.startsWith("https:");
  const length = method === "POST" ? { "Content-Length": String(Buffer.byteLength(body)) } : {};
  const allHeaders = { ...headers, ...length, Connection: "keep-alive" };
  const options = { method, headers: allHeaders, agent: isTls ? tlsAgent : plainAgent, signal };
  return new Promise((resolve, reject) => {
    const request = (isTls ? tlsRequest : plainRequest)(url, options, (response) => {
      readAnswer(response).then(resolve, reject);
    });
    request.on("error", reject);
    request.end(method === "POST" ? body : undefined);
  });
}

async function readAnswer(response: IncomingMessage): Promise<ExchangeAnswer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length;
    // An answer was given, so it is no silence; but nobody reads it, and so it is malformed.
    if (size > LARGEST_ANSWER_BYTES) break;
    pieces.push(piece);
  }
  const body = size > LARGEST_ANSWER_BYTES ? "" : Buffer.concat(pieces).toString("utf8");
  const { location = null, "content-type": contentType = null } = response.headers;
  return { status: response.statusCode ?? 0, location, contentType, body };
}

/** Why a connection failed, in a few words that hold no address and no secret. */
export function whyUnreachable(error: unknown): string {
  if (!(error instanceof Error)) return "the connection failed";
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  // A host with several addresses fails with one error for each; the first tells enough.
  if (error instanceof AggregateError && error.errors.length > 0) {
    return whyUnreachable(error.errors[0]);
  }
  const words = code === null ? undefined : reasons[code];
  return words ?? error.message;
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was broken",
  ENOTFOUND: "the host name is unknown",
  EAI_AGAIN: "the host name could not be looked up",
  ETIMEDOUT: "the connection timed out",
  EHOSTUNREACH: "the host cannot be reached",
  CERT_HAS_EXPIRED: "the certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate is self-signed and nobody vouches for it",
  SELF_SIGNED_CERT_IN_CHAIN: "the certificate's authority is not one that is trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate's authority is not one that is trusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate's authority is not one that is trusted",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is for another host name",
};
