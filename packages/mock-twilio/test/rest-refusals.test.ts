// What the REST API refuses before any of its routes is asked: credentials, accounts, addresses, methods, and
// input that nobody meant.
import { describe, expect, it } from "vitest";
import { aSid } from "./support/accounts.ts";
import { apiEmulator, credentials } from "./support/api-emulator.ts";

const base = `/2010-04-01/Accounts/${aSid("AC")}`;

describe("what is refused before any route", () => {
  it("[H-02] asks for credentials", async () => {
    const { api } = apiEmulator();
    for (const headers of [{}, { Authorization: `Basic ${btoa("AC1:x")}` }]) {
      const answer = await api(new Request(`http://localhost${base}/Calls.json`, { headers }));
      expect(answer.status).toBe(401);
      expect(answer.headers.get("WWW-Authenticate")).toBe('Basic realm="Twilio API"');
      expect(await answer.json()).toMatchObject({ code: 20003, status: 401 });
    }
  });

  it("[H-04] does not know another account", async () => {
    const { ask } = apiEmulator();
    const answer = await ask(`/2010-04-01/Accounts/${aSid("AC", 2)}/Calls.json`);
    expect(answer.status).toBe(404);
  });

  it("[H-14] says what is not played", async () => {
    const { alerts, ask } = apiEmulator();
    for (const path of [`${base}/Messages.json`, `${base}.json`, "/2010-04-01"]) {
      expect((await ask(path, { method: "POST" })).status).toBe(404);
    }
    expect(alerts[0]).toMatchObject({ level: "warning", code: 20404 });
    expect(alerts[0]?.message).toContain(`does not play POST ${base}/Messages`);
    expect(alerts).toHaveLength(2);
  });

  it.each([
    [`${base}/Calls.json`, "DELETE"],
    [`${base}/Calls/CA${"0".repeat(32)}.json`, "DELETE"],
    [`${base}/Calls/CA${"0".repeat(32)}/Payments.json`, "GET"],
    [`${base}/Calls/CA${"0".repeat(32)}/Payments/PK1.json`, "PUT"],
  ])("[H-03] %s takes no %s", async (path, method) => {
    const answer = await apiEmulator().ask(path, { method });
    expect(answer.status).toBe(405);
    expect(await answer.json()).toMatchObject({ code: 20004 });
  });

  it("[H-18] tells pages that they may ask", async () => {
    const { api, ask } = apiEmulator();
    const preflight = await api(
      new Request(`http://localhost${base}/Calls.json`, { method: "OPTIONS" }),
    );
    expect(preflight.status).toBe(204);
    for (const answer of [preflight, await ask(`${base}/Calls.json`), await ask("/2010-04-01/x")]) {
      expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    }
  });

  it.each([
    [
      "a body of JSON",
      { body: '{"To":"+1"}', headers: { "Content-Type": "application/json" } },
      400,
    ],
    ["a body without a type", { body: new Uint8Array([255, 0, 37]) }, 400],
    ["half an escape", { body: "To=%E0%A4&%%%=1" }, 400],
    ["a form without measure", { body: `To=${"1".repeat(70_000)}` }, 413],
    ["a parameter ten thousand times", { body: "To=&".repeat(10_000) }, 400],
    ["names of the language's own", { body: "__proto__=1&constructor=2&To=%2B" }, 400],
  ])("[H-19] %s is refused in Twilio's form", async (_, { body, ...init }, status) => {
    const { ask } = apiEmulator();
    const type = { "Content-Type": "application/x-www-form-urlencoded" };
    const headers = { ...type, ...("headers" in init ? init.headers : {}), ...credentials };
    const answer = await ask(`${base}/Calls.json`, { method: "POST", body, headers });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status });
  });

  it.each([
    "/2010-04-01/",
    "/2010-04-01/Accounts/",
    "/2010-04-01/Accounts/%E0%A4/Calls.json",
    `${base}/Calls/%00.json`,
    `${base}/Calls/..%2f..%2fetc.json`,
    `${base}//Calls.json`,
    `${base}/Calls/${"x".repeat(8000)}.json`,
    `${base}/Calls/__proto__.json`,
    `${base}/.json`,
  ])("[H-19] %s is nothing", async (path) => {
    const answer = await apiEmulator().ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 20404 });
  });
});
