// A document for the eye.
import { describe, expect, it } from "vitest";
import { showTwiml } from "../../../src/core/story/show-twiml.ts";

describe("showTwiml", () => {
  it.each([
    [
      '<?xml version="1.0"?><Response><Pay><Prompt for="x"><Say>Hi</Say></Prompt><Parameter/></Pay></Response>',
      [
        '<?xml version="1.0"?>',
        "<Response>",
        "  <Pay>",
        '    <Prompt for="x">',
        "      <Say>Hi</Say>",
        "    </Prompt>",
        "    <Parameter/>",
        "  </Pay>",
        "</Response>",
      ],
    ],
    ["not XML", ["not XML"]],
    ["  ", ["(empty)"]],
    ["</a></b>", ["</a>", "</b>"]],
  ])("shows %s", (text, want) => {
    expect(showTwiml(text)).toEqual(want);
  });

  it("[V-08] shows the beginning of what was too long to be read, and indents nothing for ever", () => {
    const lines = showTwiml("<a>".repeat(1_000_000));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^<a>.{100,250} … \(3000000 characters\)$/);
    const deep = showTwiml("<a>".repeat(10_000));
    expect(Math.max(...deep.map(({ length }) => length))).toBeLessThan(50);
  });
});
