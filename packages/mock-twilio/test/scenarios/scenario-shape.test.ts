// The shipped scenarios hold, and the schema that editors use is the one that is checked.
import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { scenarioSchemaText } from "../../scripts/scenario-schema.ts";
import { playScenario, readScenarios } from "../../src/index.ts";

const folder = new URL("../../scenarios/", import.meta.url);
const schemaFile = new URL("../../scenario.schema.json", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

describe("a shipped scenario", () => {
  const isValid = new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(schemaFile, "utf8")) as object,
  );
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), "utf8");
    const read = readScenarios(text);
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.problems)}`);
    for (const { scenario } of read.scenarios) {
      const ids = (scenario.behaviours ?? []).map((id) => `[${id}]`).join(" ");
      it(`${ids} ${file}: ${scenario.scenario}`, async () => {
        const result = await playScenario(scenario);
        expect(result.failures, result.story).toEqual([]);
      });
    }
    it(`${file} fits the schema for editors`, () => {
      for (const document of parseAllDocuments(text)) {
        expect(isValid((document as { toJS: () => unknown }).toJS()), text).toBe(true);
      }
    });
  }
});

describe("the schema for editors", () => {
  it("[F-10] is fresh (npm run generate)", () => {
    // Compared as data: the formatter has its own way with lines.
    expect(JSON.parse(readFileSync(schemaFile, "utf8"))).toEqual(JSON.parse(scenarioSchemaText()));
  });
});
