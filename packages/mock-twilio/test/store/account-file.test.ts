// The account's file: what is written can be read, only by its owner, and what is wrong is told by place.
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  AccountFileError,
  readAccountFile,
  writeAccountFile,
} from "../../src/store/account-file.ts";
import { anAccount, aSid, withAuthorised } from "../support/accounts.ts";

const folder = mkdtempSync(join(tmpdir(), "mock-twilio-account-"));
afterAll(() => rmSync(folder, { recursive: true }));

function problemsOf(text: string): readonly string[] {
  const file = join(folder, "wrong.yaml");
  writeFileSync(file, text);
  try {
    readAccountFile(file);
    return [];
  } catch (error) {
    if (!(error instanceof AccountFileError)) throw error;
    return error.problems.map((problem) => problem.replace(`${file}:`, ""));
  }
}

const head = `accountSid: ${aSid("AC")}\nauthToken: token\n`;

describe("the account's file", () => {
  it("[C-17] brings back what was written, and only its owner may read it", () => {
    const file = join(folder, "account.yaml");
    const account = {
      // An auth token of digits and one e would be a number without quotation marks.
      ...withAuthorised("generic", "My_Pay_Connector", anAccount({ authToken: "12e34" })),
      bins: [{ sid: aSid("EH"), name: "Pay", twiml: "<Response>\n  <Pay/>\n</Response>\n" }],
    };
    writeAccountFile(file, account);
    expect(readAccountFile(file)).toEqual(account);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  const cases: readonly (readonly [string, string, string])[] = [
    ["a field nobody knows", `${head}conectors: []\n`, "3:1: conectors is not known here"],
    [
      "a value that does not fit",
      `${head}numbers:\n  - phoneNumber: +12025550100\n    capabilities: [voice]\n`,
      "4:5: numbers.0.phoneNumber must be a text",
    ],
    [
      "what holds between parts",
      `${head}numbers:\n  - phoneNumber: "1"\n    capabilities: []\n`,
      "4:5:",
    ],
    ["what is not YAML", `${head}connectors: [\n`, "4:1:"],
    ["a field that is missing", "authToken: token\n", '1:1: lacks "accountSid".'],
    ["a name that is there twice", `${head}authToken: again\n`, "3:1:"],
    ["no account at all", "just a text\n", "1:1: must have fields"],
  ];
  for (const [name, text, want] of cases) {
    it(`[C-17] tells the line and column of ${name}`, () => {
      expect(problemsOf(text).join("\n")).toContain(want);
    });
  }

  it("[C-17] is no bomb: aliases are followed only so far", () => {
    const lines = Array.from({ length: 12 }, (_, index) => {
      const before = `*a${index - 1}, `.repeat(index === 0 ? 0 : 9);
      return `x${index}: &a${index} [${before}1]`;
    });
    expect(problemsOf(lines.join("\n")).join("\n")).toMatch(/alias/i);
  });

  it("says so when there is no file", () => {
    expect(() => readAccountFile(join(folder, "none.yaml"))).toThrow(/no such file/);
  });
});
