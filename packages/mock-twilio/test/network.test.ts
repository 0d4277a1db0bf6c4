// Calls against real addresses on this machine: exact headers, redirects, broken connections, and a
// time-out that is real but scaled.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import twilio from "twilio";
import { afterEach, describe, expect, it } from "vitest";
import { startMockTwilio } from "../src/index.ts";

const pay = '<Response><Pay chargeAmount="10.00"/></Response>';
const keys = "4111111111111111 1230 94105 123";
const servers: Server[] = [];

type Seen = { readonly request: IncomingMessage; readonly body: string };

async function serve(
  answer: (seen: Seen, response: ServerResponse, count: number) => void,
): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    seen.push({ request, body: Buffer.concat(pieces).toString() });
    answer(seen.at(-1)!, response, seen.length);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const approved = JSON.stringify({ charge_id: "ch_1", error_code: null, error_message: null });
const credentials = { username: "twilio", password: "sesame" };

describe("over a network", () => {
  it("[T-01] [T-02] makes one POST to exactly the address, with credentials unasked", async () => {
    const processor = await serve((_seen, response) => response.end(approved));
    const mock = await startMockTwilio({
      connector: { url: `${processor.url}/pay?tenant=7`, ...credentials },
      wire: "observed",
    });
    const report = await mock.play({ twiml: pay, keys });
    await mock.close();
    expect(report.result).toBe("success");
    expect(processor.seen).toHaveLength(1);
    const { request, body } = processor.seen[0]!;
    expect([request.method, request.url]).toEqual(["POST", "/pay?tenant=7"]);
    expect(request.headers).toMatchObject({
      authorization: `Basic ${btoa("twilio:sesame")}`,
      "user-agent": "AHC/2.1",
      "content-length": String(body.length),
    });
    expect(request.headers).not.toHaveProperty("content-type");
    expect(JSON.parse(body)).toMatchObject({ method: "charge", cardnumber: "4111111111111111" });
  });

  it("[A-06] an answer of more than a megabyte is malformed, and no silence", async () => {
    const processor = await serve((_seen, response) =>
      response.end(" ".repeat(2_000_000) + approved),
    );
    const mock = await startMockTwilio({ connector: { url: processor.url, ...credentials } });
    const report = await mock.play({ twiml: pay, keys });
    expect(report.connector).toHaveLength(1);
    expect(report.action).toMatchObject({ PayErrorCode: "64008" });
  });

  it("[T-05] does not follow a processor's redirect", async () => {
    const elsewhere = await serve((_seen, response) => response.end(approved));
    const processor = await serve((_seen, response) => {
      response.writeHead(307, { Location: elsewhere.url }).end();
    });
    const mock = await startMockTwilio({ connector: { url: processor.url, ...credentials } });
    const report = await mock.play({ twiml: pay, keys });
    await mock.close();
    expect(report.action).toMatchObject({ PayErrorCode: "64008" });
    expect(elsewhere.seen).toHaveLength(0);
  });

  it("[R-01] [R-09] a silence and a broken connection are retried with the same body, in scaled time", async () => {
    const processor = await serve(({ request }, response, count) => {
      if (count === 1) return;
      if (count === 2) request.socket.destroy();
      else response.end(approved);
    });
    const mock = await startMockTwilio({
      connector: { url: processor.url, ...credentials },
      // Ten seconds become half of one.
      timeScale: 0.05,
    });
    const report = await mock.play({ twiml: pay, keys });
    await mock.close();
    expect(report.connector.map(({ outcome }) => outcome)).toEqual([
      "no-answer",
      "unreachable",
      "answered",
    ]);
    expect(new Set(processor.seen.map(({ body }) => body)).size).toBe(1);
    const times = report.connector.map(({ at }) => Date.parse(at));
    expect([times[1]! - times[0]!, times[2]! - times[1]!]).toEqual([10_000, 10_000]);
  });

  it("[R-09] [R-08] a refused connection is tried six times and ends with 64002", async () => {
    const gone = await serve(() => undefined);
    servers.pop()?.close();
    const mock = await startMockTwilio({
      connector: { url: gone.url, ...credentials },
      timeScale: 0.02,
    });
    const report = await mock.play({ twiml: pay, keys });
    await mock.close();
    expect(report.connector.map(({ reply }) => reply)).toEqual(
      Array(6).fill("the connection was refused"),
    );
    expect(report.action).toMatchObject({ PayErrorCode: "64002" });
  });

  it("[W-01] [W-03] [W-04] posts the action signed, follows redirects, and reads the reply", async () => {
    const authToken = "0123456789abcdef0123456789abcdef";
    const judged: boolean[] = [];
    const app = await serve(({ request, body }, response, count) => {
      const params = Object.fromEntries(new URLSearchParams(body));
      const signature = String(request.headers["x-twilio-signature"]);
      judged.push(twilio.validateRequest(authToken, signature, `${app.url}${request.url}`, params));
      if (count === 1) response.writeHead(307, { Location: "/moved" }).end();
      else if (count === 2) response.end(pay);
      else response.end("<Response><Say>Bye.</Say></Response>");
    });
    const processor = await serve((_seen, response) => response.end(approved));
    const mock = await startMockTwilio({
      authToken,
      connector: { url: processor.url, ...credentials },
    });
    const report = await mock.play({ url: `${app.url}/voice`, keys });
    await mock.close();
    expect(judged).toEqual([true, true, true]);
    // The document came from where the redirect led, so its action goes there too.
    expect(app.seen.map(({ request }) => `${request.method} ${request.url}`)).toEqual([
      "POST /voice",
      "POST /moved",
      "POST /moved",
    ]);
    expect(report.heard.at(-1)?.text).toBe("Bye.");
    expect(report.alerts).toContainEqual(expect.objectContaining({ level: "note", code: 64016 }));
  });

  it("[E-16] [V-06] a document that redirects for ever is 11215, one that nobody serves 11205", async () => {
    const app = await serve((_seen, response) =>
      response.writeHead(302, { Location: "/again" }).end(),
    );
    const mock = await startMockTwilio();
    const forEver = await mock.play({ url: `${app.url}/voice` });
    expect(forEver.alerts.map(({ code }) => code)).toEqual([11215]);
    expect(app.seen).toHaveLength(11);
    const lost = await serve((_seen, response) =>
      response.writeHead(302, { Location: "http://" }).end(),
    );
    const nowhere = await mock.play({ url: lost.url });
    expect(nowhere.alerts).toMatchObject([
      { code: 11200, message: expect.stringContaining("no address") },
    ]);
    const gone = await serve(() => undefined);
    servers.pop()?.close();
    const nobody = await mock.play({ url: gone.url });
    expect(nobody.alerts).toMatchObject([
      { code: 11205, message: expect.stringContaining("refused") },
    ]);
    await mock.close();
  });
});
