// The control API as a whole: its document and its routes hold each other, and what a request must look like.
import { describe, expect, it } from "vitest";
import { runRedocly } from "../../../spec/scripts/bundle-document.ts";
import { controlRoutes } from "../../src/control/create-control.ts";
import {
  askControl,
  document,
  documentedPath,
  documentPath,
  startControl,
} from "../support/control.ts";

type Json = Readonly<Record<string, unknown>>;

describe("the document", () => {
  it("is clean by the linter's rules", () => {
    const { status, output } = runRedocly(["lint", documentPath, "--config", "lint.yaml"]);
    expect(status, output).toBe(0);
  });

  it("[K-02] holds every route, and no route is missing", () => {
    const routes = controlRoutes.map(
      ({ method, path, operationId }) =>
        `${method.toLowerCase()} ${documentedPath(path)} ${operationId}`,
    );
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(
        ([method, { operationId }]) => `${method} ${path} ${operationId}`,
      ),
    );
    expect(routes.sort()).toEqual(documented.sort());
  });

  // The names of assumptions are the contract's, and grow with it.
  it.each(controlRoutes.filter(({ operationId }) => operationId !== "assume"))(
    "[K-02] says of $operationId what its shapes say",
    (route) => {
      const operation = document.paths[documentedPath(route.path)]?.[route.method.toLowerCase()];
      const body = operation?.requestBody?.content["application/json"]?.schema ?? null;
      expect(bare(body)).toEqual(bare(route.body?.schema ?? null));
      const parameters = (operation?.parameters ?? []).map(
        ({ $ref = "" }) => document.components.parameters[$ref.split("/").at(-1) ?? ""],
      );
      const query = parameters.flatMap((each) =>
        each?.in === "query" ? [[each.name, bare(each.schema)]] : [],
      );
      const { properties } = route.query.schema as { properties: Json };
      expect(Object.fromEntries(query)).toEqual(bare(properties));
    },
  );

  it("[K-02] is served", async () => {
    const { ask } = await startControl();
    expect((await ask("GET /openapi.yaml")).text).toMatch(/^# The control API of the emulator/);
  });
});

/** A schema without words for people, references filled in, lists of names in order. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== "object" || schema === null) return schema;
  const { $ref } = schema as { $ref?: string };
  if ($ref !== undefined) return bare(document.components.schemas[$ref.split("/").at(-1) ?? ""]);
  const kept = Object.entries(schema).filter(([name, value]) => {
    const isWord = (name === "description" || name === "title") && typeof value === "string";
    return !isWord;
  });
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      name === "required" ? [...(value as string[])].sort() : bare(value),
    ]),
  );
}

describe("a request", () => {
  it("[K-02] to an address that nobody has, or by another method, is told so", async () => {
    const { ask } = await startControl();
    expect((await ask("GET /nothing")).body).toMatchObject({ status: 404, code: "not-found" });
    expect((await ask("DELETE /clock")).body).toMatchObject({ code: "method-not-allowed" });
  });

  it("[K-02] is told everything that is wrong with it, and never a value", async () => {
    const { ask } = await startControl();
    const faults = [{ on: "processor", fault: "slow", at: "4111111111111111" }, { on: "moon" }];
    const { status, body, text } = await ask("PUT /faults", { body: { faults, more: 1 } });
    expect(status).toBe(400);
    expect(body.problems).toMatchObject([
      { field: "faults.0" },
      { field: "faults.0.at" },
      { field: "faults.1" },
      { field: "more" },
    ]);
    expect(text).not.toContain("4111");
    const queried = await ask("GET /calls?state=gone&limit=0");
    expect(queried.body.problems).toMatchObject([{ field: "state" }, { field: "limit" }]);
  });

  it("[K-02] that is not JSON, or too much of it, is refused", async () => {
    const { ask } = await startControl();
    const cases: readonly (readonly [unknown, Record<string, string>, number])[] = [
      ["{", {}, 400],
      [[], {}, 400],
      ["null", {}, 400],
      ['{"mode":"step"}', { "Content-Type": "text/plain" }, 415],
      [{ mode: "x".repeat(1_100_000) }, {}, 413],
    ];
    for (const [body, headers, status] of cases) {
      expect((await ask("PUT /clock", { body, headers })).status).toBe(status);
    }
  });

  it("[K-02] that the account refuses is told what the account says", async () => {
    const { ask } = await startControl();
    const body = { product: "stripe", uniqueName: "Default", acceptTerms: false };
    const { status, body: problem } = await ask("POST /connectors", { body });
    expect(status).toBe(422);
    expect(problem.problems).toHaveLength(2);
  });

  it("leaves Twilio's own paths alone", async () => {
    const { mock } = await startControl();
    const answer = await mock.fetch(new Request("http://localhost/_mocks"));
    expect(await answer.json()).toMatchObject({ code: 20404 });
  });
});

describe("who may ask", () => {
  const cases: readonly (readonly [string, string, Record<string, string>, number])[] = [
    ["this machine", "http://127.0.0.1:4020", {}, 200],
    ["this machine by IPv6", "http://[::1]:4020", {}, 200],
    ["a name of this machine", "http://mock.localhost:4020", {}, 200],
    ["a page of this machine", "http://localhost", { Origin: "http://localhost:3000" }, 200],
    ["a bookmark", "http://localhost", { "Sec-Fetch-Site": "none" }, 200],
    ["a name bound anew", "http://attacker.example", {}, 403],
    ["Twilio's name, as under exec", "https://api.twilio.com", {}, 403],
    ["a name that begins like it", "http://localhost.attacker.example", {}, 403],
    ["an address that ends like it", "http://attacker-127.0.0.1.example", {}, 403],
    ["another Host header", "http://localhost", { Host: "attacker.example" }, 403],
    ["the page of another host", "http://localhost", { Origin: "https://attacker.example" }, 403],
    ["a page without a host", "http://localhost", { Origin: "null" }, 403],
    ["a picture on such a page", "http://localhost", { "Sec-Fetch-Site": "cross-site" }, 403],
  ];
  it.each(cases)("[K-01] %s", async (_name, url, headers, status) => {
    const { mock } = await startControl();
    for (const path of ["/_mock", "/_mock/reset", "/_mock/nothing"]) {
      const method = path.endsWith("reset") ? "POST" : "GET";
      const answer = await mock.fetch(new Request(url + path, { method, headers }));
      const wanted = status === 200 && path.endsWith("nothing") ? 404 : status;
      expect({ path, status: answer.status }).toEqual({ path, status: wanted });
      if (status === 403) expect(await answer.json()).toMatchObject({ code: "foreign-origin" });
    }
  });

  it("[K-01] lets a page of this machine read the answer, after asking", async () => {
    const { mock } = await startControl();
    const origin = "http://localhost:3000";
    const headers = { Origin: origin, "Access-Control-Request-Method": "PUT" };
    const asked = await mock.fetch(
      new Request("http://localhost/_mock/clock", { method: "OPTIONS", headers }),
    );
    expect(asked.status).toBe(204);
    expect(asked.headers.get("Access-Control-Allow-Origin")).toBe(origin);
    expect(asked.headers.get("Access-Control-Allow-Methods")).toContain("PUT");
  });

  it("[K-01] shows no token and no password, whatever is asked", async () => {
    const password = "canary-of-a-password";
    const authToken = "canary0token0canary0token0canary";
    const connector = { url: "https://processor.example/", username: "twilio", password };
    const { mock } = await startControl({ connector, authToken });
    for (const { method, path } of controlRoutes.filter((route) => route.method === "GET")) {
      if (path === "/events") continue;
      const { text } = await askControl(mock, `${method} ${path}`);
      expect(text).not.toContain(password);
      expect(text).not.toContain(authToken);
    }
  });
});
