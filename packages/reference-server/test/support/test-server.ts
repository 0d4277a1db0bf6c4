// One whole processor in a folder of its own, without a port: composed as in life, with a clock that the
// test moves and a log that it reads. What a test starts it ends by itself.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import supertest from "supertest";
import { onTestFinished } from "vitest";
import { type Composed, compose } from "../../src/compose.ts";
import { readConfig } from "../../src/config.ts";
import { type LedgerLine, readLedger } from "../../src/gateways/simulator-ledger.ts";
import { createLogger } from "../../src/log.ts";
import type { Body } from "./bodies.ts";
import { createTestClock, type TestClock } from "./test-clock.ts";

/** The credentials of every test. */
export const credentials = { username: "connector", password: "a password: with a colon" };

/** A processor under test. */
export type TestServer = {
  readonly folder: string;
  readonly clock: TestClock;
  readonly composed: Composed;
  readonly logLines: Record<string, unknown>[];
  post(body: Body | string | Buffer, path?: string): supertest.Test;
  ledger(): readonly LedgerLine[];
  stop(): Promise<void>;
};

/** A fresh folder that is removed after the test. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "reference-server-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The environment of a server whose files are all in one folder. */
export function environmentOf(folder: string, changes: Record<string, string> = {}) {
  return {
    DATABASE_URL: `sqlite:${join(folder, "server.db")}`,
    VAULT_KEY_FILE: join(folder, "vault.key"),
    CONNECTOR_USERNAME: credentials.username,
    CONNECTOR_PASSWORD: credentials.password,
    PORT: "0",
    ...changes,
  };
}

/** Composes a processor; a second one in the same folder is the next start of the first. */
export async function startTestServer(
  given: { folder?: string; at?: string; changes?: Record<string, string> } = {},
): Promise<TestServer> {
  const folder = given.folder ?? createFolder();
  const config = readConfig(environmentOf(folder, given.changes));
  const clock = createTestClock(given.at);
  const logLines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void logLines.push(JSON.parse(line)) };
  const composed = await compose(config, { clock, log: createLogger("info", destination) });
  let isStopped = false;
  const stop = async () => {
    if (isStopped) return;
    isStopped = true;
    await composed.close();
  };
  onTestFinished(stop);
  return {
    folder,
    clock,
    composed,
    logLines,
    post: (body, path = "/") => {
      const raw = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      return supertest(composed.app)
        .post(path)
        .auth(credentials.username, credentials.password)
        .set("Content-Type", "application/json")
        .serialize((text) => text as unknown as string)
        .send(raw as string);
    },
    ledger: () => readLedger(config.simulatorLedgerFile),
    stop,
  };
}
