// Versions are compared part by part, as numbers.
import { describe, expect, it } from "vitest";
import { isAtLeast } from "../../src/store/is-at-least.ts";

describe("isAtLeast", () => {
  it.each([
    { version: "3.51.3", want: true },
    { version: "3.51.2", want: false },
    { version: "3.52.0", want: true },
    { version: "4.0", want: true },
    { version: "2.99.99", want: false },
  ])("3.51.3 against $version", ({ version, want }) => {
    expect(isAtLeast(version, [3, 51, 3])).toBe(want);
  });
});
