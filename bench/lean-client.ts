// A client for HTTP that costs next to nothing, so that a measured server is what is waited for: requests
// are ready bytes, answers are read as far as their end. One request at a time on each connection.
import { connect, type Socket } from "node:net";

/** One connection that is kept. */
export class LeanClient {
  readonly #socket: Socket;
  #answer = "";
  #settle: { resolve: (body: string) => void; reject: (error: Error) => void } | null = null;

  constructor(port: number) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.setEncoding("latin1").on("data", (piece) => this.#read(String(piece)));
    this.#socket.on("error", (error) => this.#settle?.reject(error));
    this.#socket.on("close", () => this.#settle?.reject(new Error("The server hung up.")));
  }

  /** Sends a request; resolves to the body of a good answer, and fails at any other. */
  ask(request: string): Promise<string> {
    this.#answer = "";
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }

  /** Hangs up. */
  close(): void {
    this.#settle = null;
    this.#socket.destroy();
  }

  #read(piece: string): void {
    this.#answer += piece;
    const end = this.#answer.indexOf("\r\n\r\n");
    if (end < 0) return;
    const [head, body] = [this.#answer.slice(0, end), this.#answer.slice(end + 4)];
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    // Without a length the answer comes in chunks, of which the last is empty.
    const isWhole = length === undefined ? body.endsWith("\r\n0\r\n\r\n") : body.length >= +length;
    if (!isWhole) return;
    const settle = this.#settle;
    this.#settle = null;
    if (/^HTTP\/1\.1 2/.test(head)) settle?.resolve(body);
    else settle?.reject(new Error(`${head.split("\r\n")[0]}: ${body}`));
  }
}

/** A request as it goes over the wire. */
export function rawRequest(given: {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}): string {
  const { method, path, headers, body = "" } = given;
  const all = { Host: "127.0.0.1", ...headers, "Content-Length": String(body.length) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} HTTP/1.1`, ...lines, "", body].join("\r\n");
}
