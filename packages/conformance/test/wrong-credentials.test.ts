// Credentials that must open nothing: what a shell makes of their spelling is what was sent, and the right
// ones stand in no report.
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { authenticationChecks } from "../src/checks/authentication.ts";
import { judgeWith } from "../src/judge.ts";
import {
  otherHeaders,
  rightUnder,
  wrongPasswords,
  wrongUsers,
} from "../src/reading/wrong-credentials.ts";
import type { WrongAuthorization } from "../src/wire/exchange.ts";
import { approves, listen } from "./support/endpoints.ts";

const owner = { username: "twilio-Connector", password: "Sesame & 3 wishes" };

const all = [
  ...[...wrongPasswords(owner), ...wrongUsers(owner), ...otherHeaders(owner)],
  { told: "another case of the scheme", authorization: rightUnder("bAsIc", owner) },
].flatMap(({ told, authorization }) => (authorization === "none" ? [] : [{ told, authorization }]));

describe("credentials that must open nothing", () => {
  it.each(all)("a shell sends $told", ({ authorization }) => {
    expect(inShell(authorization)).toBe(sentBy(authorization));
  });

  it.each(all)("$told: nobody reads the right ones", ({ authorization: { shell } }) => {
    expect(shell).not.toContain("esame");
    expect(shell).not.toContain(Buffer.from(owner.password).toString("base64").slice(0, 8));
    expect(shell).not.toContain(Buffer.from(owner.username).toString("base64").slice(0, 8));
  });

  it("[T-02] are told apart in a report that holds no right ones", async () => {
    const { username, password } = owner;
    const endpoint = await listen(approves);
    const { results } = await judgeWith(authenticationChecks, { endpoint, username, password });
    const shown = JSON.stringify(results);
    expect(results.filter(({ verdict }) => verdict === "failed").length).toBeGreaterThan(3);
    expect(shown).not.toMatch(/sesame/i);
    expect(shown).not.toContain(Buffer.from(`${username}:${password}`).toString("base64"));
    const named = results.find(({ name }) => name === "no-credentials");
    expect(named?.said).toMatch(/^A charge with no Authorization header at all got an approval/);
    expect(named?.exchanges[0]?.sent.credentials).toBeNull();
  });
});

function inShell({ shell }: WrongAuthorization): string {
  const { username, password } = owner;
  const env = { ...process.env, CONNECTOR_USERNAME: username, CONNECTOR_PASSWORD: password };
  return execFileSync("sh", ["-c", `printf %s "${shell}"`], { env, encoding: "utf8" });
}

function sentBy(authorization: WrongAuthorization): string {
  if ("raw" in authorization) return authorization.raw;
  return `${authorization.username}:${authorization.password}`;
}
