// The whole judgement of our own reference server, as its operator runs it: a process of its own, over
// https, with its ledger, its log, and a restart by kill. Strict: nothing fails, nothing is left unproved.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { judge } from "@pay-connector/conformance";
import { afterAll, describe, expect, it } from "vitest";
import { findFreePort } from "../../tools/scratch-account.ts";
import { writeHostFiles } from "../support/host-files.ts";
import { credentials, startProcessor } from "../support/processor.ts";

const folder = mkdtempSync(join(tmpdir(), "judged-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shipped = fileURLToPath(
  new URL("../../packages/conformance/endpoints/reference-server.yaml", import.meta.url),
);

describe("the reference server, judged", () => {
  it("passes everything that can be asked", async () => {
    const { certificateFile, keyFile, authority } = writeHostFiles(folder);
    const port = await findFreePort();
    const env = { PORT: String(port), TLS_CERT_FILE: certificateFile, TLS_KEY_FILE: keyFile };
    await using processor = await startProcessor(env);
    const verdicts = await judge({
      endpoint: `https://localhost:${port}/`,
      ...credentials,
      inputs: shipped,
      ledger: { file: processor.ledgerFile },
      logs: [processor.logFile],
      restart: async () => {
        await processor.kill();
        await processor.start();
      },
      ca: authority,
      isStrict: true,
    });
    const odd = verdicts.results.filter(({ verdict }) => verdict !== "passed");
    expect(odd.map(({ name, verdict, said }) => ({ name, verdict, said }))).toEqual([]);
    expect(verdicts).toMatchObject({ trouble: null, exitCode: 0 });
    expect(verdicts.results.length).toBeGreaterThan(100);
    // A figure to look at, not to fail by: a busy machine takes longer.
    console.log(
      `The whole judgement took ${Math.round(verdicts.tookMs / 1000)} s; the goal is 90 s.`,
    );
  });
});
