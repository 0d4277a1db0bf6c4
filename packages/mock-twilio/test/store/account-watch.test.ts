// A file that is changed while a server runs: noticed once, and not when it is broken.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeAccountFile } from "../../src/store/account-file.ts";
import { AccountWatch } from "../../src/store/account-watch.ts";
import { anAccount } from "../support/accounts.ts";

const folder = mkdtempSync(join(tmpdir(), "mock-twilio-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("AccountWatch", () => {
  it("[C-17] tells of a change once, and of what is no account", () => {
    const file = join(folder, "account.yaml");
    writeAccountFile(file, anAccount());
    const watch = new AccountWatch(file);
    expect(watch.look()).toEqual({ kind: "none" });
    writeAccountFile(file, anAccount({ pciMode: true }));
    expect(watch.look()).toMatchObject({ kind: "changed", account: { pciMode: true } });
    expect(watch.look()).toEqual({ kind: "none" });
    writeFileSync(file, "accountSid: nobody\n");
    expect(watch.look()).toMatchObject({ kind: "unreadable" });
    expect(watch.look()).toEqual({ kind: "none" });
    rmSync(file);
    expect(watch.look()).toMatchObject({ kind: "unreadable" });
  });
});
