// What the verdicts of other checks make of a failure: which is told first, which behind it, and how it is
// mended.
import { describe, expect, it } from "vitest";
import { checks } from "../src/checks.ts";
import { SEVERAL_CAPTURES } from "../src/reading/money.ts";
import { DIFFERENT_IDS } from "../src/reading/repeats.ts";
import { NO_ANSWER } from "../src/reading/reply.ts";
import { roots } from "../src/report/follows.ts";
import { htmlReport } from "../src/report/html.ts";
import { withNeighbours } from "../src/report/neighbours.ts";
import { terminalReport } from "../src/report/terminal.ts";
import { toMend } from "../src/report/to-mend.ts";
import type { CheckResult } from "../src/verdicts.ts";
import { aResult, someVerdicts } from "./support/verdicts.ts";

function fails(name: string, instead: string | null = null): CheckResult {
  return aResult("failed", { name, instead, said: `Seen by ${name}.`, cure: "The check's own." });
}

function passes(name: string): CheckResult {
  return aResult("passed", { name });
}

/** As the zoo's works-for-the-connection fails. */
const lostClaims = [
  fails("gateway-answer-lost", NO_ANSWER),
  fails("slow-success-told", NO_ANSWER),
  fails("very-slow-told", NO_ANSWER),
  fails("captured-once-gateway-lost", SEVERAL_CAPTURES),
  fails("captured-once-slow", SEVERAL_CAPTURES),
  fails("told-failure-very-slow", SEVERAL_CAPTURES),
];

function told(results: readonly CheckResult[]) {
  return toMend({ results, fellSilent: null }).map(({ result, follows }) => [
    result.name,
    follows.map(({ name }) => name),
  ]);
}

describe("what follows", () => {
  it("stands behind the likely root, in every report", () => {
    expect(told(lostClaims)).toEqual([
      [
        "slow-success-told",
        [
          ...["gateway-answer-lost", "very-slow-told", "captured-once-gateway-lost"],
          ...["captured-once-slow", "told-failure-very-slow"],
        ],
      ],
    ]);
    const text = terminalReport(someVerdicts(lostClaims));
    expect(text).toContain("  follows  5 further failures probably follow from it");
    expect(text).toContain("\n           captured-once-slow: Seen by captured-once-slow.\n");
    expect(text.match(/^FAILED {2}/gm)).toHaveLength(1);
    expect(text).toMatch(/--only slow-success-told,gateway-answer-lost,/);
    const page = htmlReport(someVerdicts(lostClaims));
    expect(page).toContain("5 further failures probably follow from it");
    expect(page).toContain("<h2>Probably follows from these</h2>");
  });

  it("stands alone where it came to something else, or where nothing fails before it", () => {
    expect(told([fails("slow-success-told", NO_ANSWER), fails("told-failure-very-slow")])).toEqual([
      ["slow-success-told", []],
      ["told-failure-very-slow", []],
    ]);
    expect(told([fails("reply-parameters-of-tokenize")])).toEqual([
      ["reply-parameters-of-tokenize", []],
    ]);
  });

  it("takes the silence of a very slow charge behind the claim that a slow one loses", () => {
    const results = [
      ...[fails("very-slow-told", NO_ANSWER), fails("captured-once-slow", SEVERAL_CAPTURES)],
      fails("told-failure-very-slow", SEVERAL_CAPTURES),
    ];
    expect(told(results)).toEqual([
      ["captured-once-slow", ["very-slow-told", "told-failure-very-slow"]],
    ]);
  });

  it("is a retry in flight that got the same error, and none that got another", () => {
    const late = fails("slow-success-told", "the error timeout");
    const other = fails("retry-in-flight", "the error busy");
    expect(told([late, fails("retry-in-flight", "the error timeout")])).toEqual([
      ["slow-success-told", ["retry-in-flight"]],
    ]);
    expect(told([late, other])).toHaveLength(2);
  });

  it("is whatever came to the same where even the next delivery gets another id", () => {
    const results = [
      ...[fails("ids-outlive-the-second", DIFFERENT_IDS), fails("replay-at-once", DIFFERENT_IDS)],
      ...[fails("ids-differ-together", DIFFERENT_IDS), fails("zero-amount", "an approval")],
    ];
    expect(told(results)).toEqual([
      ["replay-at-once", ["ids-outlive-the-second", "ids-differ-together"]],
      ["zero-amount", []],
    ]);
  });

  it("never hides behind a warning", () => {
    const small = { ...fails("together-2"), isWarning: true };
    expect(told([small, fails("together-20")])).toEqual([
      ["together-20", []],
      ["together-2", []],
    ]);
  });

  it("is told of checks that exist", () => {
    const names = checks.map(({ name }) => name);
    const named = roots.flatMap(({ name, follows }) => [name, ...follows]);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe("what is mended first", () => {
  const very = fails("very-slow-told", "the error timeout");
  it.each([
    [
      "is named where it fails too",
      [fails("captured-once-slow"), very],
      "Mend captured-once-slow first. The check's own.",
    ],
    ["is not named where it does not", [passes("captured-once-slow"), very], "The check's own."],
  ])("%s", (_name, results, want) => {
    expect(withNeighbours(results).find(({ name }) => name === "very-slow-told")?.cure).toBe(want);
  });
});

describe("how a slow charge is mended", () => {
  const cureOf = (name: string, results: readonly CheckResult[]) =>
    withNeighbours(results).find((each) => each.name === name)?.cure;
  const joined = [passes("together-20"), passes("retry-in-flight")];

  it.each(["slow-success-told", "captured-once-slow"])(
    "looks for a claim that is lost where soon deliveries are joined: %s",
    (name) => {
      const cure = cureOf(name, [...lostClaims, ...joined]);
      expect(cure).toContain("(retry-in-flight and together-20 passed)");
      expect(cure).toMatch(/time-out or timer.*expires.*connection closes/);
    },
  );

  it("looks for an outcome that nobody is told where it is captured once", () => {
    const results = [fails("slow-success-told", NO_ANSWER), passes("captured-once-slow")];
    expect(cureOf("slow-success-told", results)).toContain("no retry is told of it");
  });

  it.each([
    ["no neighbour was asked", lostClaims],
    ["an error was told", [fails("slow-success-told", "an error"), passes("captured-once-slow")]],
  ])("is the check's own where %s", (_name, results) => {
    expect(cureOf("slow-success-told", results)).toBe("The check's own.");
  });
});
