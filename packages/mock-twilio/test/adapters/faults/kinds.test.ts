// Each fault by itself, on the hop to a processor: what Twilio makes of it, how often the processor was
// asked, and how often it did its work.
import { describe, expect, it } from "vitest";
import type { FaultSpec } from "../../../src/adapters/faults/kinds.ts";
import { OptionsError, startMockTwilio } from "../../../src/index.ts";

const pay = '<Response><Pay chargeAmount="10.00"/></Response>';
const keys = "4111111111111111 1230 94105 123";
const approved = { charge_id: "ch_1", error_code: null, error_message: null };

type Case = {
  readonly name: string;
  readonly faults: readonly FaultSpec[];
  readonly result: string;
  readonly outcomes: readonly string[];
  /** How many requests the processor saw. */
  readonly seen: number;
  readonly code?: string;
};

const on = "processor";
const cases: readonly Case[] = [
  {
    name: "[F-02] a slow answer within ten seconds is an answer",
    faults: [{ on, fault: "slow", seconds: 9 }],
    ...{ result: "success", outcomes: ["answered"], seen: 1 },
  },
  {
    name: "[F-02] [R-04] an answer after eleven seconds is heard on the retry",
    faults: [{ on, fault: "slow", seconds: 11, at: 1 }],
    ...{ result: "success", outcomes: ["no-answer", "answered"], seen: 2 },
  },
  {
    name: "[F-02] a slow drip counts as a whole",
    faults: [{ on, fault: "slow-drip", seconds: 12, at: [1, 2] }],
    ...{ result: "success", outcomes: ["no-answer", "no-answer", "answered"], seen: 3 },
  },
  {
    name: "[F-02] a drip within ten seconds is an answer",
    faults: [{ on, fault: "slow-drip", seconds: 5 }],
    ...{ result: "success", outcomes: ["answered"], seen: 1 },
  },
  {
    name: "[F-02] [R-08] six silences never reach the processor and end with 64002",
    faults: [{ on, fault: "silent" }],
    ...{ result: "payment-connector-error", outcomes: Array(6).fill("no-answer") },
    ...{ seen: 0, code: "64002" },
  },
  {
    name: "[F-03] an answer lost after success: the work is done, and asked for again",
    faults: [{ on, fault: "answer-lost", at: 1 }],
    ...{ result: "success", outcomes: ["no-answer", "answered"], seen: 2 },
  },
  {
    name: "[F-03] [R-08] after six lost answers the caller hears no, and the work was done",
    faults: [{ on, fault: "answer-lost" }],
    ...{ result: "payment-connector-error", outcomes: Array(6).fill("no-answer") },
    ...{ seen: 6, code: "64002" },
  },
  {
    name: "[F-04] delivered twice is one delivery of Twilio's",
    faults: [{ on, fault: "sent-twice" }],
    ...{ result: "success", outcomes: ["answered"], seen: 2 },
  },
  {
    name: "[F-05] [R-09] a reset in the middle of the answer is retried",
    faults: [{ on, fault: "reset", afterBytes: 12, at: 1 }],
    ...{ result: "success", outcomes: ["unreachable", "answered"], seen: 2 },
  },
  {
    name: "[F-05] a reset after the last byte harms nobody",
    faults: [{ on, fault: "reset", afterBytes: 100_000 }],
    ...{ result: "success", outcomes: ["answered"], seen: 1 },
  },
  {
    name: "[F-05] [R-09] a bad certificate is a broken connection",
    faults: [{ on, fault: "bad-certificate", certificate: "expired", at: 1 }],
    ...{ result: "success", outcomes: ["unreachable", "answered"], seen: 1 },
  },
  {
    name: "[F-05] [R-09] a refused connection reaches nobody",
    faults: [{ on, fault: "refused", at: 1 }],
    ...{ result: "success", outcomes: ["unreachable", "answered"], seen: 1 },
  },
  {
    name: "[F-06] [A-06] an HTML page is malformed",
    faults: [{ on, fault: "malformed" }],
    ...{ result: "payment-connector-error", outcomes: ["answered"], seen: 1, code: "64008" },
  },
  {
    name: "[F-06] [A-07] the wrong id field is malformed",
    faults: [{ on, fault: "wrong-id-field" }],
    ...{ result: "payment-connector-error", outcomes: ["answered"], seen: 1, code: "64008" },
  },
  {
    name: "[F-06] [A-11] a 401 means the credentials",
    faults: [{ on, fault: "status", status: 401 }],
    ...{ result: "payment-connector-error", outcomes: ["answered"], seen: 0, code: "64001" },
  },
  {
    name: "[F-06] [A-11] a 502 is not retried",
    faults: [{ on, fault: "status", status: 502, body: "<h1>Bad gateway</h1>" }],
    ...{ result: "payment-connector-error", outcomes: ["answered"], seen: 0, code: "64008" },
  },
  {
    name: "[F-06] [T-05] a redirect is not followed",
    faults: [{ on, fault: "redirect", location: "https://elsewhere.example/" }],
    ...{ result: "payment-connector-error", outcomes: ["answered"], seen: 0, code: "64008" },
  },
  {
    name: "[F-01] faults compose: delivered twice, and slow as well",
    faults: [
      { on, fault: "slow", seconds: 11, at: 1 },
      { on, fault: "sent-twice" },
    ],
    ...{ result: "success", outcomes: ["no-answer", "answered"], seen: 4 },
  },
  {
    name: "[F-01] a fault on another hop leaves this one alone",
    faults: [{ on: "action", fault: "silent" }],
    ...{ result: "success", outcomes: ["answered"], seen: 1 },
  },
];

describe("a fault", () => {
  for (const { name, faults, result, outcomes, seen, code } of cases) {
    it(name, async () => {
      let asked = 0;
      const fetch = async (): Promise<Response> => {
        asked += 1;
        return Response.json(approved);
      };
      const mock = await startMockTwilio({ connector: { fetch }, faults });
      const report = await mock.play({ twiml: pay, keys });
      expect(report.result).toBe(result);
      expect(report.connector.map(({ outcome }) => outcome)).toEqual(outcomes);
      expect(asked).toBe(seen);
      expect(report.action?.PayErrorCode).toBe(code);
    });
  }

  it("[F-01] every list of faults that makes no sense is refused, each with its number", async () => {
    const faults = [
      { on: "processor", fault: "slow", seconds: 1 },
      { on: "processor", fault: "slow" },
      { on: "moon", fault: "silent" },
      { on: "processor", fault: "gremlins" },
      { on: "processor", fault: "reset", afterBytes: 1.5, colour: "red" },
    ] as unknown as readonly FaultSpec[];
    const wrong = await startMockTwilio({ faults }).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(OptionsError);
    const { problems } = wrong as OptionsError;
    expect(problems.map((problem) => problem.split(" ").slice(0, 3).join(" "))).toEqual([
      "faults: number 2",
      "faults: number 3",
      "faults: number 4",
      "faults: number 5",
      "faults: number 5",
    ]);
  });
});
