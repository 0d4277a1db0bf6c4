// The settings of the admin API, read as part of the whole configuration.
import { describe, expect, it } from "vitest";
import { readConfig, readLedgerFile } from "../../src/config.ts";

const connector = { CONNECTOR_USERNAME: "twilio", CONNECTOR_PASSWORD: "shared" };
const admin = { ADMIN_PORT: "0", ADMIN_USERNAME: "operator", ADMIN_PASSWORD: "another" };

describe("the admin API's settings", () => {
  it("are none without a port", () => {
    const { ADMIN_PORT: _port, ...rest } = admin;
    expect(readConfig({ ...connector, ...rest }).admin).toBeNull();
  });

  it("have an address on loopback and reusable tokens unless told otherwise", () => {
    expect(readConfig({ ...connector, ...admin }).admin).toEqual({
      host: "127.0.0.1",
      port: 0,
      username: "operator",
      password: "another",
      isTokenOneTime: false,
    });
    const given = { ...connector, ...admin, ADMIN_HOST: "::1", TOKEN_TYPE: "one-time" };
    expect(readConfig(given).admin).toMatchObject({ host: "::1", isTokenOneTime: true });
  });

  it.each([
    { name: "no credentials", changes: { ADMIN_USERNAME: "", ADMIN_PASSWORD: "" }, want: 2 },
    { name: "a user name with a colon", changes: { ADMIN_USERNAME: "a:b" }, want: 1 },
    { name: "the connector's password", changes: { ADMIN_PASSWORD: "shared" }, want: 1 },
    { name: "a port that is none", changes: { ADMIN_PORT: "70000" }, want: 1 },
    { name: "another type of token", changes: { TOKEN_TYPE: "eternal" }, want: 1 },
  ])("refuse $name and repeat no password", ({ changes, want }) => {
    const read = () => readConfig({ ...connector, ...admin, ...changes });
    expect(read).toThrow(/cannot be used/);
    try {
      read();
    } catch (error) {
      expect(String(error).split("\n")).toHaveLength(want + 1);
      expect(String(error)).not.toContain("shared");
    }
  });

  it("do not keep anybody from reading the ledger", () => {
    expect(readLedgerFile({ ADMIN_PORT: "1" })).toMatch(/ledger/);
  });
});
