// One scenario: what is told when something does not hold, and what the run may change for all of them.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { playScenario, readScenarios, type Scenario } from "../../src/index.ts";

const base: Scenario = {
  scenario: "A card is charged",
  twiml: '<Response><Pay chargeAmount="10.00"/></Response>',
  keys: "4111111111111111 1230 94105 123",
  expect: {},
};

const cases: readonly { name: string; given: Partial<Scenario>; want: readonly string[] }[] = [
  {
    name: "everything expected wrongly",
    given: {
      expect: {
        result: "validation-error",
        deliveries: 2,
        outcomes: ["no-answer"],
        action: { PaymentConfirmationCode: "ch_9", PaymentError: "no", Result: null },
        sends: { amount: "1.00", cvv: "123" },
        heard: ["security code", "card number"],
        prompts: ["payment-card-number, attempt 1", "postal-code, attempt 2"],
        alerts: [64008],
        processor: { charges: 2, requests: 1 },
      },
    },
    want: [
      'result: expected "validation-error", and it was "success".',
      "deliveries: expected 2, and it was 1.",
      'outcomes: expected ["no-answer"], and it was ["answered"].',
      'action PaymentConfirmationCode: expected "ch_9", and it was "ch_1".',
      'action PaymentError: expected "no", and it was nothing.',
      'action Result: expected nothing, and it was "success".',
      'sends amount: expected "1.00", and it was "10.00".',
      'sends cvv: expected "123", and it was "xxx".',
      'heard: "card number" did not come',
      'prompts: "postal-code, attempt 2" did not come',
      "alerts: expected [64008], and it was nothing.",
      "processor charges: expected 2, and it was 1.",
    ],
  },
  {
    name: "a caller who hears something else",
    given: { keys: undefined as never, caller: [{ hears: "security-code" }] },
    want: ['caller, step 1: expected to hear "security-code", and it was "payment-card-number'],
  },
  {
    name: "a caller whom nobody asks",
    given: { keys: "4111111111111111 1230 94105 123 9" },
    want: ["caller, step 5: the call is over"],
  },
  { name: "keys that no telephone has", given: { keys: "abc" }, want: ["press() takes digits"] },
  {
    name: "a connector at an address nobody may call",
    given: {
      connectors: [
        {
          uniqueName: "Default",
          endpoint: { url: "http://a.example", username: "", password: "" },
        },
      ],
    },
    want: ["must be https"],
  },
  {
    name: "no page at the address",
    given: {
      twiml: undefined as never,
      url: "https://a.example/",
      pages: {},
      keys: "",
      expect: { alerts: [] },
    },
    want: ["alerts: expected nothing, and it was [11200]"],
  },
];

describe("a scenario that does not hold", () => {
  for (const { name, given, want } of cases) {
    it(`[F-13] says so: ${name}`, async () => {
      const scenario = Object.fromEntries(
        Object.entries({ ...base, ...given }).filter(([, value]) => value !== undefined),
      ) as unknown as Scenario;
      const { failures, story } = await playScenario(scenario);
      expect(failures).toHaveLength(want.length);
      for (const [index, words] of want.entries()) expect(failures[index]).toContain(words);
      expect(story).not.toContain("4111111111111111");
    });
  }
});

describe("the README", () => {
  it("[F-13] has a scenario that holds", async () => {
    const page = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const [, text = ""] = page.match(/```yaml\n([\s\S]*?)```/) ?? [];
    const read = readScenarios(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const results = await Promise.all(read.scenarios.map(({ scenario }) => playScenario(scenario)));
    expect(results.map(({ failures }) => failures)).toEqual([[]]);
  });
});

describe("a run", () => {
  it("[F-13] gives every scenario other readings and another seed", async () => {
    const given: Scenario = {
      ...base,
      keys: "- -",
      expect: { result: "too-many-failed-attempts" },
    };
    const prompts = async (reading: "retries" | "tries"): Promise<number | undefined> => {
      const { report } = await playScenario(given, { assumptions: { maxAttempts: reading } });
      return report?.heard.length;
    };
    expect([await prompts("retries"), await prompts("tries")]).toEqual([2, 1]);
    const ids = async (seed?: number): Promise<string | undefined> => {
      const { report } = await playScenario(base, seed === undefined ? {} : { seed });
      return report?.connector[0]?.transactionId;
    };
    expect(await ids()).toBe(await ids(1));
    expect(await ids(2)).not.toBe(await ids());
  });

  it("[F-13] puts a real processor in the place of the simulated one, and says what it cannot prove", async () => {
    const server = createServer((request, response) =>
      request.resume().on("end", () => {
        response.end('{"charge_id":"real_1","error_code":null,"error_message":null}');
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const expected = { processor: { charges: 1 }, action: { PaymentConfirmationCode: "real_1" } };
    const scenario: Scenario = {
      ...base,
      faults: [{ on: "processor", fault: "slow", seconds: 11, at: 1 }],
      expect: { ...expected, outcomes: ["no-answer", "answered"] },
    };
    const endpoint = { url, username: "twilio", password: "sesame" };
    const result = await playScenario(scenario, { endpoint, timeScale: 0.05 });
    server.close();
    expect(result.failures).toEqual([]);
    expect(result.unproved).toHaveLength(1);
  });
});
