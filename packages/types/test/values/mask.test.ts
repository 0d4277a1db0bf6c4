// What stays visible of each kind of number, and that short ones are not shown whole.
import { expect, test } from "vitest";
import {
  maskAccountNumber,
  maskCardNumber,
  maskSecurityCode,
  truncateCardNumber,
} from "../../src/values/mask.ts";

const masks: readonly { name: string; got: string; want: string }[] = [
  {
    name: "[M-01] a card number",
    got: maskCardNumber("4111111111111111"),
    want: "xxxxxxxxxxxx1111",
  },
  {
    name: "[M-01] an amex number",
    got: maskCardNumber("378282246310005"),
    want: "xxxxxxxxxxx0005",
  },
  { name: "[M-01] four digits", got: maskCardNumber("1234"), want: "xx34" },
  { name: "[M-02] a security code", got: maskSecurityCode("123"), want: "xxx" },
  { name: "[M-02] a security code of amex", got: maskSecurityCode("1234"), want: "xxxx" },
  { name: "[M-03] an account number", got: maskAccountNumber("123456792"), want: "*******92" },
  { name: "[M-03] one digit of an account", got: maskAccountNumber("7"), want: "*" },
  { name: "nothing", got: maskCardNumber(""), want: "" },
];

for (const { name, got, want } of masks) {
  test(`${name} is masked as "${want}"`, () => {
    expect(got).toBe(want);
  });
}

test("[M-05] a truncated card number has its BIN and its last four", () => {
  expect(truncateCardNumber("4111111111111111")).toEqual({ bin: "411111", lastFour: "1111" });
});

test("[M-05] of a number too short to be a card nothing is kept", () => {
  expect(truncateCardNumber("41111111111")).toEqual({ bin: "", lastFour: "" });
});
