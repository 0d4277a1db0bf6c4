// The admin application as a whole: its document, its door, and what it refuses.
import { describe, expect, it } from "vitest";
import { runRedocly } from "../../../../spec/scripts/bundle-document.ts";
import { adminRoutes } from "../../../src/admin/http/create-admin-app.ts";
import { document, documentPath, operator, startAdminServer } from "../../support/admin.ts";
import { credentials, startTestServer } from "../../support/test-server.ts";

describe("the document", () => {
  it("is clean by the linter's rules", () => {
    const { status, output } = runRedocly(["lint", documentPath, "--config", "lint.yaml"]);
    expect(status, output).toBe(0);
  });

  it("holds every route, and no route is missing", () => {
    const routes = adminRoutes.map(
      ({ method, path, operationId }) =>
        `${method} ${path.replace(/:(\w+)/g, "{$1}")} ${operationId}`,
    );
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(
        ([method, { operationId }]) => `${method} ${path} ${operationId}`,
      ),
    );
    expect(routes).toEqual(documented);
  });
});

describe("the door", () => {
  it.each(adminRoutes.map(({ method, path }) => ({ method, path })))(
    "keeps out of $method $path whoever has no credentials, or the connector's",
    async ({ method, path }) => {
      const server = await startAdminServer();
      const ask = method === "get" ? server.get : server.write;
      const address = path.replace(/:\w+/g, "a");
      const wrong = [
        credentials,
        { ...operator, password: credentials.password },
        { ...operator, username: credentials.username },
        { username: "", password: "" },
      ];
      for (const given of wrong) {
        const answer = await ask(address, { credentials: given, key: "key-of-a-stranger" });
        expect(answer.status).toBe(401);
        expect(answer.body).toMatchObject({ code: "unauthorized" });
        expect(answer.headers["www-authenticate"]).toMatch(/^Basic /);
      }
    },
  );

  it("is the connector's for nobody: an operator is refused there, and no admin route exists there", async () => {
    const server = await startAdminServer();
    const delivered = await server.post("{}", "/").auth(operator.username, operator.password);
    expect(delivered.status).toBe(401);
    for (const { path } of adminRoutes) {
      const answer = await server.post("{}", path.replace(/:\w+/g, "a"));
      expect(answer.status).toBe(404);
    }
  });

  it("tells a stranger nothing of which addresses exist", async () => {
    const server = await startAdminServer();
    const answer = await server.get("/nothing", { credentials });
    expect(answer.status).toBe(401);
  });

  it("is not there unless it was asked for", async () => {
    const server = await startTestServer();
    expect(server.composed.admin).toBeNull();
  });
});

describe("a request that cannot be used", () => {
  it.each([
    { name: "an address that does not exist", path: "/nothing", status: 404, code: "not_found" },
    {
      name: "an address that cannot be decoded",
      path: "/transactions/%ff/void",
      status: 404,
      code: "not_found",
    },
    { name: "another method", path: "/counts", status: 405, code: "method_not_allowed" },
    { name: "no key", path: "/reconcile", key: "", status: 400, code: "invalid_request" },
    { name: "a short key", path: "/reconcile", key: "short", status: 400, code: "invalid_request" },
    {
      name: "a key like a card number",
      path: "/reconcile",
      key: "4111111111111111",
      status: 400,
      code: "invalid_request",
    },
    {
      name: "a field nobody declared",
      path: "/reconcile",
      body: { amout: "1.00" },
      status: 400,
      code: "invalid_request",
    },
    {
      name: "a body that is no object",
      path: "/reconcile",
      body: "[]",
      status: 400,
      code: "malformed_json",
    },
    {
      name: "a body over the limit",
      path: "/reconcile",
      body: { a: "x".repeat(300_000) },
      status: 413,
      code: "too_large",
    },
    {
      name: "a question nobody declared",
      path: "/reconcile?dry=true",
      status: 400,
      code: "invalid_request",
    },
    {
      name: "a transaction nobody has",
      path: "/transactions/none/void",
      status: 404,
      code: "transaction_not_found",
    },
    {
      name: "a scope nobody has",
      path: "/transactions/none/void?scope=other",
      status: 400,
      code: "invalid_request",
    },
  ])(
    "is refused as a problem: $name",
    async ({ path, key = "a-key-of-the-test", body, status, code }) => {
      const server = await startAdminServer();
      const given = { ...(key === "" ? {} : { key }), ...(body === undefined ? {} : { body }) };
      const answer = await server.write(path, given);
      expect(answer).toMatchObject({ status, body: { status, code } });
      expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
      expect(answer.text).not.toMatch(/amout|dry|4111/);
    },
  );

  it("is refused when a word of the question is given twice", async () => {
    const server = await startAdminServer();
    const answer = await server.get("/transactions?limit=1&limit=2");
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_request" } });
  });

  it("gets a problem and not silence when the database is gone", async () => {
    const server = await startAdminServer();
    await server.stop();
    const answer = await server.get("/counts");
    expect(answer).toMatchObject({ status: 503, body: { code: "unavailable" } });
    expect(server.logLines).toMatchObject([{ msg: "fault" }, { msg: "admin", status: 503 }]);
  });
});
