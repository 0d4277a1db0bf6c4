// Where in an answer the card was seen: by its name, so that whoever mends it finds the place.
import { expect, it } from "vitest";
import type { Canary } from "../../src/check-context.ts";
import { expectNoLeak } from "../../src/reading/leaks-in-exchanges.ts";
import type { Exchange } from "../../src/wire/exchange.ts";

const number = "4000001234567899";
const canary: Canary = { number, securityCode: "417", isGenerated: true, overrides: {} };

it.each([
  ["the body", { body: number }, "The answer's body shows the card number (plain)."],
  [
    "a header",
    { headers: { "x-trace": number } },
    "The answer's header x-trace shows the card number (plain).",
  ],
  [
    "a header's name",
    { headers: { [`x-${number}`]: "1" } },
    "The answer's headers show the card number (plain).",
  ],
  ["a code", { body: "cvv: 417" }, "The answer's body shows the security code."],
])("[E-13] names %s", (_name, shown, what) => {
  const exchange = { headers: {}, body: "", ...shown } as unknown as Exchange;
  expect(expectNoLeak([exchange], canary)).toMatchObject({ verdict: "failed", what });
});
