// What the endpoint agrees to over TLS, seen from outside: version, cipher, how long its certificate is
// good, and whether it would also take a version that nobody should. @see T-06
import { type ConnectionOptions, connect, type TLSSocket } from "node:tls";
import type { TlsFacts } from "../check-context.ts";
import { targetOf } from "./target-of.ts";

// As long as the connection of a delivery may take.
const HANDSHAKE_MS = 10_000;

/** Looks twice: with what is usual today, and with the oldest. Null when there is no TLS to look at. */
export async function lookAtTls(url: string, authority: string | null): Promise<TlsFacts | null> {
  const { isTls, ...target } = targetOf(url, authority);
  if (!isTls) return null;
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
