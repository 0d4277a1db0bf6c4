// <Pay> attributes: defaults, limits, and what is refused before the first prompt.
import { describe, expect, it } from "vitest";
import { defaultAssumptions } from "../../../src/core/assumptions.ts";
import { readPaySettings } from "../../../src/core/twiml/pay-settings.ts";
import { aPay, payVerb, readPay } from "../../support/builders.ts";

describe("readPaySettings", () => {
  it("has Twilio's defaults", () => {
    expect(aPay("<Pay/>")).toMatchObject({
      paymentMethod: "credit-card",
      bankAccountType: "consumer-checking",
      method: "tokenize",
      amount: null,
      currencyCode: "USD",
      description: null,
      timeoutMs: 5000,
      tries: 2,
      asksSecurityCode: true,
      asksPostalCode: true,
      literalPostalCode: null,
      minPostalCodeLength: null,
      validCardTypes: ["visa", "mastercard", "amex"],
      connector: { uniqueName: "Default" },
    });
  });

  it.each([
    ["paymentMethod", "cash", { paymentMethod: "credit-card" }],
    ["timeout", "0", { timeoutMs: 5000 }],
    ["timeout", "601", { timeoutMs: 5000 }],
    ["timeout", "soon", { timeoutMs: 5000 }],
    ["maxAttempts", "4", { tries: 2 }],
    ["securityCode", "yes", { asksSecurityCode: true }],
    ["minPostalCodeLength", "-1", { minPostalCodeLength: null }],
    ["validCardTypes", "visa unionpay", { validCardTypes: ["visa"] }],
    ["validCardTypes", "unionpay", { validCardTypes: ["visa", "mastercard", "amex"] }],
    ["language", "tlh", {}],
    ["input", "speech", {}],
    ["tokenType", "forever", {}],
  ])("[E-03] replaces %s=%j by its default, with a warning", (name, value, want) => {
    const read = readPay(`<Pay ${name}="${value}"/>`);
    expect(read).toMatchObject({ ok: true, settings: want, alerts: [{ code: 12200 }] });
  });

  it.each([
    ["[E-04] 64004 for a connector nobody installed", '<Pay paymentConnector="Stripe"/>', 64004],
    ["[E-04] 64004 for a name in the wrong case", '<Pay paymentConnector="default"/>', 64004],
    ["[E-05] 64003 for too many decimals", '<Pay chargeAmount="1.005"/>', 64003],
    ["[E-06] 64011 for a currency that does not exist", '<Pay currency="zzz"/>', 64011],
    ["[E-09] 64003 for a negative amount", '<Pay chargeAmount="-1"/>', 64003],
    ["[E-09] 64003 for more than a million", '<Pay chargeAmount="1000000.01"/>', 64003],
    [
      "[E-10] 64017 for a bank account type with a card",
      '<Pay bankAccountType="consumer-savings"/>',
      64017,
    ],
    [
      "[E-11] 64006 for a token type of another connector",
      '<Pay tokenType="payment-method"/>',
      64006,
    ],
  ])("%s", (_name, twiml, payErrorCode) => {
    expect(readPay(twiml)).toMatchObject({
      ok: false,
      refusal: { payErrorCode },
      alerts: [{ level: "error", code: payErrorCode }],
    });
  });

  it("[E-15] refuses to start with PCI mode off, without a code of Twilio's", () => {
    const read = readPay("<Pay/>", { isPciModeOn: false });
    expect(read).toMatchObject({ ok: false, refusal: { payErrorCode: null }, alerts: [] });
  });

  it.each([
    ["charge", '<Pay chargeAmount="1"/>', 64007],
    ["tokenize", "<Pay/>", 64005],
    ["ach-debit", '<Pay chargeAmount="1" paymentMethod="ach-debit"/>', 64013],
  ] as const)("[E-04] refuses what a connector cannot do: %s", (missing, twiml, code) => {
    const everything = ["charge", "tokenize", "credit-card", "ach-debit"] as const;
    const abilities = everything.filter((each) => each !== missing);
    const read = readPaySettings(payVerb(twiml), {
      connectors: [{ uniqueName: "Default", mode: "TEST", abilities }],
      isPciModeOn: true,
      wire: "documented",
      assumptions: defaultAssumptions,
    });
    expect(read).toMatchObject({ ok: false, refusal: { payErrorCode: code } });
  });

  it("[D-05] reads maxAttempts as retries or as tries", () => {
    const twiml = '<Pay maxAttempts="3"/>';
    expect(aPay(twiml).tries).toBe(4);
    expect(aPay(twiml, { assumptions: { maxAttempts: "tries" } }).tries).toBe(3);
  });

  it.each([
    ["allowed", "1000000", true],
    ["allowed", "1000000.00", true],
    ["refused", "1000000", false],
    ["refused", "999999.99", true],
  ] as const)("[E-09] a million exactly is %s: %s", (chargeAmountMillion, amount, want) => {
    const read = readPay(`<Pay chargeAmount="${amount}"/>`, {
      assumptions: { chargeAmountMillion },
    });
    expect(read.ok).toBe(want);
  });

  it.each([
    ["", "tokenize", null],
    ["0", "tokenize", null],
    ["0.00", "tokenize", null],
    ["10.0", "charge", "10.0"],
    ["10.00", "charge", "10.00"],
    ["50", "charge", "50"],
  ])("[Q-04] chargeAmount %j is a %s of %j", (text, method, amount) => {
    expect(aPay(`<Pay chargeAmount="${text}"/>`)).toMatchObject({ method, amount });
  });
});
