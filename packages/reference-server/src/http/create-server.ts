// The HTTP or HTTPS server around the application: how long a client may take, how much it may send, and
// what a client hears that does not speak HTTP. Node's own defaults are made for web pages and patient.
import { readFileSync } from "node:fs";
import { createServer as createHttpServer, type RequestListener, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { Duplex } from "node:stream";
import { errorBody } from "../core/connector-answer.ts";
import type { DeclineCode } from "../core/decline-codes.ts";

/** The files of a certificate and its key. */
export type TlsFiles = { readonly certFile: string; readonly keyFile: string };

const limits = {
  // A request of Twilio arrives in one go; who needs longer for its headers wants to hold a connection.
  headersTimeout: 5_000,
  // The whole request has to be here before Twilio's own 10 s are over. It does not limit the answer.
  requestTimeout: 9_000,
  // How often the two limits above are looked at.
  connectionsCheckingInterval: 1_000,
  // Longer than the 60 s for which common proxies keep a connection, so that they close it and not we.
  keepAliveTimeout: 65_000,
} as const;

// Joined deliveries hold a connection each; 10 000 is what one process is made for.
const mostConnections = 10_000;
// A connection is renewed now and then, so that a proxy can spread its load again.
const mostRequestsPerConnection = 10_000;

/** What a client is told that does not speak HTTP. */
export type ClientErrorForm = (code: DeclineCode) => {
  readonly contentType: string;
  readonly body: string;
};

const connectorForm: ClientErrorForm = (code) => ({
  contentType: "application/json; charset=utf-8",
  body: errorBody(null, code),
});

/** The server around a request listener; with TLS files it speaks https, TLS 1.2 or newer. */
export function createServer(
  listener: RequestListener,
  tls: TlsFiles | null,
  form: ClientErrorForm = connectorForm,
): Server {
  const server =
    tls === null
      ? createHttpServer(limits, listener)
      : createHttpsServer(
          {
            ...limits,
            cert: readFileSync(tls.certFile),
            key: readFileSync(tls.keyFile),
            minVersion: "TLSv1.2",
          },
          listener,
        );
  server.maxConnections = mostConnections;
  server.maxRequestsPerSocket = mostRequestsPerConnection;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) =>
    answerClientError(error, socket, form),
  );
  return server;
}

function answerClientError(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  form: ClientErrorForm,
): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code] = statusOf(error.code ?? "");
  const { contentType, body } = form(code);
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: ${contentType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`,
  );
}

function statusOf(code: string): readonly [status: string, code: DeclineCode] {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return ["408 Request Timeout", "request_timeout"];
  if (code === "HPE_HEADER_OVERFLOW") return ["431 Request Header Fields Too Large", "too_large"];
  return ["400 Bad Request", "malformed_json"];
}
