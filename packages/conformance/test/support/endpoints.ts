// Small endpoints on free ports, for the tests of the engine: each is one function from a request's text
// to what is answered.
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Listens until the test ends; resolves to its address. */
export async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  servers.push(server);
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/pay`;
}

/** An address at which nobody listens any more. */
export async function nobody(): Promise<string> {
  const address = await listen(approves);
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return address;
}

/** Approves everything under one id. */
export function approves(_request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ charge_id: "ch_1", error_code: null, error_message: null }));
}

/** The body of a request. */
export async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
