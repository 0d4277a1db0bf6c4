// Which input a body was made with: its name and its fields, never its values.
import { expect, it } from "vitest";
import { inputIn } from "../src/wire/input-in.ts";
import { allInputs } from "./support/played-context.ts";

it.each([
  ["one that declines", { cvv: "901", amount: "10.00" }, "declines: cvv"],
  ["one that runs slow", { cvv: "911" }, "slow: cvv"],
  ["one that a postal code decides", { cvv: "123", postal_code: "20000" }, "avs: postal_code"],
  ["an ordinary one", { cvv: "123" }, null],
  ["a text", "{", null],
  ["none", null, null],
])("%s", (_name, body, want) => {
  expect(inputIn(body, allInputs)).toBe(want);
});

it("knows an input by all of its fields", () => {
  const inputs = { ...allInputs, approves: { cardnumber: "4242424242424242", cvv: "100" } };
  expect(inputIn({ cardnumber: "4242424242424242", cvv: "100" }, inputs)).toBe(
    "approves: cardnumber, cvv",
  );
  expect(inputIn({ cardnumber: "4242424242424242", cvv: "101" }, inputs)).toBeNull();
});
