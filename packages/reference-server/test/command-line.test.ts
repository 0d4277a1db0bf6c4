// The command as a process: help, ledger, and one sentence and an exit code for what goes wrong.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { settings } from "../src/config.ts";
import { openSimulatorLedger, readLedger } from "../src/gateways/simulator-ledger.ts";
import { runCommand, startProcess } from "./support/server-process.ts";
import { createFolder, environmentOf } from "./support/test-server.ts";

const patience = { timeout: 30_000 };
const commandNames = [
  ...["serve", "ledger", "transactions", "unheard", "manual", "counts"],
  ...["tokens", "refund", "void", "look-up", "reconcile"],
];
const line = {
  at: "2026-11-20T12:00:00.000Z",
  transaction_id: "a",
  key: "key_a",
  kind: "capture",
  amount: "10.00",
  currency: "USD",
  charge_id: "chg_a",
} as const;

describe("pay-connector-server", () => {
  it("names every command and every variable in its help", patience, async () => {
    const { code, stdout } = await runCommand(["--help"]);
    expect(code).toBe(0);
    for (const { name } of settings) expect(stdout).toContain(name);
    for (const name of commandNames) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it("reports a configuration that cannot be used and ends with 1", patience, async () => {
    const { code, stderr } = await runCommand(["serve"], { PORT: "none" });
    expect(code).toBe(1);
    expect(stderr).toContain('PORT: expected a number from 0 to 65535; received "none".');
    expect(stderr).toContain("CONNECTOR_PASSWORD: expected a password; received nothing.");
    expect(stderr).not.toContain("    at ");
  });

  it("ends with 2 when it does not know the command", patience, async () => {
    expect((await runCommand(["sell"])).code).toBe(2);
    expect((await runCommand(["--fast"])).code).toBe(2);
    expect((await runCommand(["transactions", "sell"])).code).toBe(2);
  });

  it("ends a second server on one file with one sentence", patience, async () => {
    const folder = createFolder();
    const first = await startProcess(folder);
    const second = await runCommand([], environmentOf(folder));
    expect(second).toMatchObject({ code: 1, stdout: "" });
    expect(second.stderr.trim().split("\n")).toHaveLength(1);
    expect(second.stderr).toContain("in use by another server");
    await first.kill();
  });

  it("prints the ledger without asking for credentials", patience, async () => {
    const SIMULATOR_LEDGER_FILE = join(createFolder(), "ledger.jsonl");
    const ledger = await openSimulatorLedger(SIMULATOR_LEDGER_FILE);
    await ledger.recordOnce(line);
    await ledger.close();
    const asJson = await runCommand(["ledger", "--json"], { SIMULATOR_LEDGER_FILE });
    expect(
      asJson.stdout
        .trim()
        .split("\n")
        .map((text) => JSON.parse(text)),
    ).toEqual([line]);
    expect(readLedger(SIMULATOR_LEDGER_FILE)).toEqual([line]);
    const asText = await runCommand(["ledger"], { SIMULATOR_LEDGER_FILE });
    expect(asText.stdout).toMatch(/capture +10\.00 USD +chg_a +a/);
  });

  it("prints an empty ledger as nothing", patience, async () => {
    const environment = { DATABASE_URL: `sqlite:${join(createFolder(), "none.db")}` };
    expect((await runCommand(["ledger", "--json"], environment)).stdout).toBe("");
  });

  it.runIf(oldNode() !== null)("says in one sentence which Node it needs", () => {
    const bin = fileURLToPath(new URL("../bin/pay-connector-server.mjs", import.meta.url));
    const { code, text } = runOld(oldNode() ?? "", bin);
    expect(code).toBe(1);
    expect(text.trim()).toMatch(
      /^pay-connector-server needs Node 22 or newer; this is Node \d+\.\d+\.\d+\.$/,
    );
  });
});

/** A Node older than the driver needs, where the machine has one outside the workspace. */
function oldNode(): string | null {
  const folders = ["/usr/local/bin", ...(process.env.PATH ?? "").split(":")];
  const found = folders
    .filter((folder) => folder !== "" && !folder.includes("node_modules"))
    .map((folder) => join(folder, "node"))
    .filter((path) => existsSync(path));
  return found.find((path) => majorOf(path) < 22) ?? null;
}

function majorOf(path: string): number {
  return Number.parseInt(execFileSync(path, ["--version"], { encoding: "utf8" }).slice(1), 10);
}

function runOld(node: string, bin: string): { code: number; text: string } {
  try {
    return { code: 0, text: execFileSync(node, [bin], { encoding: "utf8", stdio: "pipe" }) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, text: stderr };
  }
}
