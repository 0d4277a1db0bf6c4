// Connections that are not ours to look into: bytes are carried to the host and back, untouched. Plain
// HTTP is carried message by message, since that is how a client hands it to a proxy.
import { type IncomingMessage, request, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { HostAndPort } from "./host-policy.ts";

const ESTABLISHED = "HTTP/1.1 200 Connection Established\r\n\r\n";
const BAD_GATEWAY = 502;

// These concern one connection, not the message (RFC 9110, 7.6.1).
const ofTheConnection = new Set([
  ...["connection", "keep-alive", "proxy-connection", "proxy-authorization"],
  ...["te", "trailer", "transfer-encoding", "upgrade"],
]);

/** Opens a tunnel; the result is its other end, so that it can be dropped. */
export function tunnel(client: Duplex, head: Buffer, target: HostAndPort): Socket {
  const upstream = connect(target.port, target.host);
  let isOpen = false;
  upstream.once("connect", () => {
    isOpen = true;
    client.write(ESTABLISHED);
    if (head.length > 0) upstream.write(head);
    upstream.pipe(client).pipe(upstream);
  });
  upstream.once("error", (error) => {
    if (isOpen) client.destroy();
    else client.end(plainAnswer(BAD_GATEWAY, "Bad Gateway", unreachable(target, error)));
  });
  client.once("close", () => upstream.destroy());
  return upstream;
}

/** Carries one plain request to its host and the answer back. */
export function forward(from: IncomingMessage, to: ServerResponse, target: URL): void {
  const headers = Object.fromEntries(
    Object.entries(from.headers).filter(([name]) => !ofTheConnection.has(name)),
  );
  const onward = request(target, { method: from.method, headers, agent: false }, (answer) => {
    const kept = Object.entries(answer.headers).filter(([name]) => !ofTheConnection.has(name));
    to.writeHead(answer.statusCode ?? BAD_GATEWAY, Object.fromEntries(kept));
    answer.pipe(to);
  });
  onward.once("error", (error) => {
    if (to.headersSent) to.destroy();
    else to.writeHead(BAD_GATEWAY, { "Content-Type": "text/plain" }).end(`${error.message}\n`);
  });
  to.once("close", () => onward.destroy());
  from.pipe(onward);
}

/** An answer to a CONNECT that does not come about. */
export function plainAnswer(status: number, reason: string, line: string): string {
  const body = `${line}\n`;
  return [
    `HTTP/1.1 ${status} ${reason}`,
    "Content-Type: text/plain; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
    "",
    body,
  ].join("\r\n");
}

function unreachable({ host, port }: HostAndPort, error: Error): string {
  return `${host}:${port} cannot be reached: ${error.message}`;
}
