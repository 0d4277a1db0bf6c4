// The switches are the contract's own list.
import { contradictions } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { defaultAssumptions, readings, resolveAssumptions } from "../../src/core/assumptions.ts";

describe("assumptions", () => {
  it("are what the contract calls built, no more and no less", () => {
    const built = Object.values(contradictions).filter((each) => "built" in each);
    expect(Object.keys(readings).sort()).toEqual(built.map(({ name }) => name).sort());
    for (const each of built) expect(defaultAssumptions).toHaveProperty(each.name, each.default);
  });

  it("[Q-10] a profile chooses some readings, the user has the last word", () => {
    expect(resolveAssumptions("documented")).toEqual(defaultAssumptions);
    expect(resolveAssumptions("documented-2022").expiryYear).toBe("four-digits");
    expect(resolveAssumptions("observed").contentType).toBe("none");
    expect(resolveAssumptions("documented-2022", { expiryYear: "two-digits" })).toMatchObject({
      expiryYear: "two-digits",
      currencyOnTokenize: "send",
    });
  });
});
