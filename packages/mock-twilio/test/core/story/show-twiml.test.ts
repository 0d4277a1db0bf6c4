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
});
