// What a bin's placeholders become.
import { describe, expect, it } from "vitest";
import { renderBin } from "../../../src/core/account/render-bin.ts";

const cases: readonly (readonly [string, string, Readonly<Record<string, string>>, string])[] = [
  ["a value", "<Say>{{From}}</Say>", { From: "+1" }, "<Say>+1</Say>"],
  ["blanks around the name", "{{ From }}", { From: "+1" }, "+1"],
  ["nothing where there is no value", "a{{From}}b", {}, "ab"],
  [
    "escaped for XML",
    "{{E}}",
    { E: `<Pay a="b"/> & 'c'` },
    "&lt;Pay a=&quot;b&quot;/&gt; &amp; &apos;c&apos;",
  ],
  ["not filled in twice", "{{A}}", { A: "{{B}}", B: "no" }, "{{B}}"],
  ["a section that is kept", "a{{#E}}[{{E}}]{{/E}}b", { E: "x" }, "a[x]b"],
  ["a section that is dropped", "a{{#E}}[{{E}}]{{/E}}b", { E: "" }, "ab"],
  ["the other case", "{{^E}}none{{/E}}", {}, "none"],
  ["Handlebars' if", "{{#if E}}yes{{/if}}", { E: "x" }, "yes"],
  ["sections within sections", "{{#A}}a{{#B}}b{{/B}}{{/A}}", { A: "1" }, "a"],
  ["the same section twice", "{{#A}}1{{/A}}-{{#A}}2{{/A}}", { A: "1" }, "1-2"],
  ["a section never closed", "{{#A}}a", { A: "1" }, "{{#A}}a"],
  ["no inherited names", "{{constructor}}", {}, ""],
];

describe("renderBin", () => {
  for (const [name, text, parameters, want] of cases) {
    it(`[C-15] ${name}`, () => expect(renderBin(text, parameters)).toBe(want));
  }
});
