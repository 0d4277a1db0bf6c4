// Which content types are read as TwiML.
import { describe, expect, it } from "vitest";
import { checkContentType } from "../../../src/core/call/content-type.ts";

const url = "https://app.example/voice";

describe("checkContentType", () => {
  it.each([
    ["text/xml", "<Response/>", "read"],
    ["text/xml; charset=utf-8", "<Response/>", "read"],
    ["Application/XML", "<Response/>", "read"],
    ["text/html", "<html/>", "read"],
    [null, "<Response/>", "read"],
    ["", "<Response/>", "read"],
    ["text/plain;charset=UTF-8", " <Response/>", "note"],
    ["text/plain", "Hello", "refused"],
    ["application/json", "{}", "refused"],
    ["audio/mpeg", "", "refused"],
  ])("[V-07] %s: %s is %s", (contentType, body, want) => {
    const check = checkContentType({ url, contentType, body });
    const found = check.ok ? (check.notes.length === 0 ? "read" : "note") : "refused";
    expect(found).toBe(want);
    if (!check.ok) expect(check.alert.message).toContain("send text/xml");
  });
});
