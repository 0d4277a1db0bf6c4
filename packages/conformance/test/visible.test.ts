// What a reader cannot see is written out; what he can see stays as it is.
import { expect, it } from "vitest";
import { readReply } from "../src/reading/reply.ts";
import { visible } from "../src/report/visible.ts";
import type { Exchange } from "../src/wire/exchange.ts";

it.each([
  ["\ufeff{}", "\\uFEFF{}"],
  ["\u001b[31mred", "\\u001B[31mred"],
  ["a\u00a0b\u200bc\u2028d", "a\\u00A0b\\u200Bc\\u2028d"],
  ["\r\n\t", "\\u000D\n\t"],
  ["\ud800", "\\uD800"],
  ["\u{e0001}", "\\uDB40\\uDC01"],
  ["Zoë, 京都 😀", "Zoë, 京都 😀"],
])("%j", (text, want) => {
  expect(visible(text)).toBe(want);
});

const good = '{"charge_id":"ch_1","error_code":null,"error_message":null}';

it.each([
  ["", /it is empty$/],
  [`\ufeff${good}`, /byte order mark/],
  [JSON.stringify(good), /encoded twice/],
  [`[${good}]`, /a JSON list/],
  ["<html></html>", /HTML or XML/],
  ["ok", /it is not JSON$/],
  ["7", /not one object/],
])("[A-01] says why an answer cannot be read: %j", (body, want) => {
  const exchange = { outcome: "answered", status: 200, headers: {}, body, isCut: false };
  expect(readReply("charge", exchange as unknown as Exchange)).toMatchObject({
    why: expect.stringMatching(want),
  });
});
