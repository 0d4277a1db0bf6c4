// Whether somebody listens at an address: a connection is opened and closed, and nothing is said on it.
import { connect } from "node:net";
import { targetOf } from "./target-of.ts";

/** A host that is gone without a word refuses nothing. */
const CONNECT_MS = 1_000;

/** A function that asks once. */
export function takesConnections(endpoint: string): () => Promise<boolean> {
  const { host, port } = targetOf(endpoint, null);
  return () =>
    new Promise((resolve) => {
      const socket = connect({ host, port });
      const end = (isUp: boolean): void => {
        socket.destroy();
        resolve(isUp);
      };
      socket.setTimeout(CONNECT_MS, () => end(false));
      socket.on("connect", () => end(true));
      socket.on("error", () => end(false));
    });
}
