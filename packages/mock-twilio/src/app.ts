// The emulator's own HTTP side: /livez, TwiML bins, and 404 in Twilio's form for everything else. The REST API that
// Twilio's clients know has its place here and is not built yet.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type BinParameters, binParameters } from "./adapters/bin-hop.ts";

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

/** What the server asks those who started it. */
export type AppParts = {
  readonly liveness: () => Liveness;
  /** The text of a TwiML bin with its parameters filled in; null when there is no such bin. @see C-15 */
  readonly answerTwiml: (sid: string, parameters: BinParameters) => string | null;
};

/** Makes the server. */
export function createApp(parts: AppParts): App {
  const server = createServer((request, response) => {
    answer(request, parts).then(
      ({ status, type, body }) => {
        response.writeHead(status, { "Content-Type": type });
        response.end(request.method === "HEAD" ? undefined : body);
      },
      // The other side went away, or never stopped sending.
      () => response.destroy(),
    );
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

type Answer = { readonly status: number; readonly type: string; readonly body: string };

async function answer(request: IncomingMessage, parts: AppParts): Promise<Answer> {
  const { method = "GET", url: address = "/" } = request;
  // An address that is no path, such as "//", belongs to nobody here.
  const base = "http://localhost";
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  const path = url?.pathname ?? address;
  const isRead = method === "GET" || method === "HEAD";
  if (path === "/livez" && isRead) return json(200, { status: "live", ...parts.liveness() });
  const bin = path.match(/^\/twiml\/(EH[0-9a-f]{32})$/)?.[1];
  if (bin !== undefined && url !== null && (isRead || method === "POST")) {
    const form = method === "POST" ? await readForm(request) : "";
    const twiml = parts.answerTwiml(bin, binParameters(url.href, form));
    if (twiml !== null) return { status: 200, type: "text/xml", body: twiml };
  }
  return json(404, notFound(path));
}

function json(status: number, body: Readonly<Record<string, unknown>>): Answer {
  return { status, type: "application/json", body: JSON.stringify(body) };
}

// A webhook is a few kilobytes; nobody fills the memory with more.
const LARGEST_FORM_BYTES = 65_536;

async function readForm(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LARGEST_FORM_BYTES) throw new Error("the form is too large");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

function notFound(path: string): Readonly<Record<string, unknown>> {
  return {
    code: NOT_FOUND,
    message: `The requested resource ${path} was not found`,
    more_info: "https://www.twilio.com/docs/errors/20404",
    status: 404,
  };
}
