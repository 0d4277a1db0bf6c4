// One HTTP exchange over a network, with exactly the headers it is given. Node's own client is used, not
// fetch: fetch adds headers of its own, follows redirects and hides how a connection broke.
// It follows nothing and repeats nothing.
import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from "node:http";
import { Agent as TlsAgent, request as tlsRequest } from "node:https";
import { rootCertificates } from "node:tls";
import type { Exchange, ExchangeAnswer, Hop } from "./hop.ts";

// No limit is published; a megabyte is far above any reply of the contract and keeps memory safe.
const LARGEST_ANSWER_BYTES = 1_048_576;

// Every exchange has a connection of its own: on one that was kept, a request could get lost in the
// other side's closing, and a delivery would count that never arrived. The header is a keep-alive
// client's all the same; whether Twilio reuses its connections is not documented.
const plainAgent = new PlainAgent({ keepAlive: false });
const tlsAgent = new TlsAgent({ keepAlive: false });

/** The way over a network; a certificate is also good when the authority (PEM text) has signed it. @see F-09 */
export function networkHop(authority: string | undefined): Hop {
  const agent =
    authority === undefined
      ? tlsAgent
      : new TlsAgent({ keepAlive: false, ca: [...rootCertificates, authority] });
  return { pace: "network", send: (given) => exchangeThrough(agent, given) };
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
