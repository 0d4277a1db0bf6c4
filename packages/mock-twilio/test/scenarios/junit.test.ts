// The JUnit file: read back by an XML parser of its own, with everything in it that XML dislikes.
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { junitXml } from "../../src/scenarios/junit.ts";
import type { ScenarioResult } from "../../src/scenarios/play-scenario.ts";

const result = (given: Partial<ScenarioResult>): ScenarioResult => ({
  ...{ scenario: "One", behaviours: [], failures: [], unproved: [] },
  ...{ story: "", report: null, tookMs: 12, ...given },
});

type Seen = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

function read(xml: string): { readonly elements: readonly Seen[]; readonly text: string } {
  const elements: Seen[] = [];
  let text = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on("text", (part) => {
    text += part;
  });
  parser.write(xml).close();
  return { elements, text };
}

describe("a JUnit file", () => {
  it("[F-13] has a suite for each file and a case for each scenario", () => {
    const { elements } = read(
      junitXml([
        { file: "a.yaml", results: [result({}), result({ failures: ["No."], tookMs: 1500 })] },
        { file: "b.yaml", results: [] },
      ]),
    );
    expect(elements.map(({ name }) => name)).toEqual([
      ...["testsuites", "testsuite", "testcase", "testcase", "failure", "testsuite"],
    ]);
    expect(elements[0]?.attributes).toMatchObject({ tests: "2", failures: "1", time: "1.512" });
    expect(elements[2]?.attributes).toEqual({ name: "One", classname: "a.yaml", time: "0.012" });
  });

  it("[F-13] survives whatever a name, a failure or a story holds", () => {
    const strange = `<b>"quoted" & 'more' ]]> \u0000\u001b[31m\uffff`;
    const { elements, text } = read(
      junitXml([
        {
          file: strange,
          results: [result({ scenario: strange, failures: [strange, "2"], story: strange })],
        },
      ]),
    );
    expect(elements.at(-1)?.attributes.message).toContain("<b>\"quoted\" & 'more' ]]>");
    expect(text).toContain("]]> \ufffd\ufffd[31m\ufffd");
  });
});
