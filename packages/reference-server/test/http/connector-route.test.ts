// Which bodies are read, and what is said of those that cannot be.
import { describe, expect, it } from "vitest";
import { aCharge } from "../support/bodies.ts";
import { startTestServer } from "../support/test-server.ts";

const failure = {
  error_code: expect.any(String),
  error_message: expect.stringMatching(/^[A-Z].*\.$/s),
};

describe("form", () => {
  it.each([
    { name: "no Content-Type", type: "" },
    { name: "a form's Content-Type", type: "application/x-www-form-urlencoded" },
    { name: "nonsense", type: "text/html; charset=utf-16" },
  ])("[T-03] [Q-10] reads JSON under $name", async ({ type }) => {
    const server = await startTestServer();
    const answer = await server.post(aCharge()).set("Content-Type", type);
    expect(answer.body.error_code).toBeNull();
  });

  it.each(["charge", "tokenize"])(
    "[T-04] takes the method from /%s when the body has none",
    async (method) => {
      const server = await startTestServer();
      const { method: _method, ...body } = aCharge();
      const answer = await server.post(body, `/${method}`);
      expect(answer.body[method === "charge" ? "charge_id" : "token_id"]).toMatch(/^(chg|tok)_/);
    },
  );

  it("[Q-03] [P-03] takes null and absent alike", async () => {
    const server = await startTestServer();
    const { description: _d, postal_code: _p, parameters: _q, ...absent } = aCharge({ cvv: null });
    const first = await server.post(absent);
    const none = { description: null, postal_code: null, parameters: null, cvv: null };
    expect((await server.post(aCharge(none))).text).toBe(first.text);
    expect(first.body.error_code).toBeNull();
  });

  it("[Q-08] [R-12] names every problem, no value, and leaves the id free", async () => {
    const server = await startTestServer();
    const wrong = aCharge({ cardnumber: 4_111_111_111_111_111, amount: "a lot", cvv: [1] });
    const answer = await server.post(wrong);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ charge_id: null, error_code: "invalid_request" });
    for (const field of ["cardnumber", "amount", "cvv"]) {
      expect(answer.body.error_message).toContain(field);
    }
    expect(answer.text).not.toMatch(/4111|a lot/);
    expect((await server.post(aCharge())).body.error_code).toBeNull();
  });

  it.each([{ method: "refund" }, { method: null }, { method: 1 }])(
    "[Q-09] refuses the method $method with both id fields",
    async (changes) => {
      const server = await startTestServer();
      const answer = await server.post(aCharge(changes));
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({
        ...failure,
        charge_id: null,
        token_id: null,
        error_code: "invalid_request",
      });
    },
  );

  it("[E-06] refuses an unknown currency with a verdict", async () => {
    const server = await startTestServer();
    const answer = await server.post(aCharge({ currency_code: "XYZ" }));
    expect(answer.body).toMatchObject({ charge_id: null, error_code: "currency_not_supported" });
  });
});
