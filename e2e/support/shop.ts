// The example application on a free port, as Twilio would reach it.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp } from "../../examples/merchant-app/src/app.ts";

/** The auth token that emulator and application share in the tests. */
export const authToken = "0123456789abcdef0123456789abcdef";

/** A running application. */
export type Shop = AsyncDisposable & { readonly url: string };

/** Starts the application; `await using` ends it. */
export async function openShop(): Promise<Shop> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on("request", createApp({ authToken, publicUrl: url }));
  return {
    url,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
