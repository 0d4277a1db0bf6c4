// What of a caller's keys a reader may see.
import { Secret } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import type { Field } from "../../../src/core/pay/fields.ts";
import { showKeys } from "../../../src/core/pay/show-keys.ts";

describe("showKeys", () => {
  it.each<[Field | null, string, string]>([
    ["payment-card-number", "4111111111111111#", "xxxxxxxxxxxx1111#"],
    ["payment-card-number", "41111", "xxxxx"],
    ["security-code", "123", "xxx"],
    ["security-code", "12*", "xx*"],
    ["bank-account-number", "123456789", "*******89"],
    ["bank-account-number", "12", "**"],
    ["expiration-date", "1230", "1230"],
    ["postal-code", "94105", "94105"],
    ["postal-code", "4111111111111111", "xxxxxxxxxxxxxxxx"],
    ["expiration-date", "123456789", "xxxxxxxxx"],
    ["bank-routing-number", "110000000", "110000000"],
    [null, "123", "xxx"],
  ])("[M-05] %s %s is shown as %s", (field, keys, want) => {
    expect(
      showKeys(
        field,
        [...keys].map((key) => new Secret(key)),
      ),
    ).toBe(want);
  });
});
