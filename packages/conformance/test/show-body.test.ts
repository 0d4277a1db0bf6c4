// What of a body a report shows: everything that is published, and nothing of a card that could be somebody's.
import { expect, it } from "vitest";
import { createMask } from "../src/wire/mask.ts";
import { showBody } from "../src/wire/show-body.ts";

const published = { method: "charge", cardnumber: "4111111111111111", cvv: "911" };

it("shows a published test card with its code, so that the line can be sent again", () => {
  expect(showBody(published, createMask())).toBe(JSON.stringify(published));
});

it.each([
  [
    "a card that is not published",
    { ...published, cardnumber: "4929000000000006" },
    /4929000000000006|911/,
  ],
  ["a canary", { ...published, cardnumber: "4000001234567899" }, /4000001234567899|911/],
  ["a code that is longer", { ...published, cvv: "4929000000000006" }, /4929000000000006/],
  ["an account", { ...published, bankaccountnumber: "000123456789" }, /000123456789/],
  ["another card elsewhere", { ...published, description: "4000056655665556" }, /4000056655665556/],
])("hides %s", (_name, body, unwanted) => {
  expect(showBody(body, createMask())).not.toMatch(unwanted);
});
