// Whole phone payments: emulator, reference server and example application, each where it belongs, with
// real HTTP between them. Both sides of every statement are real, so a passing test checks two halves.
import { startMockTwilio } from "@pay-connector/mock-twilio";
import { describe, expect, it } from "vitest";
import { credentials, startProcessor } from "./support/processor.ts";
import { authToken, openShop } from "./support/shop.ts";

const visaKeys = "4111111111111111 1230 94105 123";

/** Everything that a phone payment needs, as one disposable. */
async function openAll(options: { readonly timeScale?: number } = {}) {
  const timeScale = options.timeScale ?? 1;
  const processor = await startProcessor({ TIME_SCALE: String(timeScale) });
  const shop = await openShop();
  const mock = await startMockTwilio({
    connector: { url: processor.url, ...credentials },
    authToken,
    timeScale,
  });
  return {
    processor,
    shop,
    mock,
    async [Symbol.asyncDispose]() {
      await mock.close();
      await shop[Symbol.asyncDispose]();
      await processor[Symbol.asyncDispose]();
    },
  };
}

describe("a phone payment", () => {
  it("[T-01] [Q-01] [A-01] [A-09] [W-01] [W-03] is charged once and confirmed to the application", async () => {
    await using all = await openAll();
    const report = await all.mock.play({ url: `${all.shop.url}/voice`, keys: visaKeys });
    expect(report.result).toBe("success");
    const [capture, ...more] = all.processor.readLedger();
    expect(more).toEqual([]);
    expect(capture).toMatchObject({ kind: "capture", amount: "12.50", currency: "USD" });
    expect(report.action?.PaymentConfirmationCode).toBe(capture?.charge_id);
    expect(report.twiml.at(-1)?.text).toContain("your payment is complete");
  });

  it("[Q-02] [A-02] [A-10] tokenizes when no amount is given, and captures nothing", async () => {
    await using all = await openAll();
    const report = await all.mock.play({ url: `${all.shop.url}/voice/save-card`, keys: visaKeys });
    expect(report.result).toBe("success");
    expect(report.action).toMatchObject({
      PaymentToken: expect.stringMatching(/^tok_/),
      PaymentConfirmationCode: "",
      ProfileId: "",
    });
    expect(all.processor.readLedger()).toEqual([]);
  });

  it("[B-01] [B-05] [M-03] charges a bank account", async () => {
    await using all = await openAll();
    const report = await all.mock.play({
      url: `${all.shop.url}/voice/bank`,
      keys: "110000000 123456789#",
    });
    expect(report.result).toBe("success");
    expect(report.action).toMatchObject({
      PaymentMethod: "ach-debit",
      BankAccountNumber: "*******89",
      BankRoutingNumber: "110000000",
    });
    expect(all.processor.captures()).toHaveLength(1);
  });

  it("[B-02] tokenizes a bank account", async () => {
    await using all = await openAll();
    const report = await all.mock.play({
      twiml: `<Response><Pay paymentMethod="ach-debit"/></Response>`,
      keys: "110000000 12345678#",
    });
    expect(report.result).toBe("success");
    expect(report.action?.PaymentToken).toMatch(/^tok_/);
  });

  it("[P-01] [P-02] [P-04] carries parameters to the processor and its own back to the application", async () => {
    await using all = await openAll();
    const report = await all.mock.play({
      twiml: `<Response><Pay chargeAmount="5.00"><Parameter name="simulator" value="decline:expired_card"/></Pay></Response>`,
      keys: visaKeys,
    });
    expect(report.action?.ConnectorError).toContain("expired_card");
    const approved = await all.mock.play({ url: `${all.shop.url}/voice`, keys: visaKeys });
    expect(approved.action?.PayConnector_gateway).toBe("simulator");
  });
});

describe("a payment that fails", () => {
  it("[E-01] [A-03] [A-05] tells the application why a card was declined", async () => {
    await using all = await openAll();
    const report = await all.mock.play({
      url: `${all.shop.url}/voice`,
      keys: "4111111111111111 1230 94105 902",
    });
    expect(report.result).toBe("payment-connector-error");
    expect(report.action).toMatchObject({
      PayErrorCode: "64008",
      ConnectorError: expect.stringContaining("insufficient_funds"),
    });
    expect(report.connector[0]?.status).toBe(200);
    expect(all.processor.readLedger()).toEqual([]);
  });

  it("[T-02] [A-11] ends with 64001 when the connector's credentials are wrong", async () => {
    await using processor = await startProcessor();
    const mock = await startMockTwilio({
      connector: { url: processor.url, username: "twilio", password: "not the password" },
    });
    const report = await mock.play({
      twiml: `<Response><Pay chargeAmount="5.00"/></Response>`,
      keys: visaKeys,
    });
    await mock.close();
    expect(report.connector.map(({ status }) => status)).toEqual([401]);
    expect(report.action).toMatchObject({
      Result: "payment-connector-error",
      PayErrorCode: "64001",
    });
  });

  it("[D-02] ends at once when the caller presses star, and nothing is sent", async () => {
    await using all = await openAll();
    const report = await all.mock.play({
      url: `${all.shop.url}/voice`,
      keys: "4111111111111111 12*",
    });
    expect(report.result).toBe("caller-interrupted-with-star");
    expect(report.connector).toEqual([]);
    expect(report.twiml.at(-1)?.text).toContain("could not take your payment");
  });

  it("[D-09] ends when the caller hangs up, and nothing is sent", async () => {
    await using all = await openAll();
    const report = await all.mock.play({
      url: `${all.shop.url}/voice`,
      keys: "4111111111111111 hangup",
    });
    expect(report.result).toBe("caller-hung-up");
    expect(all.processor.readLedger()).toEqual([]);
  });
});

describe("a slow processor", () => {
  it("[R-01] [R-03] [R-04] answers on a retry, with one capture", async () => {
    // 11 s of gateway against Twilio's 10 s, both sides twenty times as fast.
    await using all = await openAll({ timeScale: 0.05 });
    const report = await all.mock.play({
      url: `${all.shop.url}/voice`,
      keys: "4111111111111111 1230 94105 911",
    });
    expect(report.result).toBe("success");
    expect(report.connector.map(({ outcome }) => outcome)).toEqual(["no-answer", "answered"]);
    expect(new Set(report.connector.map(({ transactionId }) => transactionId)).size).toBe(1);
    expect(all.processor.captures()).toHaveLength(1);
  });

  it("[R-11] [R-09] asks the gateway again under the same key when its answer was lost", async () => {
    await using all = await openAll({ timeScale: 0.05 });
    const report = await all.mock.play({
      url: `${all.shop.url}/voice`,
      keys: "4111111111111111 1230 94105 912",
    });
    expect(report.result).toBe("success");
    expect(report.connector.map(({ outcome }) => outcome)).toEqual(["unreachable", "answered"]);
    expect(all.processor.captures()).toHaveLength(1);
  });
});
