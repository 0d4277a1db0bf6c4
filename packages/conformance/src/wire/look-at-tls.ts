// What the endpoint agrees to over TLS, seen from outside: version, cipher, how long its certificate is
// good, and whether it would also take a version that nobody should. @see T-06
import { type ConnectionOptions, connect, rootCertificates, type TLSSocket } from "node:tls";
import type { TlsFacts } from "../check-context.ts";

// As long as the connection of a delivery may take.
const HANDSHAKE_MS = 10_000;

/** Looks twice: with what is usual today, and with the oldest. Null when there is no TLS to look at. */
export async function lookAtTls(url: string, authority: string | null): Promise<TlsFacts | null> {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== "https:") return null;
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  // A name for SNI must be a name: RFC 6066 has none for addresses.
  const isName = !/^[\d.]+$|:/.test(host);
  const target: ConnectionOptions = {
    host,
    port: Number(port === "" ? 443 : port),
    ...(isName ? { servername: host } : {}),
    ...(authority === null ? {} : { ca: [...rootCertificates, authority] }),
  };
  const facts = await shakeHands(target, (socket) => ({
    protocol: socket.getProtocol() ?? "unknown",
    cipher: socket.getCipher().name,
    validTo: new Date(socket.getPeerCertificate().valid_to).toISOString(),
  }));
  if (facts === null) return null;
  const old = {
    minVersion: "TLSv1",
    maxVersion: "TLSv1.1",
    ciphers: "DEFAULT@SECLEVEL=0",
  } as const;
  const oldFacts = await shakeHands({ ...target, ...old }, () => true);
  return { ...facts, acceptsOldTls: oldFacts === true };
}

function shakeHands<Seen>(
  options: ConnectionOptions,
  look: (socket: TLSSocket) => Seen,
): Promise<Seen | null> {
  return new Promise((resolve) => {
    const socket = connect(options, () => end(look(socket)));
    const end = (seen: Seen | null): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(seen);
    };
    const timer = setTimeout(() => end(null), HANDSHAKE_MS);
    socket.on("error", () => end(null));
  });
}
