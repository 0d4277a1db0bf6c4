// The forward proxy that a program under exec is pointed at. Twilio's hosts are played, this machine and
// hosts that were allowed are passed through, everything else is refused with one line that names the
// flag. It listens on loopback, and looks into no connection but Twilio's.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { Certified } from "./certificates.ts";
import { type HostAndPort, judgeHost, readAuthorityForm } from "./host-policy.ts";
import { LeafContexts, type World } from "./leaf-contexts.ts";
import { forward, plainAnswer, tunnel } from "./pass-through.ts";
import { PlayedHosts } from "./played-hosts.ts";

/** What the proxy is made of. */
export type ProxyParts = {
  readonly authority: Certified;
  readonly world: World;
  /** Answers for Twilio's hosts. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly allowedHosts: readonly string[];
  /** Takes lines for the person who started us. */
  readonly tell: (line: string) => void;
};

const HTTPS_PORT = 443;
const FORBIDDEN = 403;
const BAD_REQUEST = 400;

/** A forward proxy. */
export class ForwardProxy {
  readonly #parts: ProxyParts;
  readonly #played: PlayedHosts;
  readonly #server: Server;
  readonly #open = new Set<Duplex>();
  readonly #toldOf = new Set<string>();

  constructor(parts: ProxyParts) {
    this.#parts = parts;
    const contexts = new LeafContexts(parts.authority, parts.world);
    this.#played = new PlayedHosts({ contexts, fetch: parts.fetch, tell: parts.tell });
    this.#server = createServer((request, response) => this.#onPlain(request, response));
    this.#server.on("connect", (request, socket, head) => this.#onConnect(request, socket, head));
    this.#server.on("connection", (socket) => this.#remember(socket));
  }

  /** Listens on a free port; resolves to its address. */
  listen(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(0, "127.0.0.1", () => {
        resolve(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
      });
    });
  }

  /** Stops listening and drops what is connected. */
  close(): void {
    this.#server.close();
    this.#played.close();
    for (const socket of this.#open) socket.destroy();
  }

  #onConnect(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A client that goes away in the middle is no news.
    socket.on("error", () => socket.destroy());
    const target = readAuthorityForm(request.url ?? "", HTTPS_PORT);
    if (target === null) {
      socket.end(plainAnswer(BAD_REQUEST, "Bad Request", "CONNECT wants a host and a port."));
      return;
    }
    const verdict = judgeHost(target.host, this.#parts.allowedHosts);
    if (verdict === "played" && target.port === HTTPS_PORT) this.#play(socket, head, target.host);
    else if (verdict === "allowed" || verdict === "loopback") {
      this.#remember(tunnel(socket, head, target));
    } else socket.end(plainAnswer(FORBIDDEN, "Forbidden", this.#refuse(target)));
  }

  #play(socket: Duplex, head: Buffer, host: string): void {
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    if (head.length > 0) socket.unshift(head);
    this.#played.serve(socket, host).catch((error: unknown) => socket.destroy(error as Error));
  }

  #onPlain(request: IncomingMessage, response: ServerResponse): void {
    const address = request.url ?? "";
    // A request that names no host is meant for a web server, and this is none.
    const url = /^http:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : null;
    if (url === null) {
      answerPlainly(
        response,
        BAD_REQUEST,
        "This is a proxy: it takes CONNECT and http:// addresses.",
      );
      return;
    }
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const verdict = judgeHost(host, this.#parts.allowedHosts);
    if (verdict === "allowed" || verdict === "loopback") forward(request, response, url);
    else {
      const port = Number(url.port || 80);
      answerPlainly(response, FORBIDDEN, this.#refuse({ host, port }));
    }
  }

  // The client is told every time, the person once for each host.
  #refuse(target: HostAndPort): string {
    const line = refusal(target);
    if (!this.#toldOf.has(target.host)) this.#parts.tell(line);
    this.#toldOf.add(target.host);
    return `mock-twilio: ${line}`;
  }

  #remember(socket: Duplex): void {
    this.#open.add(socket);
    socket.once("close", () => this.#open.delete(socket));
  }
}

function refusal({ host, port }: HostAndPort): string {
  if (judgeHost(host, []) === "played") {
    return `${host} is played as https on port ${HTTPS_PORT} alone, not on port ${port}`;
  }
  return `${host} is refused: only Twilio is played here. --allow-host ${host} lets it through`;
}

function answerPlainly(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  response.end(`${line}\n`);
}
