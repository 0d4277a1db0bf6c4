// What is wrong with data that should be an account, each problem by its path.
import { describe, expect, it } from "vitest";
import { readAccount } from "../../../src/core/account/account-shape.ts";
import { aSid } from "../../support/accounts.ts";

const base = { accountSid: aSid("AC"), authToken: "token" };
const generic = { sid: aSid("XE"), product: "generic", uniqueName: "Default", mode: "TEST" };
const number = { phoneNumber: "+12025550100", capabilities: ["voice"] };

const cases: readonly (readonly [string, object, string])[] = [
  ["a field nobody knows", { ...base, conectors: [] }, "conectors: is not known here"],
  ["a SID of another form", { ...base, accountSid: "AC1" }, "accountSid: must be AC"],
  [
    "a product nobody sells",
    { ...base, connectors: [{ ...generic, product: "aci" }] },
    "connectors.0.product: must be one of",
  ],
  [
    "two of one name",
    { ...base, connectors: [generic, { ...generic, sid: aSid("XE", 2) }] },
    'connectors.1.uniqueName: "Default" is there already',
  ],
  [
    "plain http to elsewhere",
    { ...base, connectors: [{ ...generic, url: "http://a.example/" }] },
    "connectors.0.url: must be https",
  ],
  [
    "LIVE without a review",
    { ...base, connectors: [{ ...generic, mode: "LIVE", url: "https://a.example/" }] },
    "connectors.0.mode: LIVE needs",
  ],
  [
    "an address of a simulated one",
    { ...base, connectors: [{ ...generic, product: "stripe", url: "https://a.example/" }] },
    "connectors.0.product: a simulated",
  ],
  [
    "a number without a plus",
    { ...base, numbers: [{ ...number, phoneNumber: "1202" }] },
    "numbers.0.phoneNumber: must be +",
  ],
  [
    "a callback that is not secure",
    {
      ...base,
      numbers: [{ ...number, statusCallback: { url: "http://a.example/" } }],
    },
    "numbers.0.statusCallback.url: must be https",
  ],
  [
    "voice where there is none",
    {
      ...base,
      numbers: [{ ...number, capabilities: ["sms"], voice: { url: "https://a.example/" } }],
    },
    "numbers.0.voice: the number has no voice",
  ],
  [
    "a bin that is not there",
    { ...base, numbers: [{ ...number, voice: { bin: aSid("EH") } }] },
    "numbers.0.voice.bin: there is no bin",
  ],
  [
    "both a bin and an address",
    { ...base, numbers: [{ ...number, voice: { bin: aSid("EH"), url: "https://a.example/" } }] },
    "numbers.0.voice: must name either",
  ],
];

describe("readAccount", () => {
  it("[C-17] takes an account with everything else left out", () => {
    const reading = readAccount(base);
    expect(reading).toMatchObject({
      ok: true,
      account: { ...base, pciMode: false, connectors: [] },
    });
  });

  for (const [name, data, want] of cases) {
    it(`[C-17] finds ${name}`, () => {
      const reading = readAccount(data);
      const told = reading.ok
        ? []
        : reading.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
      expect(told.join("\n")).toContain(want);
    });
  }

  it("[C-17] tells everything at once", () => {
    const reading = readAccount({
      ...base,
      accountSid: "x",
      connectors: [{ ...generic, sid: "y" }],
    });
    expect(reading.ok ? [] : reading.problems).toHaveLength(2);
  });
});
