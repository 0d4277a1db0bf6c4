// The adapter as a whole: what it sends, what it believes, and what it keeps to itself.
import { describe, expect, it } from "vitest";
import { aBankCharge, aCharge, aTokenize } from "../support/bodies.ts";
import { bankMapping, openOver, the } from "../support/http-json-stage.ts";
import { anOrder } from "../support/orders.ts";
import { openBank, type WireFault, wireFaults } from "../support/played-bank.ts";

describe("what it believes", () => {
  it.each(Object.keys(wireFaults) as WireFault[])(
    "nothing after %s, and a look-up tells what happened",
    async (wireFault) => {
      const bank = await openBank({ tier: "B", wireFault });
      const { gateway, notes } = openOver(bankMapping(bank.url, "B"));
      const order = anOrder();
      expect(await gateway.perform(order)).toEqual({ kind: "unknown" });
      expect((await gateway.lookUp(order)).kind).toBe("approved");
      expect(bank.movements).toEqual(["capture 1000"]);
      expect(notes).toEqual([{ operation: "charge", why: expect.stringMatching(/\w/) }]);
    },
  );

  it("the checks that the mapping names", async () => {
    const bank = await openBank({ tier: "A" });
    const mapping = bankMapping(bank.url);
    const { charge } = mapping.operations;
    const checks = { avs: "/state", securityCode: "/none", results: { paid: "mismatch" } };
    const parameters = { own_name: "/id", missing: "/none", whole: "/amount" };
    const answer = { ...charge.answer, checks, parameters };
    const operations = { ...mapping.operations, charge: { ...charge, answer } };
    const { gateway } = openOver({ ...mapping, operations });
    expect(await gateway.perform(anOrder())).toEqual({
      kind: "approved",
      approval: {
        gatewayReference: "pay_1",
        parameters: { own_name: "pay_1", whole: "1000" },
        checks: { avs: "mismatch", securityCode: null },
      },
    });
  });
});

describe("what it sends", () => {
  it("is what the mapping's body says, with the card in the body alone", async () => {
    const bank = await openBank({ tier: "A" });
    const { gateway } = openOver(bankMapping(bank.url));
    const order = anOrder(aCharge({ cvv: null }));
    await gateway.perform(order);
    await gateway.lookUp(order);
    const [charge, lookUp] = bank.requests;
    expect(JSON.parse(charge?.body ?? "")).toEqual({
      reference: order.transactionId,
      key: order.key,
      currency: "USD",
      amount: 1000,
      card: { number: "4111111111111111" },
    });
    expect(charge?.line).toBe("POST /charges");
    expect(lookUp).toEqual({ line: `GET /charges/${order.transactionId}`, body: "" });
  });

  it("is a bank account where the mapping has an operation for it", async () => {
    const bank = await openBank({ tier: "A" });
    const mapping = bankMapping(bank.url);
    const { charge } = mapping.operations;
    const account = { number: the("accountNumber"), routing: the("routingNumber") };
    const chargeBankAccount = { ...charge, body: { ...charge.body, card: undefined, account } };
    const operations = { ...mapping.operations, chargeBankAccount };
    const { gateway } = openOver({ ...mapping, operations });
    expect((await gateway.perform(anOrder(aBankCharge()))).kind).toBe("approved");
    expect(JSON.parse(bank.requests[0]?.body ?? "")).toMatchObject({
      account: { number: "123456789", routing: "110000000" },
    });
  });

  it("is nothing for a bank account or a check that the mapping does not know", async () => {
    const bank = await openBank({ tier: "A" });
    const mapping = bankMapping(bank.url);
    const { checkCard: _check, ...operations } = mapping.operations;
    const { gateway } = openOver({ ...mapping, operations });
    expect(await gateway.perform(anOrder(aBankCharge()))).toEqual({
      kind: "failed",
      code: "bank_account_not_supported",
    });
    const checked = await gateway.perform(anOrder(aTokenize()));
    expect(checked).toMatchObject({ kind: "approved", approval: { gatewayReference: null } });
    expect(bank.requests).toEqual([]);
  });

  it("holds variables of the environment that the mapping names", async () => {
    const bank = await openBank({ tier: "A" });
    const mapping = { ...bankMapping("x"), baseUrl: the("env.GATEWAY_URL") };
    const { gateway } = openOver(mapping, { GATEWAY_URL: bank.url });
    expect((await gateway.perform(anOrder())).kind).toBe("approved");
  });
});

describe("what it keeps to itself", () => {
  it("is the card number that a service repeats", async () => {
    const bank = await openBank({ tier: "A" });
    const mapping = bankMapping(bank.url);
    const { charge } = mapping.operations;
    const odd = {
      ...charge,
      body: { ...charge.body, reference: the("cardNumber") },
      answer: {
        verdict: "/state",
        verdicts: { paid: "approved" },
        reference: "/reference",
        parameters: { repeated: "/reference" },
      },
    };
    const { lookUp: _l, reverse: _r, ...rest } = mapping.operations as Record<string, unknown>;
    const { gateway } = openOver({ ...mapping, operations: { ...rest, charge: odd } });
    expect(await gateway.perform(anOrder())).toEqual({
      kind: "approved",
      approval: { gatewayReference: null, parameters: {} },
    });
  });
});
