// The service by itself, over its own interface: fees, refusals, repeats, cancelling and paying back.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import supertest from "supertest";
import { describe, expect, it, onTestFinished } from "vitest";
import { createService } from "../src/app.ts";
import { Books } from "../src/books.ts";

function aService(books = new Books()) {
  const client = supertest(createService({ token: "secret", standardFee: 150 }, books));
  const ask = (method: "get" | "post", path: string, key = "k1") =>
    client[method](path).set("Authorization", "Bearer secret").set("Idempotency-Key", key);
  const pay = (changes: object = {}, key = "k1") =>
    ask("post", "/v1/payments", key).send({
      reference: "order-1",
      receipt: "receipt-1",
      amount: 1000,
      currency: "USD",
      card: { number: "4111111111111111", expiry: "1230", cvc: "123" },
      ...changes,
    });
  return { client, ask, pay };
}

describe("a payment", () => {
  it.each([
    { options: {}, price: { fee: "1.50", total: "11.50" } },
    { options: { fee: "waive" }, price: { fee: "0.00", total: "10.00" } },
    { options: { fee: "2.50" }, price: { fee: "2.50", total: "12.50" } },
  ])("has the price that its options make: $options", async ({ options, price }) => {
    const { status, body } = await aService().pay({ options });
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: "paid", requested: 1000, price });
  });

  it("is made once under a key, and told again", async () => {
    const { ask, pay } = aService();
    const first = await pay();
    expect((await pay()).body).toEqual(first.body);
    expect((await pay({}, "another")).status).toBe(409);
    expect((await ask("get", "/v1/payments")).body.payments).toHaveLength(1);
  });

  it("is refused for some cards, and found afterwards", async () => {
    const { ask, pay } = aService();
    const card = { number: "4000000000009995", expiry: "1230" };
    expect(await pay({ card })).toMatchObject({ status: 402, body: { reason: "no_funds" } });
    expect((await ask("get", "/v1/payments/order-1")).body.state).toBe("refused");
  });

  it("needs a token, a key and every field", async () => {
    const { client, pay } = aService();
    expect((await client.get("/v1/payments")).status).toBe(401);
    expect((await pay({}, "")).body.field).toBe("Idempotency-Key");
    expect((await pay({ amount: "10.00" })).body.field).toBe("amount");
  });

  it("is kept in a file without its card number", async () => {
    const folder = mkdtempSync(join(tmpdir(), "books-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, "books.json");
    await aService(new Books(file)).pay();
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, "utf8")).not.toContain("4111111111111111");
    const { ask } = aService(new Books(file));
    expect((await ask("get", "/v1/payments/order-1")).body.state).toBe("paid");
  });
});

describe("money back", () => {
  it("is paid once under a key, and never more than was taken", async () => {
    const { ask, pay } = aService();
    await pay();
    const back = (amount: number, key: string) =>
      ask("post", "/v1/refunds", key).send({ reference: "order-1", amount });
    const first = await back(1000, "r1");
    expect((await back(1000, "r1")).body).toEqual(first.body);
    expect((await back(1000, "r2")).body.state).toBe("refused");
    expect((await ask("post", "/v1/payments/order-1/cancel")).status).toBe(409);
  });

  it("can be asked for like a payment, by the receipt of the earlier one", async () => {
    const { pay } = aService();
    await pay();
    const options = { refund_of: "receipt-1" };
    const refund = { reference: "order-2", receipt: "receipt-2", options };
    expect((await pay(refund, "k2")).body).toMatchObject({
      type: "refund",
      price: { total: "-10.00" },
    });
    const again = { ...refund, reference: "order-3", receipt: "receipt-3" };
    expect((await pay(again, "k3")).body.reason).toBe("more_than_was_paid");
  });

  it("comes wholly from a payment that is cancelled", async () => {
    const { ask, pay } = aService();
    await pay();
    expect((await ask("post", "/v1/payments/order-1/cancel")).body.state).toBe("cancelled");
    expect((await ask("post", "/v1/payments/order-1/cancel")).body.state).toBe("cancelled");
    expect((await ask("post", "/v1/payments/none/cancel")).status).toBe(404);
  });
});
