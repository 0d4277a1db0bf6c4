// Card numbers are masked in any text; other numbers are left alone.
import { describe, expect, it } from "vitest";
import { maskCardsIn } from "../../src/core/masking.ts";

describe("maskCardsIn", () => {
  it.each([
    ["card 4111111111111111 declined", "card xxxxxxxxxxxx1111 declined"],
    ['{"n":"4111 1111 1111 1111"}', '{"n":"xxxxxxxxxxxx1111"}'],
    ["4111-1111-1111-1111", "xxxxxxxxxxxx1111"],
    ["order 4111111111111112", "order 4111111111111112"],
    ["pan4111111111111111x", "panxxxxxxxxxxxx1111x"],
    ["1230114111111111111111", "xxxxxxxxxxxxxxxxxx1111"],
    ["CA41111111111111110000000000000000", "CA41111111111111110000000000000000"],
    ["41111111-1111-4111-8111-111111111111", "41111111-1111-4111-8111-111111111111"],
    ["call 12025550142", "call 12025550142"],
  ])("[M-05] %s", (text, want) => {
    expect(maskCardsIn(text)).toBe(want);
  });
});
