// What an exchange amounts to for the caller on the phone: approved, refused with an error, or nothing
// Twilio could use. The reading of the body is the contract's own; the status is looked at first, since
// Twilio takes an id only from a 2xx answer.
import { type ConnectorMethod, readConnectorAnswer } from "@pay-connector/types";
import type { WireBody } from "../check-context.ts";
import type { Exchange } from "../wire/exchange.ts";

/** The reading of one exchange. */
export type Reply =
  | {
      readonly kind: "approved";
      readonly id: string;
      readonly parameters: Readonly<Record<string, string>>;
    }
  | { readonly kind: "refused"; readonly code: string; readonly message: string | null }
  | { readonly kind: "unreadable"; readonly why: string }
  | { readonly kind: "none"; readonly why: string };

/** Reads an exchange as the answer to this method. */
export function readReply(method: ConnectorMethod, exchange: Exchange): Reply {
  const { outcome, status } = exchange;
  if (outcome !== "answered" || status === null) return { kind: "none", why: whyNone(exchange) };
  const answer = readConnectorAnswer(method, jsonOf(exchange) ?? undefined);
  switch (answer.kind) {
    case "error":
      return { kind: "refused", code: answer.errorCode, message: answer.errorMessage };
    case "malformed":
      return { kind: "unreadable", why: whyUnreadable(exchange, answer.problems) };
    case "approved":
      if (status < 200 || status > 299) {
        return { kind: "unreadable", why: `an approval under HTTP status ${status}` };
      }
      return { kind: "approved", id: answer.id, parameters: answer.parameters };
  }
}

/** The reply in a few words that repeat nothing of it but a harmless code. */
export function describeReply(reply: Reply): string {
  switch (reply.kind) {
    case "approved":
      return "an approval";
    case "refused":
      return isHarmless(reply.code) ? `the error ${reply.code}` : "an error";
    case "unreadable":
    case "none":
      return reply.why;
  }
}

/** What came instead of what was awaited, in words that are the same for every check that got the same. */
export function insteadOf(reply: Reply): string {
  switch (reply.kind) {
    case "approved":
    case "refused":
      return describeReply(reply);
    case "unreadable":
      return reply.why.replace(/^HTTP status \d+/, "an answer");
    case "none":
      return NO_ANSWER;
  }
}

/** What is told alike of every silence, however long it was and however it ended. */
export const NO_ANSWER = "no answer";

/** The answer's JSON object; null when it is none. */
export function jsonOf(exchange: Exchange): Readonly<Record<string, unknown>> | null {
  const json = jsonIn(exchange.body);
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  return isObject ? (json as Readonly<Record<string, unknown>>) : null;
}

/** The method that a body asks for. */
export function methodOf(body: WireBody): ConnectorMethod {
  return body.method === "tokenize" ? "tokenize" : "charge";
}

function whyNone(exchange: Exchange): string {
  const { outcome, tookMs, reason } = exchange;
  const seconds = (tookMs / 1000).toFixed(1);
  if (outcome === "silent") return `no answer within ${seconds} s`;
  return reason === null ? "no answer" : `no answer: ${whyBroken(exchange)}`;
}

/** Why a connection brought no whole answer, and by whom it was closed where that is known. */
export function whyBroken({ outcome, reason }: Exchange): string {
  // A reset that we did not send came from the other side.
  const isTheirs = outcome === "broken" && reason === BROKEN_BY_PEER;
  return isTheirs ? "the endpoint closed the connection" : String(reason);
}

/** How the emulator's words tell a connection that the other side ended. */
const BROKEN_BY_PEER = "the connection was broken";

function whyUnreadable(
  exchange: Exchange,
  problems: readonly { readonly message: string }[],
): string {
  const start = `HTTP status ${exchange.status} with a body that Twilio cannot use`;
  if (exchange.isCut) return `${start}: it is larger than a megabyte`;
  if (jsonOf(exchange) === null) return `${start}: ${whyNoObject(exchange.body)}`;
  const [first] = problems;
  return first === undefined ? start : `${start}: ${first.message.replace(/\.$/, "")}`;
}

// What spoils an answer most often, said so that nobody has to look at its bytes.
function whyNoObject(body: string): string {
  if (body.trim() === "") return "it is empty";
  if (body.startsWith("\ufeff")) {
    return "it begins with a byte order mark (the bytes EF BB BF, which no screen shows) before the JSON";
  }
  if (/^\s*</.test(body)) return "it is HTML or XML, not JSON";
  const json = jsonIn(body);
  if (typeof json === "string" && typeof jsonIn(json) === "object") {
    return "it is a JSON text that holds the JSON once more: the object was encoded twice";
  }
  if (Array.isArray(json)) return "it is a JSON list, not one JSON object";
  return json === undefined ? "it is not JSON" : "it is JSON, but not one object";
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

// Codes are words; whatever holds a longer row of digits could be a card's.
function isHarmless(code: string): boolean {
  return /^[A-Za-z][\w.-]{0,39}$/.test(code) && !/\d{5}/.test(code);
}
