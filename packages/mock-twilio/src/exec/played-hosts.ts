// Where a connection to one of Twilio's hosts ends: TLS is taken off here, with a certificate of this
// installation, and what comes out of it is answered by the emulator as if it were Twilio.
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { TLSSocket } from "node:tls";
import { getRequestListener } from "@hono/node-server";
import { readAuthorityForm } from "./host-policy.ts";
import type { LeafContexts } from "./leaf-contexts.ts";

/** Who answers, and who is told of a client that does not trust us. */
export type PlayedHostsParts = {
  readonly contexts: LeafContexts;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly tell: (line: string) => void;
};

const MISDIRECTED = 421;

/** Twilio's hosts, played. */
export class PlayedHosts {
  readonly #parts: PlayedHostsParts;
  readonly #server: Server;
  readonly #hosts = new WeakMap<object, string>();

  constructor(parts: PlayedHostsParts) {
    this.#parts = parts;
    const answer = getRequestListener(parts.fetch, { overrideGlobalObjects: false });
    this.#server = createServer((request, response) => {
      if (this.#isForItsHost(request)) {
        void answer(request, response);
        return;
      }
      response.writeHead(MISDIRECTED, { "Content-Type": "text/plain", Connection: "close" });
      response.end("The Host header names another host than the connection was made to.\n");
    });
  }

  /** Speaks TLS as `host` on a socket, then HTTP. */
  async serve(socket: Duplex, host: string): Promise<void> {
    const secureContext = await this.#parts.contexts.of(host);
    const options = { isServer: true, secureContext, ALPNProtocols: ["http/1.1"] };
    const secured = new TLSSocket(socket, options);
    secured.on("error", (error: NodeJS.ErrnoException) => this.#tellDistrust(error, host));
    this.#hosts.set(secured, host);
    this.#server.emit("connection", secured);
  }

  /** Drops what is connected. */
  close(): void {
    this.#server.closeAllConnections();
  }

  #isForItsHost(request: IncomingMessage): boolean {
    const named = readAuthorityForm(request.headers.host ?? "", 443);
    return named !== null && named.host === this.#hosts.get(request.socket);
  }

  #tellDistrust({ code = "" }: NodeJS.ErrnoException, host: string): void {
    if (!/UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN/.test(code)) return;
    const cure = "it reads none of the variables that name our certificate authority";
    this.#parts.tell(`a client does not trust the certificate for ${host}: ${cure}`);
  }
}
