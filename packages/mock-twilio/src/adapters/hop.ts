// One hop: how a request leaves the emulator and its answer comes back. To an address over a network, or
// to a function in this process; whatever stands in between (faults/) is one more Send around a Send.
// It knows neither what is asked nor what an answer means.
import type { HopName, HopPace } from "../core/ports.ts";

/** One request. */
export type Exchange = {
  readonly hop: HopName;
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
};

/** Its answer, whatever the status. */
export type ExchangeAnswer = {
  readonly status: number;
  readonly location: string | null;
  /** Absent where nobody looked. */
  readonly contentType?: string | null;
  readonly body: string;
};

/** Sends a request and brings its answer; throws what went wrong with the connection. */
export type Send = (given: Exchange) => Promise<ExchangeAnswer>;

/** A way to the other side. */
export type Hop = { readonly pace: HopPace; readonly send: Send };

/** A hop to a function from Request to Response. A function that throws is a broken connection. */
export function inProcessHop(answer: (request: Request) => Promise<Response>): Hop {
  const send: Send = async ({ method, url, headers, body, signal }) => {
    // As bytes: from a text, Request would make a Content-Type of its own.
    const init = method === "POST" ? { body: new TextEncoder().encode(body) } : {};
    const response = await answer(new Request(url, { method, headers, signal, ...init }));
    const { status, headers: told } = response;
    const seen = { location: told.get("location"), contentType: told.get("content-type") };
    return { status, ...seen, body: await response.text() };
  };
  return { pace: "in-process", send };
}
