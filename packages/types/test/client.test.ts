// The client against a processor that is a function: what it sends, and what it makes of each reply.
import { expect, test } from "vitest";
import { createConnectorClient } from "../src/client.ts";

type Sent = { url: string; init: RequestInit };

/** A client whose processor gives one reply, and what it was sent. */
function clientWith(reply: { status: number; body: string; headers?: Record<string, string> }) {
  const sent: Sent[] = [];
  const client = createConnectorClient({
    url: "https://processor.example/pay?x=1",
    username: "käufer",
    password: "pass:word",
    fetch: async (url, init) => {
      sent.push({ url, init });
      return new Response(reply.body, { status: reply.status, headers: reply.headers ?? {} });
    },
  });
  return { client, sent };
}

const request = {
  transaction_id: "5f2f6a0e-1f0b-4c7e-9d52-3b1f4f0c9a11",
  cardnumber: "4111111111111111",
  amount: "10.00",
  currency_code: "USD",
};

const approval = '{"charge_id":"c1","error_code":null,"error_message":null}';

test("[T-01] [T-02] one POST to exactly the URL, with JSON, method and credentials", async () => {
  const { client, sent } = clientWith({ status: 200, body: approval });
  await client.charge(request);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.url).toBe("https://processor.example/pay?x=1");
  expect(sent[0]?.init).toMatchObject({ method: "POST", redirect: "manual" });
  expect(JSON.parse(String(sent[0]?.init.body))).toEqual({ ...request, method: "charge" });
  expect(sent[0]?.init.headers).toEqual({
    authorization: `Basic ${Buffer.from("käufer:pass:word").toString("base64")}`,
    "content-type": "application/json",
  });
});

const replies: readonly {
  name: string;
  method: "charge" | "tokenize";
  status: number;
  body: string;
  want: object;
}[] = [
  {
    name: "[A-01] an approved charge",
    method: "charge",
    status: 200,
    body: approval,
    want: { kind: "approved", id: "c1", parameters: {} },
  },
  {
    name: "[A-02] a token",
    method: "tokenize",
    status: 200,
    body: '{"token_id":"t1","error_code":null,"error_message":null}',
    want: { kind: "approved", id: "t1", parameters: {} },
  },
  {
    name: "[A-05] a decline",
    method: "charge",
    status: 200,
    body: '{"charge_id":null,"error_code":"card_declined","error_message":"No."}',
    want: { kind: "error", errorCode: "card_declined", errorMessage: "No.", parameters: {} },
  },
  {
    name: "[A-06] a web page",
    method: "charge",
    status: 200,
    body: "<html></html>",
    want: { kind: "malformed", status: 200 },
  },
  { name: "[A-06] nothing", method: "charge", status: 200, body: "", want: { kind: "malformed" } },
  {
    name: "[T-05] a redirect",
    method: "charge",
    status: 302,
    body: approval,
    want: { kind: "malformed", status: 302 },
  },
  {
    name: "[A-11] wrong credentials",
    method: "charge",
    status: 401,
    body: '{"charge_id":null,"token_id":null,"error_code":"unauthorized","error_message":"Who?"}',
    want: { kind: "http-error", status: 401, errorCode: "unauthorized", errorMessage: "Who?" },
  },
  {
    name: "[A-11] a server's own error page",
    method: "charge",
    status: 502,
    body: "<h1>Bad gateway</h1>",
    want: { kind: "http-error", status: 502, errorCode: null, errorMessage: null },
  },
];

for (const { name, method, status, body, want } of replies) {
  test(`${name} is told as ${JSON.stringify(want)}`, async () => {
    const { client } = clientWith({ status, body });
    expect(await client[method](request)).toMatchObject(want);
  });
}

test("a connection that fails throws what fetch throws", async () => {
  const client = createConnectorClient({
    url: "https://processor.example/",
    username: "u",
    password: "p",
    fetch: () => Promise.reject(new TypeError("connection refused")),
  });
  await expect(client.charge(request)).rejects.toThrow("connection refused");
});
