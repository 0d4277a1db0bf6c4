// What a server's settings can lose is said at start.
import { describe, expect, it } from "vitest";
import { findRisks } from "../../../src/store/postgres/server-settings.ts";

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
