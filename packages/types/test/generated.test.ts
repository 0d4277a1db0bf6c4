// What was generated keeps its promises: it runs where nothing may be compiled, and its tables agree with
// the rest of the package.
import { readdirSync, readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";
import { behaviours } from "../src/generated/behaviours.ts";
import { contradictions } from "../src/generated/contradictions.ts";
import { currencies, currenciesDate } from "../src/generated/currencies.ts";
import { errorCatalogue } from "../src/generated/errors.ts";
import { simulatorTriggers } from "../src/generated/triggers.ts";
import { parseAmount } from "../src/values/amount.ts";

const folder = new URL("../src/generated/", import.meta.url);
const names = readdirSync(folder);
const textOf = (name: string) => readFileSync(new URL(name, folder), "utf8");

for (const name of names) {
  test(`${name} says by what it is made and holds no code made from text`, () => {
    const text = textOf(name);
    expect(text).toMatch(
      /^(\/\/ @ts-nocheck.*\n)?\/\/ Made by packages\/types\/scripts\/generate\.ts from /,
    );
    expect(text).not.toMatch(/\beval\b|\bnew Function\b|\bFunction\(|\brequire\b\(|\bimport\(/);
    expect(text).not.toMatch(/^import .* from "(?!\.)/m);
  });
}

test("validators run where compiling text is forbidden, as under a page's strict content policy", () => {
  const code = transformSync(textOf("validators.ts"), { loader: "ts", format: "cjs" }).code;
  const module = { exports: {} as Record<string, Record<string, (value: unknown) => boolean>> };
  runInNewContext(
    code,
    { module, exports: module.exports },
    {
      contextCodeGeneration: { strings: false, wasm: false },
    },
  );
  const check = module.exports.validators?.["charge-request"];
  expect(check?.({})).toBe(false);
});

test("each behaviour stands under its own id", () => {
  for (const [id, row] of Object.entries(behaviours)) expect(row).toMatchObject({ id });
});

test("each contradiction stands under its own name", () => {
  for (const [name, row] of Object.entries(contradictions)) expect(row).toMatchObject({ name });
});

test("each error stands under its own number and says what to do", () => {
  expect(Object.keys(errorCatalogue)).toEqual(expect.arrayContaining(["64001", "64024", "12200"]));
  for (const [code, row] of Object.entries(errorCatalogue)) {
    expect(row.code).toBe(Number(code));
    expect([row.title, row.cause, row.cure].every((text) => text.length > 0)).toBe(true);
  }
});

test("no two triggers of the simulator are the same, and every amount is one", () => {
  const seen = simulatorTriggers.map(({ trigger }) => JSON.stringify(trigger));
  expect(new Set(seen).size).toBe(seen.length);
  for (const { trigger } of simulatorTriggers) {
    if ("amount" in trigger) expect(parseAmount(trigger.amount, "USD").ok).toBe(true);
    if ("securityCode" in trigger) expect(trigger.securityCode).toMatch(/^\d{3,4}$/);
  }
});

test("currencies have plausible codes and digits, and a date", () => {
  for (const [code, units] of Object.entries(currencies)) {
    expect(code).toMatch(/^[A-Z]{3}$/);
    expect([0, 2, 3, 4]).toContain(units);
  }
  expect(currencies).toMatchObject({ USD: 2, EUR: 2, JPY: 0, KWD: 3, CLF: 4, XCG: 2 });
  expect(currenciesDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
