// Searching, buying and configuring numbers.
import { describe, expect, it } from "vitest";
import {
  buyNumber,
  configureNumber,
  searchNumbers,
} from "../../../src/core/account/number-verbs.ts";
import { accountAfter, anAccount, aSid, problemsAfter } from "../../support/accounts.ts";

const bin = { sid: aSid("EH"), name: "Pay", twiml: "<Response/>" };
const voiceNumber = "+12025550100";
const smsNumber = "+12025550103";

describe("numbers", () => {
  it("[C-14] are found by what they can do", () => {
    const withVoice = searchNumbers(anAccount(), { capability: "voice", areaCode: "202" });
    expect(withVoice.map(({ phoneNumber }) => phoneNumber)).toContain(voiceNumber);
    expect(withVoice.map(({ phoneNumber }) => phoneNumber)).not.toContain(smsNumber);
    expect(withVoice.every(({ phoneNumber }) => /^\+1202555\d{4}$/.test(phoneNumber))).toBe(true);
  });

  it("[C-14] are bought once", () => {
    const account = accountAfter(buyNumber(anAccount(), { phoneNumber: voiceNumber }));
    expect(searchNumbers(account).map(({ phoneNumber }) => phoneNumber)).not.toContain(voiceNumber);
    expect(problemsAfter(buyNumber(account, { phoneNumber: voiceNumber }))).toMatch(/already/);
    expect(problemsAfter(buyNumber(account, { phoneNumber: "+442079460000" }))).toMatch(/offer/);
  });

  it("[C-14] [C-15] are answered by a bin or by an address, if they have voice", () => {
    const owner = anAccount({ bins: [bin] });
    const account = accountAfter(buyNumber(owner, { phoneNumber: voiceNumber }));
    const answered = accountAfter(
      configureNumber(account, { phoneNumber: voiceNumber, bin: "Pay" }),
    );
    expect(answered.numbers[0]?.voice).toEqual({ bin: bin.sid });
    const mute = accountAfter(buyNumber(owner, { phoneNumber: smsNumber }));
    const result = configureNumber(mute, { phoneNumber: smsNumber, bin: "Pay" });
    expect(problemsAfter(result)).toMatch(/has no voice/);
  });

  it("[H-28] tell somebody that a call is over", () => {
    const account = accountAfter(buyNumber(anAccount(), { phoneNumber: voiceNumber }));
    const url = "https://app.example/over";
    const told = accountAfter(
      configureNumber(account, { phoneNumber: voiceNumber, statusCallback: url }),
    );
    expect(told.numbers[0]).toMatchObject({ statusCallback: { url } });
    const changes = { statusCallback: url, statusCallbackMethod: "GET" } as const;
    const asked = accountAfter(configureNumber(told, { phoneNumber: voiceNumber, ...changes }));
    expect(asked.numbers[0]?.statusCallback).toEqual({ url, method: "GET" });
  });

  it("refuse what cannot be: no such bin, both, plain http, nothing", () => {
    const account = accountAfter(buyNumber(anAccount(), { phoneNumber: voiceNumber }));
    const wants = [
      [{ bin: "Nope" }, /no bin "Nope"/],
      [{ bin: "Nope", url: "https://app.example/" }, /not both/],
      [{ url: "http://app.example/" }, /must be https/],
      [{ fallbackUrl: "https://app.example/" }, /A URL is missing/],
      [{ statusCallback: "http://app.example/" }, /must be https/],
      [{ statusCallbackMethod: "GET" }, /status callback is missing/],
      [{}, /Nothing was asked/],
    ] as const;
    for (const [changes, want] of wants) {
      const result = configureNumber(account, { phoneNumber: voiceNumber, ...changes });
      expect(problemsAfter(result)).toMatch(want);
    }
  });
});
