// The emulator's own HTTP side: /livez, and 404 in Twilio's form for everything else. The REST API that
// Twilio's clients know has its place here and is not built yet.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that is not listening yet. */
export type App = {
  /** Listens on 127.0.0.1; port 0 picks a free one. Resolves to the address. */
  readonly listen: (port: number) => Promise<string>;
  /** Stops listening and drops what is connected. */
  readonly close: () => void;
};

// Twilio's own code for an address that is not there.
const NOT_FOUND = 20404;

/** What /livez tells besides being alive: whoever starts us can wait for our call to end. */
export type Liveness = { readonly callsInProgress: number };

/** Makes the server. */
export function createApp(liveness: () => Liveness): App {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const isLive = path === "/livez" && (request.method === "GET" || request.method === "HEAD");
    const status = isLive ? 200 : 404;
    const body = isLive ? { status: "live", ...liveness() } : notFound(path);
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(request.method === "HEAD" ? undefined : JSON.stringify(body));
  });
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
        });
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function notFound(path: string): Readonly<Record<string, unknown>> {
  return {
    code: NOT_FOUND,
    message: `The requested resource ${path} was not found`,
    more_info: "https://www.twilio.com/docs/errors/20404",
    status: 404,
  };
}
