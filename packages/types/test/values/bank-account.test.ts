// Routing numbers here are the published examples of the check and of bank websites.
import { expect, test } from "vitest";
import { isAccountNumber, isRoutingNumber } from "../../src/values/bank-account.ts";

const routing: readonly { given: string; want: boolean }[] = [
  { given: "110000000", want: true },
  { given: "111000025", want: true },
  { given: "021000021", want: true },
  { given: "021000022", want: false },
  { given: "000000000", want: false },
  { given: "12345678", want: false },
  { given: "1110000250", want: false },
  { given: "11100002a", want: false },
  { given: "", want: false },
];

for (const { given, want } of routing) {
  test(`[B-03] "${given}" ${want ? "is" : "is not"} a routing number`, () => {
    expect(isRoutingNumber(given)).toBe(want);
  });
}

const accounts: readonly { given: string; want: boolean }[] = [
  { given: "12345678", want: true },
  { given: "123456789", want: true },
  { given: "1234", want: true },
  { given: "123", want: false },
  { given: "12345678901234567", want: true },
  { given: "123456789012345678", want: false },
  { given: "1234-5678", want: false },
];

for (const { given, want } of accounts) {
  test(`"${given}" ${want ? "is" : "is not"} an account number`, () => {
    expect(isAccountNumber(given)).toBe(want);
  });
}
