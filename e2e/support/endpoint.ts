// A processor that a test writes in a line: every delivery is kept, the test says what is answered.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One delivery as it arrived. */
export type Arrival = { readonly method: string; readonly path: string; readonly body: string };

/** A running endpoint and what reached it. */
export type Endpoint = AsyncDisposable & {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
};

/** Starts an endpoint on a free port; `answer` may leave the response open, as a silent processor would. */
export async function openEndpoint(
  answer: (response: ServerResponse, arrival: Arrival) => void,
): Promise<Endpoint> {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const arrival = { method: request.method ?? "", path: request.url ?? "", body };
      arrivals.push(arrival);
      answer(response, arrival);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  return body;
}
