// Placeholders in texts and in JSON: types are kept, null is told or left out, nothing is guessed.
import { describe, expect, it } from "vitest";
import { fillJson, fillText, placeholdersIn } from "../../../src/gateways/http-json/template.ts";
import { the } from "../../support/http-json-stage.ts";

const fields = { amountMinor: 1000, zip: null, parameters: { fee: "1" }, "parameters.my fee": "1" };

describe("fillJson", () => {
  it.each([
    { template: the("amountMinor"), want: 1000 },
    { template: `${the("amountMinor")} cents`, want: "1000 cents" },
    { template: the("zip"), want: null },
    { template: `zip ${the("zip")}.`, want: "zip ." },
    { template: { zip: the("zip"), kept: true }, want: { zip: null, kept: true } },
    { template: { zip: the("zip?"), kept: true }, want: { kept: true } },
    { template: [the("zip?"), the("amountMinor")], want: [1000] },
    { template: the("parameters"), want: { fee: "1" } },
    { template: the("parameters.my fee"), want: "1" },
    { template: the("parameters.none"), want: null },
    { template: { deep: [{ n: the("amountMinor") }] }, want: { deep: [{ n: 1000 }] } },
    { template: "no placeholder", want: "no placeholder" },
  ])("makes $want of $template", ({ template, want }) => {
    expect(fillJson(template, fields)).toEqual(want);
  });
});

describe("fillText", () => {
  it("encodes what it fills in, and nothing else", () => {
    const text = fillText(`/a b/${the("id")}?x=1`, { id: "../c d" }, encodeURIComponent);
    expect(text).toBe("/a b/..%2Fc%20d?x=1");
  });
});

describe("placeholdersIn", () => {
  it("names them, and sees what only looks like one", () => {
    const text = `${the("key")} ${the("parameters.a-b?")}`;
    expect(placeholdersIn(text)).toEqual({ names: ["key", "parameters.a-b"], isBroken: false });
    expect(placeholdersIn("$" + "{ key }").isBroken).toBe(true);
    expect(placeholdersIn("5 $ and {}").isBroken).toBe(false);
  });
});
