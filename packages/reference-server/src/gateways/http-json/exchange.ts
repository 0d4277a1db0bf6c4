// One question to a service over HTTP and what came of it, seen from the wire: surely not sent, answered
// whole, or nobody knows. Not a byte is written before the connection stands and, with TLS, is verified;
// from the first byte on everything but a whole answer is unknown. It knows no payment.
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { Clock } from "../../core/ports.ts";
import type { Json } from "./template.ts";

/** How long and how much a service may take. */
export type Limits = {
  readonly connectMs: number;
  readonly answerMs: number;
  readonly answerBytes: number;
  readonly connections: number;
  /** A kept connection that was not used for so long is closed before the service closes it. */
  readonly idleMs: number;
};

/** Certificates: of a private authority, and of our own where the service asks for one. */
export type TlsFiles = { readonly ca?: Buffer; readonly cert?: Buffer; readonly key?: Buffer };

/** A request, ready to be written. */
export type Question = {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
};

/** What came of a question. Without JSON the body was not a JSON object, or was not said to be one. */
export type Exchange =
  | { readonly kind: "not-sent"; readonly why: string }
  | { readonly kind: "unknown"; readonly why: string }
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly json: Readonly<Record<string, Json>> | null;
    };

/** Asks questions over connections that are kept. */
export type Line = { ask(question: Question): Promise<Exchange>; close(): void };

/** A line to one service. */
export function openLine(given: {
  readonly limits: Limits;
  readonly tls: TlsFiles;
  readonly clock: Clock;
}): Line {
  const { limits, tls, clock } = given;
  const kept = { keepAlive: true, maxSockets: limits.connections, timeout: limits.idleMs };
  const plain = new HttpAgent(kept);
  // Said here, so that no variable of the environment can switch verification off.
  const secure = new HttpsAgent({
    ...kept,
    ...tls,
    rejectUnauthorized: true,
    minVersion: "TLSv1.2",
  });
  return {
    ask: (question) => {
      const isSecure = question.url.protocol === "https:";
      const { url, method, headers } = question;
      const options = { method, headers, agent: isSecure ? secure : plain };
      return new Promise((resolve) => {
        try {
          const request = isSecure ? requestHttps(url, options) : requestHttp(url, options);
          follow(request, { body: question.body, limits, clock, resolve });
        } catch (error) {
          // For example a value that no header may hold: found before there is a connection.
          resolve({ kind: "not-sent", why: `the request cannot be written (${codeOf(error)})` });
        }
      });
    },
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

type Following = {
  readonly body: string | null;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly resolve: (exchange: Exchange) => void;
};

function follow(
  request: ReturnType<typeof requestHttp>,
  { body, limits, clock, resolve }: Following,
): void {
  const ended = new AbortController();
  let hasSent = false;
  const end = (exchange: Exchange) => {
    if (ended.signal.aborted) return;
    ended.abort();
    resolve(exchange);
    // An answer that was not read to its end leaves a connection nobody can use again.
    if (exchange.kind !== "answered") request.destroy();
  };
  const giveUp = (why: string) => end({ kind: hasSent ? "unknown" : "not-sent", why });
  void clock.wait(limits.connectMs, ended.signal).then(() => {
    if (!hasSent) giveUp("the service could not be connected to in time");
  });
  void clock.wait(limits.answerMs, ended.signal).then(() => giveUp("no whole answer came in time"));
  request.once("socket", (socket) => {
    whenConnected(socket, () => {
      if (ended.signal.aborted) return;
      hasSent = true;
      request.end(body ?? undefined);
    });
  });
  request.on("error", (error) => giveUp(`the connection failed (${codeOf(error)})`));
  request.once("close", () => giveUp("the connection was closed without a whole answer"));
  request.once("response", (response) => {
    collect(response, limits.answerBytes, (text) => {
      if (typeof text !== "string") return giveUp(text.why);
      const json = isJson(response) ? parseObject(text) : null;
      end({ kind: "answered", status: response.statusCode ?? 0, json });
    });
  });
}

// A kept connection stands already; a new one tells by an event when it does.
function whenConnected(socket: Socket, act: () => void): void {
  const isSecuring = (socket as TLSSocket).encrypted === true;
  if (isSecuring) {
    if ((socket as TLSSocket).authorized) act();
    else socket.once("secureConnect", act);
  } else if (socket.connecting) socket.once("connect", act);
  else act();
}

function collect(
  response: IncomingMessage,
  mostBytes: number,
  tell: (text: string | { readonly why: string }) => void,
): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) tell({ why: "the answer is too large" });
    else chunks.push(chunk);
  });
  response.once("error", () => tell({ why: "the answer broke off" }));
  response.once("end", () => {
    if (!response.complete) tell({ why: "the answer broke off" });
    else tell(Buffer.concat(chunks).toString("utf8"));
  });
}

function isJson({ headers }: IncomingMessage): boolean {
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  const coding = headers["content-encoding"] ?? "identity";
  return (type === "application/json" || type.endsWith("+json")) && coding === "identity";
}

function parseObject(text: string): Readonly<Record<string, Json>> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, Json>>) : null;
  } catch {
    return null;
  }
}

// Codes and names are Node's own words; messages could repeat what was sent.
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? String(error.code) : error.name;
}
