// The typed client: every operation has its method, every refusal is an error, the event stream is taken up
// where it broke. It is generated, and the generated file is fresh.
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { describe, expect, expectTypeOf, it } from "vitest";
import { controlClientText } from "../scripts/control-client.ts";
import { type ControlError, createControlClient } from "../src/control-client.ts";
import { controlOperations } from "../src/generated/control-api.ts";
import { document, startControl } from "./support/control.ts";

const pay = '<Response><Pay chargeAmount="10.00"/></Response>';

async function startClient() {
  const { mock } = await startControl();
  return { mock, client: createControlClient({ fetch: mock.fetch }) };
}

describe("the client", () => {
  it("is generated from the document as it is", async () => {
    const file = new URL("../src/generated/control-api.ts", import.meta.url);
    expect(readFileSync(file, "utf8")).toBe(await controlClientText());
  });

  it("[K-13] asks no operation for a field of the address and of the body under one name", () => {
    const named = Object.entries(controlOperations).flatMap(([name, { path, query, method }]) => {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, field = ""]) => field);
      const body = document.paths[path]?.[method.toLowerCase()]?.requestBody;
      const { $ref = "" } = body?.content["application/json"]?.schema ?? {};
      const schema = document.components.schemas[$ref.split("/").at(-1) ?? ""];
      const { properties = {} } = (schema ?? {}) as { properties?: object };
      const fields = [...inPath, ...query, ...Object.keys(properties)];
      return new Set(fields).size < fields.length ? [name] : [];
    });
    expect(named).toEqual([]);
  });

  it("[K-13] has a method for every operation, and each arrives", async () => {
    const asked: string[] = [];
    const client = createControlClient({
      url: "http://127.0.0.1:4020",
      fetch: async (request) => {
        asked.push(`${request.method} ${new URL(request.url).pathname}`);
        return Response.json({});
      },
    });
    for (const name of Object.keys(controlOperations)) {
      if (name === "streamEvents") continue;
      const method = client[name as "pressKeys"];
      await method({
        callSid: "x",
        name: "x",
        bin: "x",
        uniqueName: "x",
        phoneNumber: "x",
      } as never);
    }
    const wanted = Object.entries(controlOperations)
      .filter(([name]) => name !== "streamEvents")
      .map(([, { method, path }]) => `${method} ${path.replace(/\{\w+\}/g, "x")}`);
    expect(asked).toEqual(wanted);
  });

  it("[K-13] [K-05] plays a whole call", async () => {
    const { client } = await startClient();
    const { sid: callSid, report } = await client.placeCall({ twiml: pay });
    expectTypeOf(report.connector).toBeArray();
    for (const keys of ["4111 1111 1111 1111#", "1230", "94105#", "123"]) {
      const { question } = await client.showCall({ callSid, until: "asked" });
      expect(question).not.toBeNull();
      await client.pressKeys({ callSid, keys });
    }
    const over = await client.showCall({ callSid, until: "over" });
    expect(over).toMatchObject({ isLive: false, report: { result: "success" } });
    const journal = await client.exportJournal({ callSid });
    expectTypeOf(journal).toBeString();
    expect(journal).not.toContain("4111111111111111");
  });

  it("[K-13] names in an address may be any text", async () => {
    const { client, mock } = await startClient();
    const uniqueName = "a/b?c#d %41 é";
    await client.installConnector({ product: "stripe", uniqueName, acceptTerms: true });
    await client.authoriseConnector({ uniqueName });
    expect(mock.account.state.connectors.at(-1)).toMatchObject({
      uniqueName,
      authorisation: "given",
    });
  });

  it("[K-13] makes an error of a refusal that names everything", async () => {
    const { client } = await startClient();
    const wrong = client.setFaults({ faults: [{ on: "moon", fault: "slow" }, 7] as never });
    const error: ControlError = await wrong.then(
      () => expect.unreachable(),
      (caught) => caught,
    );
    expect(error).toMatchObject({ name: "ControlError", status: 400, code: "bad-input" });
    expect(error.problems).toHaveLength(3);
    expect(error.message).toContain('faults.0 lacks "seconds"');
  });

  it("[K-13] says so when something else answers", async () => {
    for (const answer of [
      new Response("gone", { status: 404 }),
      new Response("{}", { status: 500 }),
    ]) {
      const client = createControlClient({ fetch: async () => answer });
      await expect(client.showClock()).rejects.toMatchObject({ code: "no-control-api" });
    }
  });
});

describe("its event stream", () => {
  it("[K-12] [K-13] tells what happens until it is ended", async () => {
    const { client } = await startClient();
    const ending = new AbortController();
    const types: string[] = [];
    for await (const { type, data } of client.events({ signal: ending.signal })) {
      if (type === "hello") await client.placeCall({ twiml: "<Response><Hangup/></Response>" });
      types.push(data.event?.type ?? type);
      if (data.effects?.some((effect) => effect.type === "endCall")) ending.abort();
    }
    expect(types).toEqual(["hello", "callStarted"]);
  });

  it("[K-12] is taken up after the last event when it breaks", async () => {
    const asked: (string | null)[] = [];
    const blocks = [
      'retry: 1\n\n: still here\n\nid: e-1\nevent: hello\ndata: {}\n\nid: e-2\nevent: step\ndata: {"callSid":"CA1"}\n\nid: e-3\neve',
      'id: e-3\nevent: step\ndata: {"callSid":"CA2"}\n\n',
    ];
    const client = createControlClient({
      fetch: async (request) => {
        asked.push(request.headers.get("Last-Event-ID"));
        return new Response(blocks[asked.length - 1]);
      },
    });
    const heard: string[] = [];
    for await (const { id } of client.events()) {
      heard.push(id);
      if (id === "e-3") break;
    }
    expect(heard).toEqual(["e-1", "e-2", "e-3"]);
    expect(asked).toEqual([null, "e-2"]);
  });
});

describe("over a port", () => {
  it("[K-12] [K-13] the same client, and a stream that lets go when its listener does", async () => {
    const { mock } = await startControl();
    const client = createControlClient({ url: await mock.listen() });
    const events = client.events();
    expect((await events.next()).value).toMatchObject({ type: "hello" });
    await client.placeCall({ twiml: "<Response><Hangup/></Response>" });
    expect((await events.next()).value).toMatchObject({ type: "step" });
    await events.return(undefined);
    expect(await client.showEmulator()).toMatchObject({ accountSid: mock.accountSid });
    await mock.close();
    await expect(client.showClock()).rejects.toThrow();
  });

  it("[K-01] [K-02] hostile requests are refused, and nothing breaks", async () => {
    const { mock } = await startControl();
    const { port } = new URL(await mock.listen());
    const lines = [
      ["GET /_mock HTTP/1.1", "Host: attacker.example"],
      ["GET /_mock HTTP/1.1", "Host: localhost", "Origin: https://attacker.example"],
      ["GET /_mock/bins/%E0%A4%A HTTP/1.1", "Host: localhost"],
      ["GET /_mock/calls?limit=%00&limit=9 HTTP/1.1", "Host: localhost"],
      ["GET /_mock/../_mock//clock HTTP/1.1", "Host: localhost"],
      ["TRACE /_mock HTTP/1.1", "Host: localhost"],
      ["PUT /_mock/clock HTTP/1.1", "Host: localhost", "Content-Length: 9999999"],
      ["GET http://attacker.example/_mock HTTP/1.1", "Host: localhost"],
    ];
    const statuses = [];
    for (const request of lines) statuses.push(await sendRaw(Number(port), request));
    expect(statuses).toEqual([403, 403, 404, 400, 404, 405, 413, 403]);
    await mock.close();
  });
});

function sendRaw(port: number, lines: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", reject);
    socket.once("data", (data) => {
      socket.destroy();
      resolve(Number(data.toString("latin1").split(" ")[1]));
    });
    socket.write(`${lines.join("\r\n")}\r\nConnection: close\r\n\r\n`);
  });
}
