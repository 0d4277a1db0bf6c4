// The hunt for card data finds every disguise, and nothing where there is nothing.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Canary } from "../../src/check-context.ts";
import { findLeaks, isSecurityCodeShown } from "../../src/reading/find-leaks.ts";

const number = "4000001234567899";
const canary: Canary = { number, securityCode: "417", isGenerated: true, overrides: {} };

describe("a number", () => {
  it.each([
    ["plain", `card ${number}.`],
    ["spaced", "4000 0012 3456 7899"],
    ["dashed", "4000-0012-3456-7899"],
    ["reversed", "9987654321000004"],
    ["hex", Buffer.from(number).toString("hex")],
    ["base64", Buffer.from(`{"card":"${number}"}`).toString("base64")],
    ["sha256 digest in hex", createHash("sha256").update(number).digest("hex").toUpperCase()],
    ["md5 digest in base64", createHash("md5").update(number).digest("base64")],
    ["UTF-16", Buffer.from(number, "utf16le")],
    ["raw sha1 digest", createHash("sha1").update(number).digest()],
  ])("is found %s", (kind, given) => {
    expect(findLeaks(given, canary)).toContain(kind);
  });

  it("is not found in its last four digits, nor in another number", () => {
    expect(findLeaks("************7899 400000 4000001234567890", canary)).toEqual([]);
  });
});

describe("a security code", () => {
  it.each([
    ["named", 'cvv: "417"', true],
    ["named in JSON", '{"security_code":"417"}', true],
    ["beside its card", `${number},12/30,417`, true],
    ["somewhere else", "took 417 ms", false],
    ["part of a longer number", `${number},14170`, false],
  ])("%s", (_name, text, want) => {
    expect(isSecurityCodeShown(text, canary)).toBe(want);
  });
});
