// The thin side of Node: a handler of requests, on a port of this machine. Everything that answers is a
// function from Request to Response and knows nothing of sockets.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

/** A server that listens. */
export type Listening = {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** Stops listening and drops what is connected. */
  readonly close: () => Promise<void>;
};

/** Whose process it is that listens. */
export type ListenOptions = {
  /**
   * True for a command of ours: the adapter may then put lighter classes in the place of Request and
   * Response, which answer half as many requests again. A program that embeds us keeps its own.
   */
  readonly isOwnProcess?: boolean;
};

/** Listens on 127.0.0.1; port 0 picks a free one. */
export function listen(
  fetch: (request: Request) => Promise<Response>,
  port: number,
  { isOwnProcess = false }: ListenOptions = {},
): Promise<Listening> {
  const answer = getRequestListener(fetch, { overrideGlobalObjects: isOwnProcess });
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      const { port: chosen } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${chosen}`, close: () => close(server) });
    });
  });
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
