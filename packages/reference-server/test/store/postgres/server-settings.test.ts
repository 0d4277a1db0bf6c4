// What a server's settings can lose is said at start; a server that cannot serve is refused.
import type { Knex } from "knex";
import { describe, expect, it } from "vitest";
import { checkServer, findRisks } from "../../../src/store/postgres/server-settings.ts";

const sound = {
  synchronous_commit: "on",
  fsync: "on",
  full_page_writes: "on",
  synchronous_standby_names: "",
};

describe("the settings of a server", () => {
  it.each([
    { given: {}, standbys: 0, want: [] },
    { given: { synchronous_commit: "off" }, standbys: 0, want: [/^synchronous_commit is off/] },
    { given: { fsync: "off" }, standbys: 0, want: [/^fsync/] },
    { given: { full_page_writes: "off" }, standbys: 0, want: [/full_page_writes/] },
    { given: {}, standbys: 2, want: [/standbys do not confirm/] },
    { given: { synchronous_standby_names: "ANY 1 (*)" }, standbys: 2, want: [] },
    {
      given: { synchronous_standby_names: "ANY 1 (*)", synchronous_commit: "local" },
      standbys: 2,
      want: [/standbys do not confirm/],
    },
  ])("$given with $standbys standbys", ({ given, standbys, want }) => {
    const risks = findRisks({ ...sound, ...given }, standbys);
    expect(risks).toEqual(want.map((pattern) => expect.stringMatching(pattern)));
  });
});

// A server that says what a test wants it to say: no other release can be had here.
function aServer(said: Readonly<Record<string, string>>): Knex {
  const settings = { server_version: "18.4", transaction_read_only: "off", ...sound, ...said };
  const rows = Object.entries(settings).map(([name, setting]) => ({ name, setting }));
  const raw = async (text: string) =>
    text.includes("pg_settings") ? { rows } : { rows: [{ standbys: 0 }] };
  return { raw } as unknown as Knex;
}

describe("a server", () => {
  it.each([
    { given: "13.14 (Debian 13.14-0+deb11u1)", want: "needs 14 or newer" },
    { given: "9.6.24", want: "needs 14 or newer" },
    { given: "14.0", want: null },
    { given: "18.4", want: null },
    { given: "19beta1", want: null },
  ])("of version $given is refused: $want", async ({ given, want }) => {
    const checked = checkServer(aServer({ server_version: given }));
    if (want === null) expect(await checked).toEqual([]);
    else {
      await expect(checked).rejects.toThrow(
        `The PostgreSQL in use is ${given}; this server ${want}.`,
      );
    }
  });

  it("that is read-only is refused", async () => {
    await expect(checkServer(aServer({ transaction_read_only: "on" }))).rejects.toThrow(
      "The database is read-only: a standby, or default_transaction_read_only. Connect to the primary.",
    );
  });
});
