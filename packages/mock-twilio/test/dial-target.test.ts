// Calls to an account's numbers: bins and addresses that answer, what takes no call, and PCI mode.
import { describe, expect, it } from "vitest";
import { startMockTwilio } from "../src/index.ts";
import { anAccount, withAuthorised } from "./support/accounts.ts";

const keys = "4242424242424242# 1230 94105# 123";
const at = "2026-11-20T09:00:00Z";

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
