// Every check against an endpoint that is right: all pass, when everything was told; and when nothing was,
// those that need it say what to give.
import { describe, expect, it } from "vitest";
import { checks } from "../../src/checks.ts";
import { noInputs, play } from "../support/played-context.ts";

describe("against a right endpoint", () => {
  it.each(checks.map((check) => ({ check, ...check })))("$name passes", async ({ check }) => {
    expect(await play(check)).toMatchObject({ verdict: "passed" });
  });
});

describe("told nothing", () => {
  it("fails nothing, and says what to give", async () => {
    const bare = { inputs: noInputs, hasWindows: false, endpoint: { tls: null } };
    const missing: Record<string, string[]> = {};
    for (const check of checks) {
      const finding = await play(check, bare);
      expect(finding.verdict, check.name).not.toBe("failed");
      if (finding.verdict === "not-proved") {
        missing[finding.missing] = [...(missing[finding.missing] ?? []), check.name];
      }
    }
    expect(missing).toMatchSnapshot();
  });
});

describe("the list", () => {
  it("names every check once, in kebab-case", () => {
    const names = checks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });
});
