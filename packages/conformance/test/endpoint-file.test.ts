// endpoint.yaml: what is wrong with one is told with its place; what --init writes can be read; and the
// schema for editors is the one the kit checks with.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { endpointSchemaText } from "../scripts/schemas.ts";
import { template } from "../src/cli/init-file.ts";
import { endpointFile } from "../src/endpoint/endpoint-file.ts";
import { parseEndpointFile, readEndpointFile } from "../src/endpoint/read-endpoint-file.ts";

describe("endpoint.yaml", () => {
  it.each([
    ["a name that is not known", "methods: [charge]\ndeclined: {}\n", [/^f:\d+:\d+: .*declined/]],
    [
      "a wrong method",
      "methods:\n  - charge\n  - refund\n",
      [/^f:3:5: methods\.2|^f:3:5: methods\.1/],
    ],
    ["a flag that is none", 'ach: "yes"\n', [/^f:1:6: ach: /]],
    ["a ledger of two kinds", "ledger: { file: a, url: b }\n", [/^f:1:9: ledger: /]],
    ["two problems at once", "ach: 1\nlogs: a\n", [/^f:1:6: ach/, /^f:2:7: logs/]],
    ["no YAML", "a: [1\n", [/^f:\d+:\d+: /]],
    ["a list instead of names", "- a\n", [/^f:1:1: /]],
  ])("tells %s with line and column", (_name, text, want) => {
    const reading = parseEndpointFile(text, "f");
    const problems = reading.ok ? [] : reading.problems;
    expect(problems).toEqual(want.map((each) => expect.stringMatching(each)));
  });

  it("may be empty", () => {
    expect(parseEndpointFile("", "f")).toEqual({ ok: true, file: {} });
  });

  it("is told missing", () => {
    expect(readEndpointFile("no-such-file.yaml")).toMatchObject({ ok: false });
  });

  it("is what --init writes, as it stands and with every example taken", () => {
    expect(parseEndpointFile(template, "f")).toMatchObject({ ok: true });
    const taken = template
      .split("\n")
      .filter((line) => !/^# ledger: \{ (url|command)/.test(line))
      .map((line) => line.replace(/^# ((?:[a-zA-Z]+:| {2}).*)$/, "$1"))
      .join("\n");
    const reading = parseEndpointFile(taken, "f");
    expect(reading).toMatchObject({ ok: true });
    const told = reading.ok ? Object.keys(reading.file).sort() : [];
    expect(told).toEqual(Object.keys(endpointFile.shape).sort());
  });

  it("ships files that can be read", () => {
    const folder = new URL("../endpoints/", import.meta.url);
    const files = readdirSync(folder).filter((name) => !name.endsWith(".mapping.yaml"));
    const wrong = files
      .map((name) => parseEndpointFile(readFileSync(new URL(name, folder), "utf8"), name))
      .filter(({ ok }) => !ok);
    expect(files.length).toBeGreaterThan(1);
    expect(wrong).toEqual([]);
  });

  it("has its schema in endpoint.schema.json (npm run generate)", () => {
    const shipped = readFileSync(new URL("../endpoint.schema.json", import.meta.url), "utf8");
    expect(JSON.parse(shipped)).toEqual(JSON.parse(endpointSchemaText()));
  });
});
