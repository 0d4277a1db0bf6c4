// What a client hears that does not speak HTTP, or not properly: the contract's form even then.
import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createServer } from "../../src/http/create-server.ts";

async function say(bytes: string): Promise<string> {
  const server = createServer((_request, response) => response.end("heard"), null);
  onTestFinished(() => void server.close());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.end(bytes);
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  return text;
}

describe("createServer", () => {
  it.each([
    { name: "noise", bytes: "\u0000\u0001 4111111111111111\r\n\r\n", status: "400 Bad Request" },
    {
      name: "two lengths",
      bytes: "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
      status: "400 Bad Request",
    },
    {
      name: "headers without end",
      bytes: `POST / HTTP/1.1\r\nHost: a\r\nA: ${"x".repeat(20_000)}\r\n\r\n`,
      status: "431 Request Header Fields Too Large",
    },
  ])("[E-12] [E-13] answers $status to $name", async ({ bytes, status }) => {
    const text = await say(bytes);
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status}\\r\\n`));
    const body = JSON.parse(text.slice(text.indexOf("\r\n\r\n")));
    expect(body).toMatchObject({ charge_id: null, token_id: null });
    expect(text).not.toContain("4111");
  });
});
