// The contract's behaviours and the tests hold each other: a built behaviour has a test that names it, a
// title names no behaviour that does not exist, and what was built once stays built.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { listFiles, root } from "./source-files.ts";

type Behaviour = { readonly id: string; readonly built?: number; readonly planned?: number };

const { behaviours } = parseYaml(
  readFileSync(join(root, "packages/spec/behaviours.yaml"), "utf8"),
) as {
  readonly behaviours: readonly Behaviour[];
};
const built = behaviours.filter((behaviour) => behaviour.built !== undefined).map(({ id }) => id);
const before: readonly string[] = JSON.parse(
  readFileSync(join(root, "tidy/built-behaviours.json"), "utf8"),
);
const cited = citedIds();

describe("behaviours and tests", () => {
  it("test every behaviour that is marked built", () => {
    expect(built.filter((id) => !cited.has(id))).toEqual([]);
  });

  it("cite only behaviours that exist", () => {
    const known = new Set(behaviours.map(({ id }) => id));
    expect([...cited].filter((id) => !known.has(id))).toEqual([]);
  });

  it("never build less than before", () => {
    expect(before.filter((id) => !built.includes(id))).toEqual([]);
  });

  it("keep the list of what was built complete (add new ids to tidy/built-behaviours.json)", () => {
    expect(built.filter((id) => !before.includes(id))).toEqual([]);
  });
});

/** Ids in the titles of tests, and of conversations and scenarios, which are tests as text. */
function citedIds(): ReadonlySet<string> {
  const tests = /\.test\.ts$|\/conversations\/.*\.txt$|\/mock-twilio\/scenarios\/.*\.yaml$/;
  const files = listFiles().filter((path) => tests.test(path));
  return new Set(files.flatMap((path) => idsIn(path, readFileSync(join(root, path), "utf8"))));
}

function idsIn(path: string, text: string): readonly string[] {
  const titles = /\.(txt|yaml)$/.test(path)
    ? (text.match(/^(title|behaviours?)\b.*$/gm) ?? [])
    : (text.match(/["'`]\[[A-Z]-\d{2}\][^"'`]*["'`]/g) ?? []);
  return titles.flatMap((title) => title.match(/\b[A-Z]-\d{2}\b/g) ?? []);
}
