// The whole judgement of our own reference server, as its operator runs it: a process of its own, over
// https, with its ledger, its log, and a restart by kill. Strict: nothing fails, nothing is left unproved.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { judge } from "@pay-connector/conformance";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { aHost, anAuthority } from "../../packages/mock-twilio/test/support/certificates.ts";
import { findFreePort } from "../../tools/scratch-account.ts";
import { credentials, startProcessor } from "../support/processor.ts";

const folder = mkdtempSync(join(tmpdir(), "judged-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the issue promises of a healthy endpoint on this machine. */
const FULL_RUN_MS = 90_000;

const shipped = fileURLToPath(
  new URL("../../packages/conformance/endpoints/reference-server.yaml", import.meta.url),
);

describe("the reference server, judged", () => {
  it("passes everything that can be asked, in time", async () => {
    const authority = anAuthority();
    // Longer than the two weeks that a check asks for.
    const host = aHost(authority, { endsInDays: 30 });
    const files = {
      TLS_CERT_FILE: join(folder, "host.crt"),
      TLS_KEY_FILE: join(folder, "host.pem"),
    };
    writeFileSync(files.TLS_CERT_FILE, host.certificate);
    writeFileSync(files.TLS_KEY_FILE, host.key, { mode: 0o600 });
    const port = await findFreePort();
    await using processor = await startProcessor({ PORT: String(port), ...files });
    const verdicts = await judge({
      endpoint: `https://localhost:${port}/`,
      ...credentials,
      inputs: {
        ...parse(readFileSync(shipped, "utf8")),
        parameters: { send: { invoice: "4711" }, expect: { gateway: "simulator" } },
        ledger: { file: processor.ledgerFile },
        logs: [processor.logFile],
      },
      restart: async () => {
        await processor.kill();
        await processor.start();
      },
      ca: authority.certificate,
      isStrict: true,
    });
    const odd = verdicts.results.filter(({ verdict }) => verdict !== "passed");
    expect(odd.map(({ name, verdict, said }) => ({ name, verdict, said }))).toEqual([]);
    expect(verdicts).toMatchObject({ trouble: null, exitCode: 0 });
    expect(verdicts.results.length).toBeGreaterThan(100);
    expect(verdicts.tookMs).toBeLessThan(FULL_RUN_MS);
  }, 150_000);
});
