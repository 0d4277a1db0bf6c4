// The XML reader: strict, with the place of the first mistake, and nothing that could be expanded.
import { describe, expect, it } from "vitest";
import { parseXml } from "../../../src/core/twiml/parse-xml.ts";

describe("parseXml", () => {
  it.each([
    ["an open element", "<Response><Say>", 1],
    ["a wrong closing tag", "<Response>\n<Say></Pay>\n</Response>", 2],
    ["two roots", "<Response/>\n<Response/>", 2],
    ["an unknown entity", "<Response>&nbsp;</Response>", 1],
    ["an attribute twice", '<Response a="1" a="2"/>', 1],
    ["an attribute without quotes", "<Response a=1/>", 1],
    ["a bare ampersand", "<Response>fish & chips</Response>", 1],
    ["no XML at all", "Hello", 1],
    ["nothing", "", 1],
    [
      "a document type with an entity",
      '<!DOCTYPE r [<!ENTITY a "b">]>\n<Response>&a;</Response>',
      1,
    ],
  ])("[E-02] refuses %s and names the place", (_name, text, line) => {
    const result = parseXml(text);
    expect(result).toMatchObject({ ok: false, place: { line } });
    if (!result.ok) expect(result.problem).not.toMatch(/^\d+:/);
  });

  it("reads elements, attributes, text and CDATA in order", () => {
    const result = parseXml(
      '<?xml version="1.0"?><a x="&lt;1"><!-- no --><b/>t<![CDATA[<c>]]></a>',
    );
    expect(result).toMatchObject({
      ok: true,
      root: { name: "a", attributes: { x: "<1" }, children: [{ name: "b" }, "t", "<c>"] },
    });
  });

  it("takes a byte order mark", () => {
    expect(parseXml("\uFEFF<Response/>").ok).toBe(true);
  });

  const laughs = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Response>&b;</Response>`;
  it.each([
    ["a million nested elements", "<a>".repeat(1_000_000), "longer than"],
    ["elements nested too deep", `<Response>${"<a>".repeat(40)}`, "nested deeper"],
    ["a crowd of elements", `<Response>${"<Hangup/>".repeat(2001)}</Response>`, "more than 2000"],
    ["a text without end", `<Response><Say>${"x".repeat(300_000)}</Say></Response>`, "longer than"],
    ["entities of entities", laughs, "document type"],
    ["a file of this machine", '<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>', "document type"],
  ])("[V-08] refuses %s before it costs anything", (_name, text, words) => {
    const result = parseXml(text);
    expect(result).toMatchObject({ ok: false, problem: expect.stringContaining(words) });
  });
});
