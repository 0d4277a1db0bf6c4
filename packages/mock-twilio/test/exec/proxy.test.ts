// The proxy as clients meet it: what is played, what passes through untouched, what is refused. The
// emulator behind it is a function; every other host is a server on loopback or none at all.
import { createServer as createWebServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { text as readText } from "node:stream/consumers";
import { rootCertificates } from "node:tls";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Certified, makeAuthority } from "../../src/exec/certificates.ts";
import { ForwardProxy } from "../../src/exec/proxy.ts";
import { createBytes } from "../../src/ids.ts";
import { aHost, anAuthority } from "../support/certificates.ts";
import { connectThrough, get, secure } from "../support/exec-clients.ts";

const world = { nowMs: () => Date.now(), bytes: createBytes(undefined) };
const told: string[] = [];
const asked: string[] = [];
const servers: Server[] = [];
let authority: Certified;
let proxy: ForwardProxy;
let url = "";

const twilio = async (request: Request): Promise<Response> => {
  asked.push(`${request.method} ${request.url} ${await request.text()}`);
  return Response.json({ sid: "CA1" }, { status: 201 });
};

beforeAll(async () => {
  authority = await makeAuthority({ nowMs: Date.now(), bytes: world.bytes });
  const allowedHosts = ["0.0.0.0"];
  proxy = new ForwardProxy({
    ...{ authority, world, fetch: twilio, allowedHosts },
    tell: (line) => told.push(line),
  });
  url = await proxy.listen();
});
afterEach(() => {
  told.length = 0;
  asked.length = 0;
});
afterAll(() => {
  proxy.close();
  for (const server of servers) server.close();
});

async function serve(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  return (server.address() as AddressInfo).port;
}

async function secured(host: string): Promise<Awaited<ReturnType<typeof secure>>> {
  const { socket } = await connectThrough(url, `${host}:443`);
  return secure(socket, host, authority.certificate);
}

describe("Twilio's hosts", () => {
  it.each(["api.twilio.com", "api.dublin.ie1.twilio.com", "verify.twilio.com"])(
    "[X-01] [X-04] %s is played, with its own name in the address",
    async (host) => {
      const answer = await get(await secured(host), "/2010-04-01/Accounts.json?a=b", host);
      expect(answer).toMatch(/^HTTP\/1\.1 201 /);
      expect(answer).toContain('{"sid":"CA1"}');
      expect(asked).toEqual([`GET https://${host}/2010-04-01/Accounts.json?a=b `]);
      expect(told).toEqual([]);
    },
  );

  it("[X-01] are not played for a Host header that names another", async () => {
    const socket = await secured("api.twilio.com");
    expect(await get(socket, "/", "127.0.0.1")).toMatch(/^HTTP\/1\.1 421 /);
    expect(asked).toEqual([]);
  });

  it("[X-03] say so when a client does not trust the authority", async () => {
    const { socket } = await connectThrough(url, "api.twilio.com:443");
    await expect(secure(socket, "api.twilio.com", rootCertificates[0] ?? "")).rejects.toThrow(
      /certificate/,
    );
    await expect.poll(() => told).toHaveLength(1);
    expect(told[0]).toContain("a client left api.twilio.com without a question");
  });

  it("[X-01] are played as https on 443 alone", async () => {
    const { status, text } = await connectThrough(url, "api.twilio.com:80");
    expect(status).toBe(403);
    expect(text).toContain("https on port 443 alone");
  });
});

describe("other hosts", () => {
  it("[X-01] are refused with one line that names the flag, told once for each", async () => {
    for (const target of ["gateway.example:443", "gateway.example:8443", "192.0.2.7:443"]) {
      const { status, text } = await connectThrough(url, target);
      const host = target.replace(/:\d+$/, "");
      expect(status).toBe(403);
      expect(text).toBe(
        `mock-twilio: ${host} is refused: only Twilio is played here. --allow-host ${host} lets it through\n`,
      );
    }
    expect(told.map((line) => line.split(" ")[0])).toEqual(["gateway.example", "192.0.2.7"]);
  });

  it("[X-01] are refused in plain http, too, and what names no host is no request for us", async () => {
    const plain = await throughProxy("GET http://gateway.example/a HTTP/1.1", "gateway.example");
    expect(plain).toMatch(/^HTTP\/1\.1 403 .*--allow-host gateway\.example lets it through/s);
    expect(await throughProxy("GET /a HTTP/1.1", "127.0.0.1")).toMatch(/^HTTP\/1\.1 400 /);
    expect(await throughProxy("GET http://api.twilio.com/ HTTP/1.1", "api.twilio.com")).toMatch(
      /^HTTP\/1\.1 403 .*https on port 443 alone/s,
    );
    expect(await throughProxy("CONNECT nowhere: HTTP/1.1", "x")).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each(["0.0.0.0", "127.0.0.1", "localhost"])(
    "[X-01] %s, allowed or loopback, gets the client's bytes and its own certificate's answer untouched",
    async (host) => {
      const theirs = anAuthority();
      const { certificate, key } = aHost(theirs, { host: "localhost" });
      const own = createTlsServer({ cert: certificate, key }, (_, response) => response.end("own"));
      const port = await serve(own);
      const { socket } = await connectThrough(url, `${host}:${port}`);
      const client = await secure(socket, "localhost", theirs.certificate);
      expect(await get(client, "/", host)).toContain("own");
      expect(asked).toEqual([]);
    },
  );

  it("[X-01] allowed ones get plain requests and give plain answers", async () => {
    const own = createWebServer(async (request, response) => {
      response.writeHead(418, { "X-Own": "1" });
      response.end(`${request.method} ${request.url} ${await readText(request)}`);
    });
    const port = await serve(own);
    const body = "a=1";
    const answer = await throughProxy(
      `POST http://127.0.0.1:${port}/x?y=1 HTTP/1.1`,
      `127.0.0.1:${port}`,
      body,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 418 /);
    expect(answer).toMatch(/^x-own: 1/m);
    expect(answer).toContain("POST /x?y=1 a=1");
  });

  it("[X-01] that are allowed and do not answer are told as such", async () => {
    const free = createWebServer();
    const port = await serve(free);
    await new Promise((resolve) => free.close(resolve));
    const { status, text } = await connectThrough(url, `127.0.0.1:${port}`);
    expect(status).toBe(502);
    expect(text).toContain("cannot be reached");
    const plain = await throughProxy(`GET http://127.0.0.1:${port}/ HTTP/1.1`, "127.0.0.1");
    expect(plain).toMatch(/^HTTP\/1\.1 502 /);
  });
});

function throughProxy(line: string, host: string, body = ""): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => {
      const head = [line, `Host: ${host}`, `Content-Length: ${body.length}`, "Connection: close"];
      socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
    });
    socket.on("data", (piece) => {
      answer += String(piece);
    });
    socket.once("error", reject).once("close", () => resolve(answer));
  });
}
