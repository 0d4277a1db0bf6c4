// Clients of the proxy under exec, as small as they can be: what an SDK does with HTTPS_PROXY and a
// certificate authority, without any library of its own.
import { type IncomingMessage, request } from "node:http";
import type { Socket } from "node:net";
import { connect, type TLSSocket } from "node:tls";

/** What a proxy said to a CONNECT, and the socket behind it when it said yes. */
export type Connected = { readonly status: number; readonly text: string; readonly socket: Socket };

/** Asks a proxy for a tunnel. */
export function connectThrough(proxyUrl: string, target: string): Promise<Connected> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(proxyUrl);
    const asked = request({ host: hostname, port, method: "CONNECT", path: target, agent: false });
    const settle = (answer: IncomingMessage, socket: Socket, head: Buffer): void => {
      let text = String(head);
      if (answer.statusCode === 200) {
        resolve({ status: 200, text, socket });
        return;
      }
      socket.on("data", (piece) => {
        text += String(piece);
      });
      socket.on("close", () => resolve({ status: answer.statusCode ?? 0, text, socket }));
    };
    asked.on("connect", settle).on("error", reject).end();
  });
}

/** Speaks TLS through a tunnel, trusting one authority; rejects when the other side is not trusted. */
export function secure(socket: Socket, host: string, ca: string): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const secured = connect({ socket, servername: host, ca }, () => resolve(secured));
    secured.once("error", reject);
  });
}

/** One GET over a connection that exists; resolves to everything that came back. */
export function get(socket: Socket, path: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    socket.on("data", (piece) => {
      text += String(piece);
    });
    socket.once("error", reject).once("close", () => resolve(text));
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}
