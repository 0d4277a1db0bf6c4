// The public list of codes: a change of it is a change of the contract with applications.
import { describe, expect, it } from "vitest";
import { declineCodes, isDeclineCode } from "../../src/core/decline-codes.ts";

describe("the catalogue of codes", () => {
  it("is this list", () => {
    expect(Object.keys(declineCodes).sort()).toMatchSnapshot();
  });

  it("says everything in whole sentences", () => {
    for (const { message } of Object.values(declineCodes)) expect(message).toMatch(/^[A-Z].*\.$/);
  });

  it("knows its own codes only", () => {
    expect(isDeclineCode("card_declined")).toBe(true);
    expect(isDeclineCode("toString")).toBe(false);
  });
});
