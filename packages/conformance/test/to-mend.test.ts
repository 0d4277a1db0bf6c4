// The order of mending: what every other check begins with comes first, and does not repeat itself.
import { describe, expect, it } from "vitest";
import { judge } from "../src/judge.ts";
import { htmlReport } from "../src/report/html.ts";
import { terminalReport } from "../src/report/terminal.ts";
import { toMend } from "../src/report/to-mend.ts";
import type { CheckResult } from "../src/verdicts.ts";
import { listen } from "./support/endpoints.ts";
import { aResult, someVerdicts } from "./support/verdicts.ts";

const instead = "the error insufficient_patience";
const results = [
  aResult("failed", { name: "a-warning", isWarning: true }),
  aResult("failed", { name: "a-must" }),
  aResult("failed", { name: "begins-with-one", instead }),
  aResult("failed", { name: "got-something-else", instead: "no answer" }),
  aResult("failed", { name: "a-token", profile: "tokenize", instead: "an error" }),
  aResult("failed", { name: "tokenize-approved", profile: "tokenize", instead: "an error" }),
  aResult("failed", { name: "charge-approved", instead }),
  aResult("passed", { name: "passes" }),
];

function told(given: readonly CheckResult[], fellSilent: string | null = null) {
  return toMend({ results: given, fellSilent });
}

/** A failure of which one request, sent with this input, got this. */
function sentWith(input: string | null, name: string) {
  const [exchange] = aResult("failed").exchanges;
  const sent = { ...exchange!.sent, input };
  return aResult("failed", {
    ...{ name, instead: "an approval", exchanges: [{ ...exchange!, sent }] },
  });
}

describe("where nothing is declined", () => {
  it("folds what was sent with the input that declines, and nothing else", () => {
    const mending = told([
      sentWith("declines: cvv", "decline-stays"),
      sentWith(null, "declined-id-is-burned"),
      sentWith("declines: cvv", "declines-declined"),
    ]);
    expect(mending.map(({ result, heldUp }) => [result.name, heldUp.length])).toEqual([
      ["declines-declined", 1],
      ["declined-id-is-burned", 0],
    ]);
  });
});

describe("where ids are shared", () => {
  it("says so once", () => {
    const mending = told([
      aResult("failed", { name: "ids-differ-by-last-letter", instead: "the same id" }),
      aResult("failed", { name: "ids-differ-together", instead: "the same id" }),
    ]);
    expect(mending.map(({ result }) => result.name)).toEqual(["ids-differ-together"]);
  });
});

describe("where the ledger shows nothing", () => {
  it("says so once, and tells apart what is captured twice", () => {
    const mending = told([
      aResult("failed", { name: "captured-once-together-2", instead: "no capture in the ledger" }),
      aResult("failed", { name: "captured-once-replayed" }),
      aResult("failed", { name: "captured-once", instead: "no capture in the ledger" }),
    ]);
    expect(mending.map(({ result, heldUp }) => [result.name, heldUp.length])).toEqual([
      ["captured-once", 1],
      ["captured-once-replayed", 0],
    ]);
  });
});

describe("what there is to mend", () => {
  it("is told in the order of mending, folded under the ordinary payment", () => {
    const mending = told(results).map(({ result, heldUp }) => [
      result.name,
      heldUp.map(({ name }) => name),
    ]);
    expect(mending).toEqual([
      ["charge-approved", ["begins-with-one"]],
      ["tokenize-approved", ["a-token"]],
      ["a-must", []],
      ["got-something-else", []],
      ["a-warning", []],
    ]);
  });

  it("folds nothing where the ordinary payment was not asked for", () => {
    const others = results.filter(({ name }) => name !== "charge-approved");
    expect(told(others).map(({ result }) => result.name)).toContain("begins-with-one");
  });

  it("is the silence that ended the run, once, where ordinary payments were approved before", () => {
    const silent = ["body-huge", "long-id", "wrong-types"].map((name) =>
      aResult("failed", { name, instead: "no answer" }),
    );
    const mending = told([aResult("failed", { name: "a-must" }), ...silent], "It fell silent.");
    expect(mending.map(({ result, heldUp }) => [result.name, heldUp.length])).toEqual([
      ["body-huge", 2],
      ["a-must", 0],
    ]);
  });

  it("is a line at the terminal, and a folded part on the page", () => {
    const text = terminalReport(someVerdicts(results));
    expect(text).toContain("1 further check got the same and could not go on (begins-with-one).");
    expect(text).not.toContain("FAILED  begins-with-one");
    const page = htmlReport(someVerdicts(results));
    expect(page).toContain("could not go on (begins-with-one)");
    expect(page.match(/<details class="failed" open>/g)).toHaveLength(4);
  });

  it("[A-01] is one thing when every answer begins with a byte order mark", async () => {
    const answer = { charge_id: "ch_1", error_code: null, error_message: null };
    const endpoint = await listen((_request, response) => {
      response.setHeader("Content-Type", "application/json");
      response.end(`\ufeff${JSON.stringify(answer)}`);
    });
    const verdicts = await judge({
      ...{ endpoint, username: "u", password: "p", isFast: true },
      only: ["charge-approved", "replay-at-once", "parameters-with-charge", "tokenize-approved"],
    });
    const mending = toMend(verdicts);
    expect(mending.map(({ heldUp }) => heldUp.length)).toEqual([3]);
    const report = terminalReport(verdicts);
    expect(report).toContain("| \\uFEFF{");
    expect(report).toContain("byte order mark");
  });
});
