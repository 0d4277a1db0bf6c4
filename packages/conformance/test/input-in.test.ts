// Which input a body was made with: its name, its fields, and the values that may be seen.
import { expect, it } from "vitest";
import { inputIn } from "../src/wire/input-in.ts";
import { allInputs } from "./support/played-context.ts";

const card = { cardnumber: "4111111111111111" };

it.each([
  ["one that declines", { ...card, cvv: "901", amount: "10.00" }, "declines: cvv 901"],
  [
    "one of a card that is nobody's business",
    { cardnumber: "4000001234567899", cvv: "901" },
    "declines: cvv",
  ],
  ["one that runs slow", { ...card, cvv: "911" }, "slow: cvv 911"],
  [
    "one that a postal code decides",
    { cvv: "123", postal_code: "20000" },
    "avs: postal_code 20000",
  ],
  ["an ordinary one", { cvv: "123" }, null],
  ["a text", "{", null],
  ["none", null, null],
])("%s", (_name, body, want) => {
  expect(inputIn(body, allInputs)).toBe(want);
});

it("knows an input by all of its fields", () => {
  const inputs = { ...allInputs, approves: { cardnumber: "4242424242424242", cvv: "100" } };
  expect(inputIn({ cardnumber: "4242424242424242", cvv: "100" }, inputs)).toBe(
    "approves: cardnumber 4242424242424242, cvv 100",
  );
  expect(inputIn({ cardnumber: "4242424242424242", cvv: "101" }, inputs)).toBeNull();
});
