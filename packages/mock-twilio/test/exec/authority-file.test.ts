// The authority's file: made once, kept, its owner's alone, replaced when it cannot be relied on.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { AUTHORITY_FILE, openAuthority } from "../../src/exec/authority-file.ts";
import { createBytes } from "../../src/ids.ts";

const place = mkdtempSync(join(tmpdir(), "mock-twilio-authority-"));
const bytes = createBytes(undefined);
const making = { nowMs: Date.parse("2026-11-20T09:00:00Z"), bytes };
const daysLater = (days: number) => ({ bytes, nowMs: making.nowMs + days * 86_400_000 });
let [folder, file, count] = ["", "", 0];

beforeEach(() => {
  count += 1;
  folder = join(place, String(count), "data");
  file = join(folder, AUTHORITY_FILE);
});
afterAll(() => rmSync(place, { recursive: true }));

const rights = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe("the authority's file", () => {
  it("[X-02] is made once and kept, for its owner alone", async () => {
    const first = await openAuthority(folder, making);
    const second = await openAuthority(folder, daysLater(300));
    expect(second).toEqual(first);
    expect(first.remark).toBeNull();
    expect([rights(file), rights(folder)]).toEqual(["600", "700"]);
    expect(readdirSync(folder)).toEqual([AUTHORITY_FILE]);
    expect(readFileSync(file, "utf8")).toBe(first.authority.key + first.authority.certificate);
  });

  it("[X-02] gets a new key when others could read the old one, and says so", async () => {
    const first = await openAuthority(folder, making);
    chmodSync(file, 0o640);
    const second = await openAuthority(folder, making);
    expect(second.authority.key).not.toBe(first.authority.key);
    expect(second.remark).toContain("others could read");
    expect(rights(file)).toBe("600");
  });

  it("[X-02] is renewed a month before its end", async () => {
    const first = await openAuthority(folder, making);
    expect((await openAuthority(folder, daysLater(334))).authority).toEqual(first.authority);
    const second = await openAuthority(folder, daysLater(336));
    expect(second.authority.key).not.toBe(first.authority.key);
    expect(second.remark).toBeNull();
  });

  it.each(["", "-----BEGIN PRIVATE KEY-----\n", "no certificate"])(
    "is made anew when it holds %j",
    async (text) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text, { mode: 0o600 });
      const { authority } = await openAuthority(folder, making);
      expect(readFileSync(file, "utf8")).toContain(authority.certificate);
    },
  );

  it("[T-06] names the folder when it cannot be written", async () => {
    mkdirSync(join(place, String(count)));
    writeFileSync(folder, "a file where a folder should be");
    await expect(openAuthority(folder, making)).rejects.toThrow(/certificate authority .* written/);
  });
});
