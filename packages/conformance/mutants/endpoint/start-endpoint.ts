// Starts one endpoint of the zoo on a port of this machine, with a folder of its own for book, ledger and
// log, and starts it again on the same port and folder, as after a crash: memory is gone, files stay.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aHost, anAuthority } from "../../../mock-twilio/test/support/certificates.ts";
import type { HttpEdge } from "./http-edge.ts";
import type { Place } from "./right-endpoint.ts";

/** A class of endpoints. */
export type EndpointType = new (place: Place) => HttpEdge;

/** How an endpoint speaks TLS. */
export type TlsStyle = {
  readonly oldestVersion: "TLSv1.1" | "TLSv1.2";
  /** When its certificate ends. */
  readonly endsInDays: number;
};

/** A running endpoint. */
export type RunningEndpoint = {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly ledgerFile: string;
  readonly logFile: string;
  readonly folder: string;
  /** Who signed its certificate, as PEM text; absent over plain http. */
  readonly ca?: string;
  /** Ends it without a word and starts it again. */
  readonly restart: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly close: () => Promise<void>;
};

/** Starts an endpoint; without a port on any free one, without TLS over plain http. */
export async function startEndpoint(
  type: EndpointType,
  { port = 0, tls }: { readonly port?: number; readonly tls?: TlsStyle | undefined } = {},
): Promise<RunningEndpoint> {
  const folder = mkdtempSync(join(tmpdir(), "zoo-"));
  const place = placeIn(folder);
  let endpoint = new type(place);
  const serve: RequestListener = (request, response) => {
    endpoint
      .serve(request, response)
      // What nobody foresaw in an endpoint that is wrong on purpose ends its connection, not the zoo.
      .catch(() => request.socket.destroy());
  };
  const { server, ...secured } = tls === undefined ? plain(serve) : overTls(serve, tls);
  await listen(server, port);
  const { port: own } = server.address() as AddressInfo;
  const origin = tls === undefined ? `http://127.0.0.1:${own}` : `https://localhost:${own}`;
  return {
    url: `${origin}${endpoint.path}`,
    ...secured,
    ...place.credentials,
    ledgerFile: place.ledgerFile,
    logFile: place.logFile,
    folder,
    // The listener stays and every connection is cut: what a caller sees of a quick restart.
    restart: async () => {
      endpoint = new type(place);
      server.closeAllConnections();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function plain(serve: RequestListener): { readonly server: Server } {
  return { server: createServer(serve) };
}

function overTls(
  serve: RequestListener,
  { oldestVersion, endsInDays }: TlsStyle,
): { readonly server: Server; readonly ca: string } {
  const authority = anAuthority("Authority of the zoo");
  const { certificate, key } = aHost(authority, { endsInDays });
  // At its usual level OpenSSL has no cipher that the old versions know.
  const ciphers = oldestVersion === "TLSv1.1" ? { ciphers: "DEFAULT@SECLEVEL=0" } : {};
  const settings = { cert: certificate, key, minVersion: oldestVersion, ...ciphers };
  return { server: createTlsServer(settings, serve), ca: authority.certificate };
}

function placeIn(folder: string): Place {
  const place: Place = {
    credentials: { username: "zoo", password: "feeding-time-at-3" },
    secret: "of no worth outside the zoo",
    bookFile: join(folder, "book.jsonl"),
    ledgerFile: join(folder, "ledger.jsonl"),
    logFile: join(folder, "endpoint.log"),
  };
  // The kit wants to find the files it is shown.
  for (const file of [place.ledgerFile, place.logFile]) writeFileSync(file, "");
  return place;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
