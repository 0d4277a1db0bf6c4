// One question on the wire: what surely was not sent, what nobody knows, and what was answered whole.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { type Limits, openLine, type TlsFiles } from "../../../src/gateways/http-json/exchange.ts";
import { openBank, type WireFault, wireFaults } from "../../support/played-bank.ts";
import { createFolder } from "../../support/test-server.ts";

const limits: Limits = {
  connectMs: 300,
  answerMs: 600,
  answerBytes: 10_000,
  connections: 2,
  idleMs: 4_000,
};

function aLine(tls: TlsFiles = {}, changes: Partial<Limits> = {}) {
  const line = openLine({ limits: { ...limits, ...changes }, tls, clock: systemClock });
  onTestFinished(() => line.close());
  return (url: string, headers: Record<string, string> = {}) =>
    line.ask({ url: new URL(`${url}/charges`), method: "POST", headers, body: aBody });
}

const aBody = JSON.stringify({ reference: "t", key: "k", amount: 1000 });

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return (server.address() as AddressInfo).port;
}

// These break below what a mapping reads; the others are whole answers, and the mapping's business.
const unreadable: readonly WireFault[] = [
  "half an answer",
  "a reset before any byte",
  "a reset between chunks",
  "a slow drip",
  "headers that never end",
  "bytes that are no HTTP",
  "too much of it",
];

describe("a question", () => {
  it.each(unreadable)("is unknown after %s", async (wireFault) => {
    const bank = await openBank({ tier: "A", wireFault });
    expect(await aLine()(bank.url)).toMatchObject({ kind: "unknown" });
    expect(bank.movements).toEqual(["capture 1000"]);
  });

  const others = (Object.keys(wireFaults) as WireFault[]).filter(
    (fault) => !unreadable.includes(fault),
  );
  it.each(others)("is answered whole with %s", async (wireFault) => {
    const bank = await openBank({ tier: "A", wireFault });
    expect(await aLine()(bank.url)).toMatchObject({ kind: "answered" });
  });

  it("is not sent where nobody listens, and where no name is known", async () => {
    const bank = await openBank({ tier: "A" });
    await bank.close();
    expect(await aLine()(bank.url)).toMatchObject({ kind: "not-sent" });
    expect(await aLine()("http://nobody.invalid")).toMatchObject({ kind: "not-sent" });
  });

  it("is not sent when a header cannot be written", async () => {
    const bank = await openBank({ tier: "A" });
    expect(await aLine()(bank.url, { "X-Odd": "a\nb" })).toMatchObject({ kind: "not-sent" });
    expect(bank.requests).toEqual([]);
  });

  it("is not sent while it waits for a connection that others hold", async () => {
    const bank = await openBank({ tier: "A", misfortune: "never" });
    const ask = aLine({}, { connections: 1 });
    const outcomes = await Promise.all([ask(bank.url), ask(bank.url)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["unknown", "not-sent"]);
    expect(bank.requests).toHaveLength(1);
  });

  it("goes over a connection that is kept", async () => {
    const bank = await openBank({ tier: "A" });
    const ask = aLine();
    for (let times = 0; times < 5; times += 1) await ask(bank.url);
    expect(bank.connections()).toBe(1);
    expect(bank.requests).toHaveLength(5);
  });

  it("does not follow where it is sent elsewhere", async () => {
    const bank = await openBank({ tier: "A", wireFault: "a way elsewhere" });
    expect(await aLine()(bank.url)).toMatchObject({ kind: "answered", status: 307 });
    expect(bank.requests.map(({ line }) => line)).toEqual(["POST /charges"]);
  });
});

describe("a question over TLS", () => {
  it.skipIf(!hasOpenssl())("goes only to a service whose certificate is known", async () => {
    const { cert, key } = createCertificate();
    let requests = 0;
    const server = createTlsServer({ cert, key }, (_request, response) => {
      requests += 1;
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
    const url = `https://localhost:${await listen(server)}`;
    expect(await aLine()(url)).toMatchObject({ kind: "not-sent" });
    expect(requests).toBe(0);
    const ask = aLine({ ca: cert });
    expect(await ask(url)).toMatchObject({ kind: "answered", json: {} });
    expect(await ask(url)).toMatchObject({ kind: "answered" });
    expect(requests).toBe(2);
    server.closeAllConnections();
  });

  it("is not sent to one that never shakes hands", async () => {
    const silent = createTcpServer((socket) => {
      socket.on("error", () => {});
      onTestFinished(() => void socket.destroy());
    });
    const port = await listen(silent);
    expect(await aLine()(`https://127.0.0.1:${port}`)).toMatchObject({ kind: "not-sent" });
  });
});

function hasOpenssl(): boolean {
  try {
    execFileSync("openssl", ["version"]);
    return true;
  } catch {
    return false;
  }
}

function createCertificate() {
  const folder = createFolder();
  const [certFile, keyFile] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  const files = ["-keyout", keyFile, "-out", certFile];
  execFileSync("openssl", ["req", ...kind, ...files, "-days", "2", ...name], { stdio: "ignore" });
  return { cert: readFileSync(certFile), key: readFileSync(keyFile) };
}
