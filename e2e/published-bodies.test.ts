// Every request that Twilio's pages and public recordings show, sent to the reference server as it is
// printed, with the clock set to a day on which it was valid: it must get a verdict, never a complaint
// about its form. That the emulator builds the same bodies is proved where the emulator is tested.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Clock, startServer } from "@pay-connector/reference-server";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { credentials } from "./support/processor.ts";
import { deliver } from "./support/requests.ts";

type Published = {
  readonly file: string;
  readonly profile: string;
  readonly validAt: string;
  readonly path?: string;
};

const examples = new URL("../packages/spec/examples/", import.meta.url);
const { requests } = parse(readFileSync(new URL("published.yaml", examples), "utf8")) as {
  readonly requests: readonly Published[];
};

describe("published requests", () => {
  it("are listed", () => {
    expect(requests.length).toBeGreaterThan(7);
  });

  it.each(requests)("[Q-12] [Q-10] [T-04] $file ($profile) gets a verdict", async (published) => {
    const body = readFileSync(new URL(published.file, examples), "utf8");
    const answer = await sendTo(published, body);
    expect(answer?.status).toBe(200);
    const { error_code: errorCode, ...ids } = JSON.parse(answer?.text ?? "{}");
    // The pages print bank accounts whose routing number has a digit too few: a verdict, not a bad field.
    expect(errorCode).toBe(body.includes("routingnumber") ? "invalid_routing_number" : null);
    const method = published.path?.slice(1) ?? JSON.parse(body).method;
    expect(Object.keys(ids)).toContain(method === "charge" ? "charge_id" : "token_id");
  });
});

/** A server of its own for one body, on the day of that body. */
async function sendTo({ validAt, path = "/" }: Published, body: string) {
  const folder = mkdtempSync(join(tmpdir(), "published-"));
  const clock: Clock = {
    now: () => new Date(validAt),
    steadyMs: () => 0,
    // Nothing in these bodies waits; what only guards against waiting ends when it is called off.
    wait: (_ms, signal) =>
      new Promise((resolve) => signal?.addEventListener("abort", () => resolve())),
  };
  const server = await startServer(
    {
      PORT: "0",
      LOG_LEVEL: "silent",
      DATABASE_URL: `sqlite:${join(folder, "reference-server.db")}`,
      VAULT_KEY_FILE: join(folder, "vault.key"),
      SIMULATOR_LEDGER_FILE: join(folder, "ledger.jsonl"),
      CONNECTOR_USERNAME: credentials.username,
      CONNECTOR_PASSWORD: credentials.password,
    },
    { clock },
  );
  try {
    return await deliver(`${server.url}${path}`, body);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
