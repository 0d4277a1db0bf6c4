// The generator says which files are stale, and prints data so that it reads back the same.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { key, literal, union } from "../scripts/write-source.ts";

// A copy of the two packages, so that nothing in the workspace is ever made stale.
const packages = fileURLToPath(new URL("../..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "generate-"));
afterAll(() => rmSync(copy, { recursive: true }));

for (const name of ["spec", "types"]) {
  cpSync(join(packages, name), join(copy, name), {
    recursive: true,
    filter: (path) => !/[/\\](node_modules|dist|test)$/.test(path),
  });
  symlinkSync(join(packages, name, "node_modules"), join(copy, name, "node_modules"));
}

const generator = join(copy, "types/scripts/generate.ts");
const generated = (name: string) => join(copy, "types/src/generated", name);
const runCheck = () => spawnSync(process.execPath, [generator, "--check"], { encoding: "utf8" });

test("--check passes on what was just generated", { timeout: 60_000 }, () => {
  execFileSync(process.execPath, [generator]);
  expect(runCheck()).toMatchObject({ status: 0, stderr: "" });
});

test("--check names every file that is changed, missing or left over", { timeout: 60_000 }, () => {
  execFileSync(process.execPath, [generator]);
  const errors = readFileSync(generated("errors.ts"), "utf8");
  writeFileSync(generated("errors.ts"), `${errors}// edited\n`);
  rmSync(generated("triggers.ts"));
  writeFileSync(generated("older.ts"), "");
  const { status, stderr } = runCheck();
  expect(status).toBe(1);
  expect(stderr.match(/\w+\.ts is stale/g)).toEqual([
    "errors.ts is stale",
    "older.ts is stale",
    "triggers.ts is stale",
  ]);
});

const values: readonly unknown[] = [
  1,
  'it\'s "so"\n',
  null,
  true,
  [],
  {},
  ["a", "b"],
  [["a"], [{ b: 1 }]],
  { plain: 1, "T-01": [1], 64001: { deep: ["x".repeat(90)] } },
];

for (const value of values) {
  test(`${JSON.stringify(value).slice(0, 40)} reads back the same`, () => {
    expect(new Function(`return ${literal(value)}`)()).toEqual(value);
  });
}

test("names are quoted only where they must be", () => {
  expect(["a", "$b1", "64001", "T-01", "0a", ""].map(key)).toEqual([
    "a",
    "$b1",
    "64001",
    '"T-01"',
    '"0a"',
    '""',
  ]);
});

test("a union of nothing is never", () => {
  expect(union([])).toBe("never");
  expect(union(["a", "b"])).toBe('"a" | "b"');
});
