// Before any check: is there an endpoint that takes our credentials? One ordinary payment is sent, as the
// first that Twilio would send. What keeps everything from being judged is told in one sentence, so that
// nobody reads eighty failures that are one.
import type { CheckContext, WireBody } from "./check-context.ts";
import type { Exchange } from "./wire/exchange.ts";

// A slow endpoint may need a retry or two before its first answer; more is no endpoint.
const CONTACTS = 3;

/** Sends a payment; null when the endpoint can be judged, else why not. */
export async function firstContact(
  deliver: CheckContext["deliver"],
  body: WireBody,
): Promise<string | null> {
  let trouble: string | null = null;
  for (let contact = 1; contact <= CONTACTS; contact += 1) {
    const exchange = await deliver(body);
    trouble = troubleOf(exchange);
    // Only a silence may become an answer by asking again.
    if (exchange.outcome !== "silent") return trouble;
  }
  return trouble;
}

function troubleOf(exchange: Exchange): string | null {
  const { outcome, status, headers, isCut, reason } = exchange;
  switch (outcome) {
    case "refused":
      if (/wrong version number|packet length too long/i.test(reason ?? "")) {
        return "The endpoint speaks no TLS at this port: is it http, or another port?";
      }
      return isTlsTrouble(reason)
        ? `The endpoint's TLS is not one that Twilio would trust: ${reason}. (--ca-file trusts an authority of yours.)`
        : `The endpoint cannot be reached: ${reason}.${isRefusal(reason) ? " Is it started, and on this port?" : ""}`;
    case "broken":
      return `The endpoint takes the connection and breaks it without an answer: ${reason}.`;
    case "silent":
      return `The endpoint takes the connection and never answers: ${CONTACTS} deliveries of an ordinary payment brought nothing within 10 s each.`;
    case "answered":
      return isCut
        ? "The endpoint answers more than a megabyte to an ordinary payment; an answer of the contract has a few hundred bytes."
        : troubleOfStatus(status ?? 0, headers.location);
  }
}

function troubleOfStatus(status: number, location: string | undefined): string | null {
  if (status >= 300 && status < 400) {
    const where = location === undefined ? "elsewhere" : `to ${location.slice(0, 200)}`;
    return `The endpoint redirects ${where} (HTTP ${status}); Twilio follows no redirect. Give the address it points to.`;
  }
  if (status === 401 || status === 403) {
    return `The endpoint refuses the user name and password it was given (HTTP ${status}). Check --username and --password.`;
  }
  if (status === 404 || status === 405) {
    return `There is no endpoint at this address (HTTP ${status} to a POST). Check its path.`;
  }
  return null;
}

function isRefusal(reason: string | null): boolean {
  return reason === "the connection was refused";
}

function isTlsTrouble(reason: string | null): boolean {
  return /certificate|TLS|SSL|wrong version number/i.test(reason ?? "");
}
