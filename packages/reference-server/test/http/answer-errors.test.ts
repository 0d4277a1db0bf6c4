// Every answer that is no verdict: status and body, always in the contract's form.
import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { aCharge } from "../support/bodies.ts";
import { credentials, startTestServer } from "../support/test-server.ts";

const failure = {
  error_code: expect.any(String),
  error_message: expect.stringMatching(/^[A-Z].*\.$/s),
};

describe("what is not a delivery", () => {
  const bodyOf = (code: string) => ({
    ...failure,
    charge_id: null,
    token_id: null,
    error_code: code,
  });

  it.each([
    { name: "a wrong password", set: ["connector", "wrong"] as const },
    { name: "a wrong name", set: ["other", credentials.password] as const },
    { name: "a password cut short", set: ["connector", "a password"] as const },
  ])("[T-02] [A-11] answers 401 to $name", async ({ set: [username, password] }) => {
    const server = await startTestServer();
    const answer = await server.post(aCharge()).auth(username, password);
    expect(answer.status).toBe(401);
    expect(answer.headers["www-authenticate"]).toContain("Basic");
    expect(answer.body).toEqual(bodyOf("unauthorized"));
    expect(server.ledger()).toEqual([]);
  });

  it.each(["", "Basic", "Basic !!!", "Bearer abc", "Basic Og=="])(
    "[T-02] answers 401 to the header %j",
    async (header) => {
      const server = await startTestServer();
      const answer = await server.post(aCharge()).set("Authorization", header);
      expect(answer.status).toBe(401);
    },
  );

  it.each([
    { name: "nothing", body: "" },
    { name: "an array", body: "[]" },
    { name: "half an object", body: '{"method":"charge"' },
    { name: "[E-14] a name twice", body: '{"method":"charge","method":"tokenize"}' },
    { name: "__proto__", body: '{"__proto__":{}}' },
  ])("[E-12] answers 400 to $name", async ({ body }) => {
    const server = await startTestServer();
    const answer = await server.post(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual(bodyOf("malformed_json"));
  });

  it("[E-12] answers 413 to a body that is too large, announced or not", async () => {
    const server = await startTestServer();
    const large = JSON.stringify(aCharge({ description: "x".repeat(300_000) }));
    const answer = await server.post(large);
    expect(answer.status).toBe(413);
    expect(answer.body).toEqual(bodyOf("too_large"));
    const chunked = server.post("").set("Transfer-Encoding", "chunked");
    chunked.write(large);
    expect((await chunked).status).toBe(413);
  });

  it.each([
    { method: "get", path: "/", status: 405, code: "method_not_allowed" },
    { method: "put", path: "/charge", status: 405, code: "method_not_allowed" },
    { method: "post", path: "/livez", status: 405, code: "method_not_allowed" },
    { method: "post", path: "/Charge", status: 404, code: "not_found" },
    { method: "get", path: "/admin", status: 404, code: "not_found" },
    { method: "post", path: "/%ff", status: 404, code: "not_found" },
  ] as const)("[E-12] answers $status to $method $path", async ({ method, path, status, code }) => {
    const server = await startTestServer();
    const answer = await supertest(server.composed.app)[method](path);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(bodyOf(code));
    expect(answer.headers["content-type"]).toContain("application/json");
  });

  it("[E-13] says nothing about itself and lets nobody keep an answer", async () => {
    const server = await startTestServer();
    const { headers } = await server.post(aCharge());
    expect(headers["cache-control"]).toBe("no-store");
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(["x-powered-by"]));
    expect(headers.etag).toBeUndefined();
  });
});
