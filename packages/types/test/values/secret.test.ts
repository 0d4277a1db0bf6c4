// A secret must not leave through any of the doors that print by accident.
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Secret } from "../../src/values/secret.ts";

const number = "4111111111111111";

const doors: readonly { name: string; print: (secret: Secret) => string }[] = [
  { name: "String()", print: (secret) => String(secret) },
  { name: "a template", print: (secret) => `card ${secret}` },
  { name: "joining with a string", print: (secret) => `card ${[secret].join()}` },
  { name: "JSON", print: (secret) => JSON.stringify({ secret }) },
  { name: "console.log", print: (secret) => inspect(secret) },
  {
    name: "console.log with all that can be shown",
    print: (secret) => inspect({ deep: [secret] }, { showHidden: true, depth: 9, getters: true }),
  },
  { name: "its keys", print: (secret) => JSON.stringify(Object.entries({ ...secret })) },
  { name: "its own names", print: (secret) => Reflect.ownKeys(secret).map(String).join() },
  { name: "an error", print: (secret) => new Error(`refused ${secret}`).stack ?? "" },
  { name: "a copy", print: (secret) => inspect(structuredClone(secret)) },
];

for (const { name, print } of doors) {
  test(`[M-05] a secret does not show in ${name}`, () => {
    expect(print(new Secret(number))).not.toContain(number);
  });
}

test("a secret prints as a mask", () => {
  expect(String(new Secret(number))).toBe("[secret]");
  expect(JSON.stringify([new Secret(number)])).toBe('["[secret]"]');
  expect(inspect([new Secret(number)])).toBe("[ [secret] ]");
});

test("reveal gives the text back, length tells how much is hidden", () => {
  const secret = new Secret(number);
  expect(secret.reveal()).toBe(number);
  expect(secret.length).toBe(16);
});

test("secrets are compared without being revealed", () => {
  expect(new Secret(number).equals(new Secret(number))).toBe(true);
  expect(new Secret(number).equals(new Secret("5555555555554444"))).toBe(false);
});
