// The list of behaviours and contradictions has the form its schema gives, names nothing twice and tells
// plainly which issue builds what. Whether each built behaviour has its test is asked by tidy.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { packageFolder, readYaml } from "../scripts/bundle-document.ts";

type Behaviour = {
  readonly id: string;
  readonly sentence: string;
  readonly strength: string;
  readonly source: string;
  readonly evidence: string;
  readonly built?: number;
  readonly planned?: number;
};
type Contradiction = {
  readonly name: string;
  readonly default: string;
  readonly otherReadings: readonly string[];
};

const list = readYaml("behaviours.yaml") as {
  readonly behaviours: readonly Behaviour[];
  readonly contradictions: readonly Contradiction[];
};
const schema = JSON.parse(readFileSync(join(packageFolder, "behaviours.schema.json"), "utf8"));
// A part of the schema says only what is required; its types stand in the schema around it.
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

describe("behaviours", () => {
  it("have the form of their schema", () => {
    validate(list);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("have ids of their own, without gaps, letter by letter", () => {
    const ids = list.behaviours.map(({ id }) => id);
    for (const letter of new Set(ids.map((id) => id.charAt(0)))) {
      const group = ids.filter((id) => id.startsWith(letter));
      const want = group.map((_, index) => `${letter}-${String(index + 1).padStart(2, "0")}`);
      expect(group).toEqual(want);
    }
  });

  it("say each thing once", () => {
    const sentences = list.behaviours.map(({ sentence }) => sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it("have sources that are addresses", () => {
    const odd = list.behaviours.filter(({ source }) => !URL.canParse(source));
    expect(odd).toEqual([]);
  });

  it("take what somebody was seen to do from a place where it can be seen", () => {
    const seen = list.behaviours.filter(({ evidence }) => evidence === "observed");
    expect(seen.filter(({ source }) => !source.startsWith("https://github.com/"))).toEqual([]);
  });

  it("about requests, answers, retries, errors, bank accounts, parameters and masks are built", () => {
    const open = list.behaviours.filter(
      ({ id, built }) => /^[QARBPEMT]/.test(id) && built === undefined,
    );
    expect(open.map(({ id }) => id)).toEqual([]);
  });
});

describe("contradictions", () => {
  it("have names of their own", () => {
    const names = list.contradictions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("have a default that is none of the other readings", () => {
    const odd = list.contradictions.filter((one) => one.otherReadings.includes(one.default));
    expect(odd).toEqual([]);
  });
});

describe("the schema of the list", () => {
  const behaviour = list.behaviours[0];
  const refused: readonly (readonly [string, unknown])[] = [
    ["an unknown strength", { ...behaviour, strength: "always" }],
    ["an unknown evidence", { ...behaviour, evidence: "hearsay" }],
    ["a source that is no address", { ...behaviour, source: "the docs" }],
    ["an id of another form", { ...behaviour, id: "T1" }],
    ["built and planned at once", { ...behaviour, planned: 3 }],
    ["neither built nor planned", { ...behaviour, built: undefined }],
    ["a word of its own", { ...behaviour, note: "see above" }],
    ["half a sentence", { ...behaviour, sentence: "answers with" }],
  ];

  it.each(refused)("refuses %s", (_name, row) => {
    const plain = JSON.parse(JSON.stringify(row));
    expect(validate({ ...list, behaviours: [plain] })).toBe(false);
  });
});
