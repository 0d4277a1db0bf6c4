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
  readonly #haveAsked = new WeakSet<object>();
  #isClosing = false;
  readonly #toldOf = new Set<string>();

  constructor(parts: PlayedHostsParts) {
    this.#parts = parts;
    const answer = getRequestListener(parts.fetch, { overrideGlobalObjects: false });
    this.#server = createServer((request, response) => {
      this.#haveAsked.add(request.socket);
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
    // What a client does to its connection is its own affair.
    secured.on("error", () => secured.destroy());
    secured.once("close", () => this.#tellDistrust(secured, host));
    this.#hosts.set(secured, host);
    this.#server.emit("connection", secured);
  }

  /** Drops what is connected. */
  close(): void {
    this.#isClosing = true;
    this.#server.closeAllConnections();
  }

  #isForItsHost(request: IncomingMessage): boolean {
    const named = readAuthorityForm(request.headers.host ?? "", 443);
    return named !== null && named.host === this.#hosts.get(request.socket);
  }

  // Some clients say that they do not trust a certificate, others just leave. Both leave without a question.
  #tellDistrust(secured: TLSSocket, host: string): void {
    if (this.#isClosing || this.#haveAsked.has(secured) || this.#toldOf.has(host)) return;
    this.#toldOf.add(host);
    const why = "it seems not to trust our certificate authority";
    this.#parts.tell(`a client left ${host} without a question: ${why} (docs/agent-assist.md)`);
  }
}
