// Starts one endpoint of the zoo on a port of this machine, with a folder of its own for book, ledger and
// log, and starts it again on the same port and folder, as after a crash: memory is gone, files stay.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HttpEdge } from "./http-edge.ts";
import type { Place } from "./right-endpoint.ts";

/** A class of endpoints. */
export type EndpointType = new (place: Place) => HttpEdge;

/** A running endpoint. */
export type RunningEndpoint = {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly ledgerFile: string;
  readonly logFile: string;
  readonly folder: string;
  /** Ends it without a word and starts it again. */
  readonly restart: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly close: () => Promise<void>;
};

/** Starts an endpoint; a port of 0 is any free one. */
export async function startEndpoint(type: EndpointType, port = 0): Promise<RunningEndpoint> {
  const folder = mkdtempSync(join(tmpdir(), "zoo-"));
  const place = placeIn(folder);
  let endpoint = new type(place);
  const server = await listen(() => endpoint, port);
  return {
    url: `http://127.0.0.1:${portOf(server)}${endpoint.path}`,
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

function listen(endpoint: () => HttpEdge, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    endpoint()
      .serve(request, response)
      // What nobody foresaw in an endpoint that is wrong on purpose ends its connection, not the zoo.
      .catch(() => request.socket.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
