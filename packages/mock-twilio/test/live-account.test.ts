// Whole payments through an account's connectors: installed, authorised, revoked, configured to do less.
// Everything through startMockTwilio, as a test would use it.
import { describe, expect, it } from "vitest";
import { type MockTwilioOptions, startMockTwilio } from "../src/index.ts";
import { withAuthorised, withInstalled } from "./support/accounts.ts";

const keys = "4242424242424242# 1230 94105# 123";
const bankKeys = "110000000 123456789#";
const at = "2026-11-20T09:00:00Z";

async function pay(
  attributes: string,
  {
    children = "",
    keys: pressed = keys,
    ...options
  }: MockTwilioOptions & { children?: string; keys?: string },
) {
  const mock = await startMockTwilio({ at, seed: 1, pciMode: true, ...options });
  const twiml = `<Response><Pay ${attributes}>${children}</Pay></Response>`;
  const report = await mock.play({ twiml, keys: pressed });
  await mock.close();
  return report;
}

const merchant = '<Parameter name="MerchantAccountId" value="shop"/>';

describe("a branded connector", () => {
  it("[C-11] charges: the confirmation is set, token and profile are empty", async () => {
    const { action, result } = await pay('chargeAmount="10.00"', {
      state: withAuthorised("stripe"),
    });
    expect(result).toBe("success");
    expect(action).toMatchObject({
      PaymentConfirmationCode: expect.stringMatching(/^ch_/),
      PaymentToken: "",
      ProfileId: "",
    });
  });

  it("[C-11] tokenizes: token and profile are set, Chase gives a profile alone", async () => {
    const stripe = await pay('tokenType="payment-method"', { state: withAuthorised("stripe") });
    expect(stripe.action).toMatchObject({
      PaymentConfirmationCode: "",
      PaymentToken: expect.stringMatching(/^pm_/),
      ProfileId: expect.stringMatching(/^cus_/),
    });
    const chase = await pay("", { state: withAuthorised("chase-paymentech") });
    expect(chase).toMatchObject({
      result: "success",
      action: { PaymentToken: "", ProfileId: expect.stringMatching(/^\d{9}$/) },
    });
  });

  it("[C-12] gives the same ids in a run that is repeated", async () => {
    const once = await pay("", { state: withAuthorised("stripe") });
    const twice = await pay("", { state: withAuthorised("stripe") });
    expect(once.action?.PaymentToken).toBe(twice.action?.PaymentToken);
  });

  it("[C-13] refuses a card with 64012, a request with 64008 or 64010", async () => {
    const options = { state: withAuthorised("stripe") };
    const declined = "4000000000000002# 1230 94105# 123";
    const card = await pay('chargeAmount="10.00"', { ...options, keys: declined });
    expect(card).toMatchObject({
      result: "payment-connector-error",
      action: { PayErrorCode: "64012", ConnectorError: "card_declined: Your card was declined." },
    });
    const broken = "4000000000000119# 1230 94105# 123";
    const charge = await pay('chargeAmount="10.00"', { ...options, keys: broken });
    expect(charge.action).toMatchObject({ PayErrorCode: "64008" });
    const token = await pay("", { ...options, keys: broken });
    expect(token.action).toMatchObject({ PayErrorCode: "64010" });
  });

  it("[C-13] is asked by amount with any card", async () => {
    const state = withAuthorised("braintree");
    const { action } = await pay('chargeAmount="2001.00"', { state, children: merchant });
    expect(action).toMatchObject({ ConnectorError: "2001: Insufficient Funds" });
  });

  it("a garbled reply is malformed, as any processor's", async () => {
    const state = withAuthorised("stripe");
    const faults = [{ fault: "malformed", on: "processor" }] as const;
    const { action } = await pay('chargeAmount="10.00"', { state, faults });
    expect(action).toMatchObject({ PayErrorCode: "64008" });
  });
});

describe("before the first prompt", () => {
  const refusals: readonly (readonly [string, string, string, string])[] = [
    ["[C-09] Braintree without MerchantAccountId", "braintree", 'chargeAmount="1.00"', "64015"],
    [
      "[C-10] a bank account at Chase without AVSName",
      "chase-paymentech",
      'paymentMethod="ach-debit" chargeAmount="1.00"',
      "64014",
    ],
    [
      "[C-08] a bank account at Stripe",
      "stripe",
      'paymentMethod="ach-debit" chargeAmount="1.00"',
      "64013",
    ],
    [
      "[E-11] a payment-method token of CardConnect",
      "cardconnect",
      'tokenType="payment-method"',
      "64006",
    ],
  ];
  for (const [name, product, attributes, code] of refusals) {
    it(`${name} is ${code}`, async () => {
      const report = await pay(attributes, { state: withAuthorised(product) });
      expect(report).toMatchObject({ result: "validation-error", action: { PayErrorCode: code } });
      expect(report.heard).toEqual([]);
    });
  }

  it("[C-09] Braintree with a description wants the line item too", async () => {
    const state = withAuthorised("braintree");
    const attributes = 'chargeAmount="1.00" description="A lamp"';
    const { action } = await pay(attributes, { state, children: merchant });
    expect(action).toMatchObject({ PayErrorCode: "64015" });
    const item = ["name", "kind", "quantity", "totalAmount", "unitAmount"]
      .map((name) => `<Parameter name="${name}" value="1"/>`)
      .join("");
    const whole = await pay(attributes, { state, children: merchant + item });
    expect(whole.result).toBe("success");
  });

  it("[C-10] with AVSName the bank account is charged", async () => {
    const state = withAuthorised("chase-paymentech");
    const children = '<Parameter name="AVSName" value="Ada Example"/>';
    const attributes = 'paymentMethod="ach-debit" chargeAmount="1.00"';
    const { action } = await pay(attributes, { state, children, keys: bankKeys });
    expect(action).toMatchObject({
      PaymentConfirmationCode: expect.stringMatching(/^[0-9A-F]{40}$/),
    });
  });

  it("[C-08] an instance that is configured to do less is held to it", async () => {
    const mock = await startMockTwilio({ state: withAuthorised("stripe"), pciMode: true, at });
    const { connectors } = mock.account;
    connectors.configure("Default", { abilities: ["charge", "credit-card"] });
    const tokenize = await mock.play({ twiml: "<Response><Pay/></Response>" });
    expect(tokenize.action).toMatchObject({ PayErrorCode: "64005" });
    connectors.configure("Default", { abilities: ["tokenize", "credit-card"] });
    const charge = await mock.play({ twiml: '<Response><Pay chargeAmount="1.00"/></Response>' });
    expect(charge.action).toMatchObject({ PayErrorCode: "64007" });
    connectors.configure("Default", { currencies: ["EUR"] });
    const dollars = await mock.play({ twiml: "<Response><Pay/></Response>" });
    expect(dollars.action).toMatchObject({ PayErrorCode: "64011" });
  });
});

describe("authorisation", () => {
  it("[C-02] installed is not authorised: 64001", async () => {
    const { action } = await pay('chargeAmount="1.00"', { state: withInstalled("stripe") });
    expect(action).toMatchObject({ Result: "payment-connector-error", PayErrorCode: "64001" });
    const generic = await pay('chargeAmount="1.00"', {
      state: withInstalled("generic"),
      keys: "4111111111111111# 1230 94105# 123",
    });
    expect(generic).toMatchObject({ action: { PayErrorCode: "64001" }, connector: [] });
  });

  it("[C-03] revoked is 64009, until it is authorised again", async () => {
    const mock = await startMockTwilio({ state: withAuthorised("stripe"), pciMode: true, at });
    const twiml = '<Response><Pay chargeAmount="1.00"/></Response>';
    mock.account.connectors.revoke("Default");
    expect((await mock.play({ twiml, keys })).action).toMatchObject({ PayErrorCode: "64009" });
    mock.account.connectors.authorise("Default");
    expect((await mock.play({ twiml, keys })).result).toBe("success");
  });
});

describe("instances", () => {
  it("[C-04] [C-05] three of Stripe's serve production, staging and development in one account", async () => {
    const mock = await startMockTwilio({ at, seed: 1 });
    const { connectors } = mock.account;
    for (const uniqueName of ["Stripe_Prod", "Stripe_Stage", "Stripe_Dev"]) {
      connectors.install({ product: "stripe", uniqueName, acceptTerms: true });
      connectors.authorise(uniqueName);
    }
    connectors.configure("Stripe_Prod", { mode: "LIVE" });
    const codes = [];
    for (const [name, mode] of [
      ["Stripe_Prod", "Live"],
      ["Stripe_Stage", "Test"],
      ["Stripe_Dev", "Test"],
    ] as const) {
      const twiml = `<Response><Pay chargeAmount="1.00" paymentConnector="${name}"/></Response>`;
      const report = await mock.play({ twiml, keys });
      expect(report.connector).toMatchObject([
        { connector: name, reply: { simulated: "Stripe", mode } },
      ]);
      codes.push(report.action?.PaymentConfirmationCode);
    }
    expect(new Set(codes).size).toBe(3);
  });

  it("[C-04] Default is meant when none is named, and is not there by itself", async () => {
    const { action } = await pay('chargeAmount="1.00"', {
      state: withAuthorised("stripe", "Other"),
    });
    expect(action).toMatchObject({ PayErrorCode: "64004" });
  });

  it("[C-01] the verbs refuse by throwing, with everything in the way", async () => {
    const { account } = await startMockTwilio();
    const install = () =>
      account.connectors.install({ product: "stripe", uniqueName: "", acceptTerms: false });
    expect(install).toThrow(/accept-terms[\s\S]*must not be empty/);
  });

  it("[C-18] every connector has its page", async () => {
    const { account } = await startMockTwilio();
    expect(account.connectors.docs("adyen")).toMatch(/^Adyen[\s\S]*Assumed/);
  });

  it("a processor in this process is given to an installed connector", async () => {
    const mock = await startMockTwilio({ at });
    mock.account.connectors.install({ product: "generic", uniqueName: "Mine", acceptTerms: true });
    mock.account.connectors.authorise("Mine", { username: "twilio", password: "sesame" });
    mock.account.connectors.configure("Mine", {
      fetch: async (request) => {
        expect(request.headers.get("authorization")).toMatch(/^Basic /);
        return Response.json({ charge_id: "ch_1", error_code: null, error_message: null });
      },
    });
    const twiml = '<Response><Pay chargeAmount="1.00" paymentConnector="Mine"/></Response>';
    const report = await mock.play({ twiml, keys: "4111111111111111# 1230 94105# 123" });
    expect(report.action).toMatchObject({ PaymentConfirmationCode: "ch_1" });
  });
});
