// Phone numbers: what people write is read, what Twilio shows is shown.
import { describe, expect, it } from "vitest";
import { formatPhoneNumber, numberSid, readPhoneNumber } from "../../src/api/phone-number.ts";

describe("phone numbers", () => {
  it.each([
    ["+12025550142", "+12025550142"],
    ["+1 (202) 555-0142", "+12025550142"],
    ["2025550142", "+12025550142"],
    ["1-202-555-0142", "+12025550142"],
    ["+442079460018", "+442079460018"],
    ["+0123456789", null],
    ["+123456", null],
    ["+1234567890123456", null],
    ["5550142", null],
    ["abc", null],
    ["", null],
  ])("reads %s", (text, want) => {
    expect(readPhoneNumber(text)).toBe(want);
  });

  it("shows numbers of North America as people write them, others as they are", () => {
    expect(formatPhoneNumber("+12025550142")).toBe("(202) 555-0142");
    expect(formatPhoneNumber("+442079460018")).toBe("+442079460018");
    expect(formatPhoneNumber("client:agent")).toBe("client:agent");
  });

  it("makes a SID of a number's digits", () => {
    expect(numberSid("+12025550142")).toBe(`PN${"0".repeat(21)}12025550142`);
  });
});
