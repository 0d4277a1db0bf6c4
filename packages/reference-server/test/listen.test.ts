// Two listeners of one server: each says where it is, and one that cannot be had takes the other along.
import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { startServer } from "../src/start-server.ts";
import { adminEnvironment, operator } from "./support/admin.ts";
import { createFolder, environmentOf } from "./support/test-server.ts";

async function start(changes: Record<string, string> = {}) {
  const lines: Record<string, unknown>[] = [];
  const logDestination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const environment = environmentOf(createFolder(), { ...adminEnvironment, ...changes });
  const server = await startServer(environment, { logDestination });
  onTestFinished(() => server.close());
  return { server, lines };
}

function countAt(url: string | null): Promise<Response> {
  const authorization = `Basic ${btoa(`${operator.username}:${operator.password}`)}`;
  return fetch(`${url}/counts`, { headers: { authorization } });
}

describe("the admin listener", () => {
  it("is another one than the connector's, and the log says where", async () => {
    const { server, lines } = await start();
    expect(lines[0]).toMatchObject({ msg: "listening", adminUrl: server.adminUrl });
    expect((await countAt(server.adminUrl)).status).toBe(200);
    expect((await countAt(server.url)).status).toBe(404);
    expect((await fetch(`${server.adminUrl}/readyz`)).status).toBe(401);
    await server.close();
    await expect(countAt(server.adminUrl)).rejects.toThrow();
  });

  it("that cannot be had ends the start with one sentence, and lets go of the other", async () => {
    const { server } = await start();
    const { port } = new URL(server.adminUrl ?? "");
    const taken = start({ ADMIN_PORT: port });
    await expect(taken).rejects.toThrow(/^The port \d+ of 127\.0\.0\.1 is taken\. Set ADMIN_PORT/);
  });

  it("is warned of when its password would cross a network in clear", async () => {
    const { lines } = await start({ ADMIN_HOST: "0.0.0.0" });
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: expect.stringContaining("admin's") }),
    );
  });

  it("answers who does not speak HTTP in its own form", async () => {
    const { server } = await start();
    const { port } = new URL(server.adminUrl ?? "");
    const socket = connect(Number(port), "127.0.0.1").setEncoding("utf8");
    socket.write("nonsense\r\n\r\n");
    let text = "";
    for await (const chunk of socket) text += chunk;
    expect(text).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*"malformed_json"/s);
  });
});
