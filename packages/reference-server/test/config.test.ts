// The environment: defaults, and every mistake named at once without telling a secret.
import { describe, expect, it } from "vitest";
import { readConfig, readLedgerFile, settings } from "../src/config.ts";

const needed = { CONNECTOR_USERNAME: "u", CONNECTOR_PASSWORD: "p" };

describe("readConfig", () => {
  it("has a default for everything but the credentials", () => {
    expect(readConfig(needed)).toMatchObject({
      host: "127.0.0.1",
      port: 4010,
      gateway: "simulator",
      simulatorTier: "A",
      timeScale: 1,
      tls: null,
      database: {
        engine: "sqlite",
        path: expect.stringMatching(/\/\.data\/reference-server\.db$/),
      },
      vaultKeyFile: expect.stringMatching(/\/\.data\/vault\.key$/),
      simulatorLedgerFile: expect.stringMatching(/\/\.data\/simulator-ledger\.jsonl$/),
    });
  });

  it("puts the ledger beside the database unless told otherwise", () => {
    expect(readConfig({ ...needed, DATABASE_URL: "sqlite:/a/b.db" }).simulatorLedgerFile).toBe(
      "/a/simulator-ledger.jsonl",
    );
    expect(readLedgerFile({ SIMULATOR_LEDGER_FILE: "/c.jsonl" })).toBe("/c.jsonl");
  });

  it("wants a mapping file for http-json, and lets it name the gateway's own variables only", () => {
    const asked = { ...needed, GATEWAY: "http-json", GATEWAY_TOKEN: "t", OTHER: "o" };
    expect(() => readConfig(asked)).toThrow(/GATEWAY_MAPPING_FILE: .*received nothing/);
    const config = readConfig({ ...asked, GATEWAY_MAPPING_FILE: "/m.yaml" });
    expect(config).toMatchObject({
      gateway: "http-json",
      gatewayMappingFile: "/m.yaml",
      gatewayVariables: { GATEWAY_TOKEN: "t" },
    });
    expect(JSON.stringify(config)).not.toContain("OTHER");
  });

  it("reports everything that is wrong at once", () => {
    const read = () =>
      readConfig({
        PORT: "70000",
        DATABASE_URL: "mysql://name:hidden@host/db",
        DATABASE_CONNECTIONS: "0",
        CONNECTOR_USERNAME: "a:b",
        CONNECTOR_PASSWORD: "",
        GATEWAY: "bank",
        TLS_CERT_FILE: "cert.pem",
        TIME_SCALE: "fast",
      });
    expect(read).toThrowErrorMatchingSnapshot();
  });

  it("never repeats a password", () => {
    try {
      readConfig({ DATABASE_URL: "postgres://name:hidden@host", CONNECTOR_PASSWORD: "hidden" });
    } catch (error) {
      expect(String(error)).not.toContain("hidden");
    }
    expect.assertions(1);
  });

  it.each(["postgres", "postgresql"])(
    "takes %s:// for a database of any number of nodes",
    (word) => {
      const url = `${word}://name:hidden@host:5433/db`;
      const config = readConfig({ ...needed, DATABASE_URL: url, DATABASE_CONNECTIONS: "20" });
      expect(config.database).toEqual({ engine: "postgres", url, connections: 20 });
      expect(config.simulatorLedgerFile).toMatch(/\/\.data\/simulator-ledger\.jsonl$/);
    },
  );

  it("takes a variable that is set to nothing as not set", () => {
    expect(readConfig({ ...needed, PORT: "" }).port).toBe(4010);
  });
});

describe("settings", () => {
  it("lists every variable that is read", () => {
    const names = settings.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("TIME_SCALE");
  });
});
