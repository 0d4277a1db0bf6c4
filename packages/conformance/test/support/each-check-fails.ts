// For every check of a group one endpoint that is wrong in what the check asks, and the check sees it. A
// check without such an endpoint fails the test: it could never have failed anything.
import { describe, expect, it } from "vitest";
import type { Check } from "../../src/check.ts";
import { play, type Setting, type Wrong } from "./played-context.ts";

/** What a check must fail: a wrong endpoint, or another setting. */
export type Case = Wrong | Setting;

/** Runs the table. */
export function eachCheckFails(
  checks: readonly Check[],
  cases: Readonly<Record<string, Case>>,
): void {
  describe("against an endpoint that is wrong in just this", () => {
    it.each(checks.map((check) => ({ check, ...check })))(
      "[$behaviour] $name fails",
      async ({ check, name }) => {
        const given = cases[name];
        if (given === undefined) throw new Error(`There is no wrong endpoint for ${name}.`);
        const finding = await play(check, typeof given === "function" ? { wrong: given } : given);
        expect(finding).toMatchObject({ verdict: "failed" });
      },
    );
  });

  it("has a check for every case", () => {
    const names = checks.map(({ name }) => name);
    expect(Object.keys(cases).filter((name) => !names.includes(name))).toEqual([]);
  });
}
