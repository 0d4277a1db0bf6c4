// Asks an application for TwiML: the start of a call, <Redirect>, and the action webhook. Every request
// is signed; redirects are followed as Twilio follows them, ten at most.
import { signWebhook } from "@pay-connector/types";
import type { DocumentOutcome, DocumentPort, DocumentRequest } from "../core/ports.ts";
import { resolveAddress } from "../core/web-address.ts";
import { countAsWork } from "../quiet.ts";
import type { Exchange, ExchangeAnswer, Hop, Send } from "./hop.ts";
import { whyUnreachable } from "./why-unreachable.ts";

// More than ten is error 11215. @see https://www.twilio.com/docs/api/errors/11215
const MOST_REDIRECTS = 10;

type SignedRequest = Omit<Exchange, "signal">;

/** An application, at its addresses or in this process; in process it gets every address. @see W-01 @see E-16 */
export function documentFetcher(authToken: string, { pace, send }: Hop): DocumentPort {
  return { pace, fetch: fetcher(authToken, send) };
}

function fetcher(authToken: string, send: Send): DocumentPort["fetch"] {
  return async (request, signal): Promise<DocumentOutcome> => {
    let { method, url } = request;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await attempt(
        await sign({ ...request, method, url }, authToken),
        signal,
        send,
      );
      if (answer.kind === "failed") return answer;
      const { status, location, contentType = null, body } = answer;
      if (status < 300 || status > 399 || location === null) {
        return { kind: "arrived", url, status, contentType, body };
      }
      const next = resolveAddress(location, url);
      if (next === null) {
        return { kind: "failed", code: 11200, reason: `${url} redirects to no address` };
      }
      url = next;
      // 307 and 308 keep the method; after the others a client asks with GET.
      if (status !== 307 && status !== 308) method = "GET";
    }
    return { kind: "failed", code: 11215, reason: `more than ${MOST_REDIRECTS} redirects` };
  };
}

async function attempt(
  signed: SignedRequest,
  signal: AbortSignal,
  send: Send,
): Promise<({ kind: "answer" } & ExchangeAnswer) | Extract<DocumentOutcome, { kind: "failed" }>> {
  try {
    return { kind: "answer", ...(await send({ ...signed, signal })) };
  } catch (error) {
    return { kind: "failed", code: 11205, reason: `${signed.url}: ${whyUnreachable(error)}` };
  }
}

// A GET carries its fields in the query, and the signature is made over that URL alone.
async function sign(request: DocumentRequest, authToken: string): Promise<SignedRequest> {
  const { hop = "document", method, fields } = request;
  const form = formText(fields);
  const url = method === "GET" ? withQuery(request.url, form) : request.url;
  const params = method === "GET" ? [] : fields;
  const signature = await countAsWork(signWebhook({ authToken, url, params }));
  const headers = {
    "User-Agent": "TwilioProxy/1.1",
    Accept: "*/*",
    "X-Twilio-Signature": signature,
    ...(method === "POST"
      ? { "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8" }
      : {}),
  };
  return { hop, method, url, headers, body: method === "POST" ? form : "" };
}

function formText(fields: DocumentRequest["fields"]): string {
  const form = new URLSearchParams();
  for (const [name, value] of fields) form.append(name, value);
  return form.toString();
}

function withQuery(address: string, form: string): string {
  const url = new URL(address);
  url.search = url.search === "" ? `?${form}` : `${url.search}&${form}`;
  return url.href;
}
