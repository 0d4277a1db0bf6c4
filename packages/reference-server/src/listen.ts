// Puts a server on its address and says where it is, or in one sentence why it cannot be there. What the
// server answers is not its business.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { StartError } from "./start-error.ts";

/** Where to listen, and the setting that names the port. */
export type Address = {
  readonly host: string;
  readonly port: number;
  readonly portSetting: "PORT" | "ADMIN_PORT";
  readonly isTls: boolean;
};

/** A server that listens, and where, without a slash at the end. */
export type Listening = { readonly server: Server; readonly url: string };

// Connections that may come in one turn of the event loop. Node's own 511 let a burst of retries wait for a
// second, until TCP tries again; systems allow 4,096 as a rule, and cut down what is more.
const mostUnaccepted = 4_096;

/** Makes the server and listens; what stands in the way becomes one sentence. */
export async function listenAt(address: Address, make: () => Server): Promise<Listening> {
  try {
    const server = make();
    await new Promise<void>((resolve, reject) => {
      const { port, host } = address;
      server.once("error", reject).listen({ port, host, backlog: mostUnaccepted }, resolve);
    });
    return { server, url: urlOf(address, server) };
  } catch (error) {
    throw explainListening(error, address);
  }
}

function explainListening(error: unknown, { host, port, portSetting, isTls }: Address): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EADDRINUSE") {
    return new StartError(
      `The port ${port} of ${host} is taken. Set ${portSetting} to another one, or 0 for a free one.`,
    );
  }
  if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new StartError(`The server cannot listen on ${host}, port ${port} (${code}).`);
  }
  if (isTls && (code === "ENOENT" || code.startsWith("ERR_OSSL"))) {
    return new StartError(`TLS_CERT_FILE and TLS_KEY_FILE cannot be used (${code}).`);
  }
  return error;
}

function urlOf({ host, isTls }: Address, server: Server): string {
  const { port, family } = server.address() as AddressInfo;
  const name = family === "IPv6" && host.includes(":") ? `[${host}]` : host;
  return `${isTls ? "https" : "http"}://${name}:${port}`;
}
