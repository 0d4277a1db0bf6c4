// Whatever a program's own tables hold is told by its page, and what is drawn of retries is what was played.
import { describe, expect, it } from "vitest";
import { environmentVariables as ofDev } from "../../../../tools/environment.ts";
import { mutants } from "../../../conformance/mutants/zoo.ts";
import { checks } from "../../../conformance/src/checks.ts";
import { createCommandLine as createEmulator } from "../../../mock-twilio/src/command-line.ts";
import { environmentVariables } from "../../../mock-twilio/src/environment.ts";
import { settings } from "../../../reference-server/src/config.ts";
import { declineCodes } from "../../../reference-server/src/core/decline-codes.ts";
import { positionNames } from "../../../reference-server/src/core/transaction.ts";
import { readContract } from "../../scripts/reference/contract.ts";
import { benchPage } from "../../scripts/reference/measured.ts";
import { playRetries, retryStories } from "../../scripts/reference/retry-runs.ts";
import { pageMakers } from "../support/page-makers.ts";

const contract = readContract();
const withinCode = (names: readonly string[]) => names.map((name) => `\`${name}`);
const fieldsOf = (schema: string) =>
  Object.keys(contract.connector.components.schemas[schema]?.properties ?? {});

// The page, and everything of its source that it must tell.
const tables: readonly (readonly [string, string, () => readonly string[]])[] = [
  ["decline-codes", "codes", () => withinCode(Object.keys(declineCodes))],
  ["conformance-checks", "checks", () => checks.map(({ name }) => `### ${name}`)],
  ["conformance-checks", "wrong endpoints", () => withinCode(mutants.map(({ name }) => name))],
  ["configuration", "settings", () => withinCode(settings.map(({ name }) => name))],
  ["configuration", "variables of npm run dev", () => withinCode(Object.keys(ofDev))],
  ["configuration", "variables", () => withinCode(Object.keys(environmentVariables))],
  ["transaction-lifecycle", "positions", () => withinCode(positionNames)],
  [
    "command-line",
    "commands",
    () => createEmulator().commands.map((each) => `mock-twilio ${each.name()}`),
  ],
  ["connector-api", "fields of a card", () => withinCode(fieldsOf("CardDetails"))],
  ["callbacks", "fields of the action", () => withinCode(fieldsOf("PayAction"))],
];

describe("a page that is made from a program's table", () => {
  it.each(tables)("%s tells all %s", async (slug, _what, wanted) => {
    const text = (await pageMakers[slug]?.(contract))?.text ?? "";
    expect(wanted().length).toBeGreaterThan(3);
    expect(wanted().filter((each) => !text.includes(each))).toEqual([]);
  });
});

describe("the page of speed and size", () => {
  it("takes what the bench writes, headings and gaps included, and no link to a file", () => {
    const { text } = benchPage(
      [
        ...["# Speed and size", "Every figure.", "<!-- results -->"],
        ...["| figure | ratio |", "| --- | --- |", "| joins | not measured: no PostgreSQL here |"],
        ...[
          "## Where the time goes",
          "See [the profile](charges/profile.ts) and [why](https://x.example/).",
        ],
      ].join("\n\n"),
    );
    expect(text).toContain("| joins | not measured: no PostgreSQL here |");
    expect(text).toContain(
      "\n## Where the time goes\n\nSee the profile and [why](https://x.example/).",
    );
    expect(text).not.toMatch(/<!--|\n# /);
  });
});

describe("the drawn retries", () => {
  it("[R-01] [R-02] come from runs: without a memory six deliveries charge six times", async () => {
    const runs = await Promise.all(retryStories.map(playRetries));
    expect(
      runs.map(({ report, chargedAtMs }) => [report.connector.length, chargedAtMs.length]),
    ).toEqual([
      [1, 1],
      [2, 1],
      [6, 6],
      [2, 1],
      [3, 1],
      [6, 0],
    ]);
  });
});
