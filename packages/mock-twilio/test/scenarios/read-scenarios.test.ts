// Files of scenarios: what is wrong in them is told with its line and column, all of it at once.
import { describe, expect, it } from "vitest";
import { readScenarios } from "../../src/index.ts";

const good = `scenario: One
twiml: <Response><Pay/></Response>
expect: {}
`;

const cases: readonly { name: string; text: string; want: readonly string[] }[] = [
  { name: "an empty file", text: "", want: ["1:1 there is no scenario"] },
  { name: "a text", text: "hello", want: ["1:1 the scenario must have fields"] },
  { name: "broken YAML", text: `${good}faults: [`, want: ["4:10 Flow sequence"] },
  { name: "a name twice", text: `${good}expect: {}\n`, want: ["4:1 Map keys must be unique"] },
  { name: "a missing name", text: "scenario: One\n", want: ['1:1 the scenario lacks "expect"'] },
  {
    name: "an unknown name",
    text: `${good}wether: good\n`,
    want: ["4:1 wether is not known here"],
  },
  {
    name: "keys that YAML takes for a number",
    text: `${good}caller:\n  - hears: payment-card-number\n    presses: 4111\n`,
    want: ["6:14 caller.0.presses must be a text; a number or a yes needs quotation marks."],
  },
  {
    name: "a fault without its number, on a hop nobody knows",
    text: `${good}faults:\n  - on: moon\n    fault: slow\n`,
    want: ['5:5 faults.0 lacks "seconds"', "5:9 faults.0.on must be one of: processor"],
  },
  {
    name: "an unknown reading",
    text: `${good}assumptions:\n  maxAttempts: often\n  weather: good\n`,
    want: [
      "5:16 assumptions.maxAttempts must be one of: retries, tries",
      "6:3 assumptions.weather is not known",
    ],
  },
  {
    name: "two beginnings",
    text: `${good}url: https://a.example/\n`,
    want: ['4:1 url stands beside "twiml"'],
  },
  {
    name: "an account that cannot be",
    text: `${good}account:\n  accountSid: AC1\n  authToken: secret\n`,
    want: ["5:15 account.accountSid must be AC and 32 hex digits"],
  },
  { name: "no beginning", text: "scenario: x\nexpect: {}\n", want: ['1:1 scenario lacks "twiml"'] },
  {
    name: "keys twice, and a time that is none",
    text: `${good}keys: "1"\ncaller: []\nat: noon\n`,
    want: ['4:1 keys stands beside "caller"', "6:1 at is no ISO time"],
  },
  {
    name: "a problem in the second document",
    text: `${good}---\n${good}seed: -1\n`,
    want: ["8:7 seed must be a whole number"],
  },
  {
    name: "aliases that multiply without end",
    text: `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(9)}]\nc: &c [${"*b,".repeat(9)}]\nd: [${"*c,".repeat(9)}]\n`,
    want: ["1:1 Excessive alias count"],
  },
];

describe("a file of scenarios", () => {
  for (const { name, text, want } of cases) {
    it(`[F-10] is refused with line and column: ${name}`, () => {
      const read = readScenarios(text);
      const found = read.ok
        ? []
        : read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
      expect(found).toHaveLength(want.length);
      for (const [index, words] of want.entries()) expect(found[index]).toContain(words);
    });
  }

  it("[F-10] holds one scenario a document, each with its line", () => {
    const read = readScenarios(`# a comment\n${good}---\n${good}`);
    expect(read.ok && read.scenarios.map(({ line }) => line)).toEqual([2, 6]);
  });
});
