// The month itself is still good: the last instant of it passes, the first of the next does not.
import { expect, test } from "vitest";
import { type Expiry, isExpired, parseExpiry } from "../../src/values/expiry.ts";

const texts: readonly { month: string; year: string; want: Expiry | undefined }[] = [
  { month: "08", year: "27", want: { month: 8, year: 2027 } },
  { month: "8", year: "27", want: { month: 8, year: 2027 } },
  { month: "12", year: "2022", want: { month: 12, year: 2022 } },
  { month: "01", year: "00", want: { month: 1, year: 2000 } },
  { month: "00", year: "27", want: undefined },
  { month: "13", year: "27", want: undefined },
  { month: "", year: "27", want: undefined },
  { month: "08", year: "7", want: undefined },
  { month: "08", year: "027", want: undefined },
  { month: "08", year: "1927", want: undefined },
  { month: " 8", year: "27", want: undefined },
];

for (const { month, year, want } of texts) {
  test(`[Q-05] "${month}" of "${year}" is ${want ? `${want.month}/${want.year}` : "no month"}`, () => {
    expect(parseExpiry(month, year)).toEqual(want);
  });
}

const moments: readonly { expiry: Expiry; at: string; want: boolean }[] = [
  { expiry: { month: 11, year: 2026 }, at: "2026-11-30T23:59:59.999Z", want: false },
  { expiry: { month: 11, year: 2026 }, at: "2026-12-01T00:00:00.000Z", want: true },
  { expiry: { month: 12, year: 2026 }, at: "2026-12-31T23:59:59.999Z", want: false },
  { expiry: { month: 12, year: 2026 }, at: "2027-01-01T00:00:00.000Z", want: true },
  { expiry: { month: 2, year: 2028 }, at: "2028-02-29T12:00:00.000Z", want: false },
];

for (const { expiry, at, want } of moments) {
  test(`a card of ${expiry.month}/${expiry.year} is ${want ? "expired" : "good"} at ${at}`, () => {
    expect(isExpired(expiry, new Date(at))).toBe(want);
  });
}
