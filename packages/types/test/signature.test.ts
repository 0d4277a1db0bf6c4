// The official `twilio` package is the judge, in both directions: what we sign it accepts, what it signs
// we accept, and neither accepts what was changed on the way.
import twilio from "twilio";
import { expect, test } from "vitest";
import { type SignedWebhook, signWebhook, verifyWebhook } from "../src/signature.ts";

type Params = SignedWebhook["params"];

const published = {
  authToken: "12345",
  url: "https://example.com/myapp.php?foo=1&bar=2",
  params: [
    ["To", "+18005551212"],
    ["Digits", "1234"],
    ["CallSid", "CA1234567890ABCDE"],
    ["From", "+14158675310"],
    ["Caller", "+14158675310"],
  ] as Params,
};

test("[W-01] the published example has its published signature", async () => {
  expect(await signWebhook(published)).toBe("L/OH5YylLD5NRKLltdqwSvS0BnU=");
});

/** The official package takes an object whose repeated fields are lists. */
function asObject(params: Params): Record<string, string | string[]> {
  const object: Record<string, string | string[]> = {};
  for (const [name, value] of params) {
    const before = object[name];
    object[name] = before === undefined ? value : [before, value].flat();
  }
  return object;
}

const cases: readonly { name: string; url: string; params: Params }[] = [
  { name: "the published example", url: published.url, params: published.params },
  { name: "no fields", url: "https://example.com/pay", params: [] },
  {
    name: "an empty value",
    url: "https://example.com/pay",
    params: [
      ["PaymentToken", ""],
      ["A", ""],
    ],
  },
  {
    name: "a repeated field",
    url: "https://example.com/pay",
    params: [
      ["Tag", "b"],
      ["Name", "x"],
      ["Tag", "a"],
      ["Tag", "b"],
    ],
  },
  {
    name: "upper and lower case names",
    url: "https://example.com/pay",
    params: [
      ["b", "1"],
      ["B", "2"],
      ["a", "3"],
      ["A", "4"],
      ["_", "5"],
    ],
  },
  {
    name: "other scripts",
    url: "https://example.com/bezahlt",
    params: [
      ["PayConnector_größe", "groß"],
      ["PaymentError", "支払い 🎉"],
      ["é", "e"],
    ],
  },
  {
    name: "numbers as names",
    url: "https://example.com/pay",
    params: [
      ["10", "a"],
      ["9", "b"],
    ],
  },
  { name: "an https port", url: "https://example.com:8443/pay", params: [["A", "1"]] },
  { name: "the standard https port", url: "https://example.com:443/pay", params: [["A", "1"]] },
  { name: "an http port", url: "http://127.0.0.1:4030/paid?x=1", params: [["A", "1"]] },
  { name: "http without a port", url: "http://localhost/paid", params: [["A", "1"]] },
  { name: "an IPv6 host", url: "http://[::1]:4030/paid", params: [["A", "1"]] },
  { name: "an IPv6 host over https", url: "https://[::1]:4030/paid", params: [["A", "1"]] },
  { name: "quotes in the query", url: "https://example.com/pay?name=O'Neil&x=a%20b", params: [] },
  { name: "a host alone", url: "https://example.com", params: [["A", "1"]] },
  { name: "an @ in the path", url: "https://example.com/@shop/pay?to=a@b", params: [["A", "1"]] },
];

for (const { name, url, params } of cases) {
  test(`[W-01] with ${name}, the official validator accepts what we sign`, async () => {
    const signature = await signWebhook({ authToken: "secret-token", url, params });
    expect(twilio.validateRequest("secret-token", signature, url, asObject(params))).toBe(true);
  });

  test(`[W-01] with ${name}, we accept what the official package signs`, async () => {
    const signature = twilio.getExpectedTwilioSignature("secret-token", url, asObject(params));
    expect(await verifyWebhook({ authToken: "secret-token", url, params, signature })).toBe(true);
  });

  test(`[W-01] with ${name}, we accept what we sign`, async () => {
    const webhook = { authToken: "secret-token", url, params };
    const signature = await signWebhook(webhook);
    expect(await verifyWebhook({ ...webhook, signature })).toBe(true);
  });

  test(`[W-01] with ${name}, a changed webhook is refused`, async () => {
    const webhook = { authToken: "secret-token", url, params };
    const signature = await signWebhook(webhook);
    const changed = [
      { ...webhook, authToken: "another-token" },
      { ...webhook, url: `${url}/more` },
      { ...webhook, params: [...params, ["Result", "success"] as const] },
      { ...webhook, signature: signature.toLowerCase() },
      { ...webhook, signature: "" },
      { ...webhook, signature: "not base64 at all" },
      { ...webhook, signature: signature.slice(0, -1) },
    ];
    for (const given of changed) expect(await verifyWebhook({ signature, ...given })).toBe(false);
  });
}

test("[W-01] user info is not signed over https and is kept over http", async () => {
  const params: Params = [["A", "1"]];
  const sign = (url: string) => signWebhook({ authToken: "t", url, params });
  expect(await sign("https://u:p@example.com/x")).toBe(await sign("https://example.com/x"));
  expect(await sign("http://u:p@localhost/x")).not.toBe(await sign("http://localhost/x"));
});

test("[W-01] a receiver that sees only the host accepts a URL configured with user info", async () => {
  const params: Params = [["A", "1"]];
  const signature = await signWebhook({ authToken: "t", url: "https://u:p@example.com/x", params });
  const url = "https://example.com/x";
  expect(await verifyWebhook({ authToken: "t", url, params, signature })).toBe(true);
});

test("[W-01] spare bits of base64 do not make a second valid signature", async () => {
  const signature = await signWebhook(published);
  // U (20) and V (21) differ only in a bit that the last byte does not use.
  const twin = signature.replace(/U=$/, "V=");
  expect(twin).not.toBe(signature);
  expect(await verifyWebhook({ ...published, signature: twin })).toBe(false);
});

test("[W-01] a body given by its digest is signed by its URL alone", async () => {
  const body = '{"a":1}';
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body));
  const url = `https://example.com/x?bodySHA256=${Buffer.from(digest).toString("hex")}`;
  const signature = await signWebhook({ authToken: "t", url, params: [] });
  expect(twilio.validateRequestWithBody("t", signature, url, body)).toBe(true);
});

test("an empty auth token is a mistake of the program, not a wrong signature", async () => {
  await expect(signWebhook({ ...published, authToken: "" })).rejects.toThrow("auth token is empty");
  const signature = "L/OH5YylLD5NRKLltdqwSvS0BnU=";
  await expect(verifyWebhook({ ...published, authToken: "", signature })).rejects.toThrow("empty");
});
