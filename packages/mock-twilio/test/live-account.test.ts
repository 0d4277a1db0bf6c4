// Whole payments through accounts: connectors that are installed, authorised, revoked; numbers that are
// dialled; bins that answer; PCI mode. Everything through startMockTwilio, as a test would use it.
import { describe, expect, it } from "vitest";
import { type MockTwilioOptions, startMockTwilio } from "../src/index.ts";
import { anAccount, withAuthorised, withInstalled } from "./support/accounts.ts";

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

describe("numbers and bins", () => {
  it("[C-14] [C-15] a number answers with a bin, and a bin is the action", async () => {
    const mock = await startMockTwilio({ state: withAuthorised("stripe"), pciMode: true, at });
    const { bins, numbers } = mock.account;
    const action = bins.create(
      "Action",
      "<Response>{{#PaymentError}}<Say>Sorry: {{PaymentError}}</Say>{{/PaymentError}}" +
        "{{#PaymentConfirmationCode}}<Say>Paid from {{From}}</Say>{{/PaymentConfirmationCode}}</Response>",
    );
    bins.create("Pay", `<Response><Pay chargeAmount="1.00" action="${action}"/></Response>`);
    const [number] = numbers.search({ capability: "voice" });
    const to = number?.phoneNumber ?? "";
    numbers.buy(to);
    numbers.configure(to, { bin: "Pay" });
    const paid = await mock.play({ to, keys });
    expect(paid.heard.at(-1)?.text).toBe("Paid from +12025550142");
    expect(paid.action).toMatchObject({ To: to });
    const star = await mock.play({ to, keys: "4000000000000002# 1230 94105# 123" });
    expect(star.heard.at(-1)?.text).toMatch(/^Sorry: Payment Gateway rejected the card/);
  });

  it("[C-14] a number without voice, or without an answer, takes no call", async () => {
    const mock = await startMockTwilio({ state: anAccount() });
    mock.account.numbers.buy("+12025550103");
    mock.account.numbers.buy("+12025550100");
    await expect(mock.play({ to: "+12025550103" })).rejects.toThrow(/has no voice/);
    await expect(mock.dial({ to: "+12025550100" })).rejects.toThrow(/Nothing answers/);
    await expect(mock.dial({ to: "+12025550101" })).rejects.toThrow(/not a number of this account/);
  });
});

describe("a number's addresses", () => {
  it("[C-14] the address is asked with its method, and its fallback when it fails", async () => {
    const asked: string[] = [];
    const mock = await startMockTwilio({
      state: anAccount(),
      application: {
        fetch: async ({ method, url }) => {
          asked.push(`${method} ${new URL(url).pathname}`);
          if (url.includes("voice")) return new Response("", { status: 500 });
          return new Response("<Response><Say>Sorry</Say></Response>");
        },
      },
    });
    const to = "+12025550100";
    mock.account.numbers.buy(to);
    const fallbackUrl = "https://app.example/fallback";
    const voice = { url: "https://app.example/voice", method: "GET", fallbackUrl } as const;
    mock.account.numbers.configure(to, voice);
    const { heard } = await mock.play({ to });
    expect(asked).toEqual(["GET /voice", "POST /fallback"]);
    expect(heard.map(({ text }) => text)).toEqual(["Sorry"]);
  });
});

describe("PCI mode", () => {
  it("[C-16] redacts what a caller keys into a <Gather> from the account's logs", async () => {
    const seen: string[] = [];
    const mock = await startMockTwilio({
      application: {
        fetch: async (request) => {
          seen.push(await request.text());
          return new Response("<Response/>", { headers: { "Content-Type": "text/xml" } });
        },
      },
    });
    const twiml = '<Response><Gather numDigits="4" action="https://app.example/pin"/></Response>';
    const call = await mock.dial({ twiml });
    await call.press("8642");
    while (!call.isEnded) await call.press("-");
    expect(seen.join()).toContain("Digits=8642");
    expect(call.transcript + JSON.stringify(call.report)).not.toContain("8642");
  });

  it("[C-16] [E-15] a new account refuses <Pay> until it is on", async () => {
    const mock = await startMockTwilio({ state: withAuthorised("stripe"), at });
    const twiml = '<Response><Pay chargeAmount="1.00"/></Response>';
    expect((await mock.play({ twiml, keys })).action?.PaymentError).toMatch(/PCI mode is off/);
    mock.account.pci.enable({ acceptTerms: true });
    expect((await mock.play({ twiml, keys })).result).toBe("success");
  });
});
