// The program of the guide, as it is printed there, under `mock-twilio exec`, with the reference server as its
// processor: official SDK, proxy, emulator and processor, each a process of its own, and no network.
import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exhibit, findLeaks, readFolder } from "./support/leak-scanner.ts";
import { credentials, startProcessor } from "./support/processor.ts";

const emulator = new URL("../packages/mock-twilio/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "agent-assist-"));
const testCard = { number: "4111111111111111", securityCode: "123" };

beforeAll(() => {
  mkdirSync(join(folder, "node_modules"));
  const sdk = fileURLToPath(new URL("node_modules/twilio", emulator));
  symlinkSync(realpathSync(sdk), join(folder, "node_modules", "twilio"));
  const guide = readFileSync(new URL("docs/agent-assist.md", emulator), "utf8");
  const [, program = ""] = guide.match(/^```js agent\.mjs\n([\s\S]*?)^```$/m) ?? [];
  writeFileSync(join(folder, "agent.mjs"), program);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function execute(
  ...flags: readonly string[]
): Promise<{ code: number | null; told: string }> {
  const main = fileURLToPath(new URL("src/main.ts", emulator));
  const command = ["--conditions=source", "--disable-warning=ExperimentalWarning", main, "exec"];
  const child = spawn(
    process.execPath,
    [...command, ...flags, "--", process.execPath, "agent.mjs"],
    {
      cwd: folder,
      env: { PATH: process.env.PATH, MOCK_TWILIO_DATA: join(folder, "data") },
    },
  );
  let told = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (piece) => {
      told += String(piece);
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, told };
}

describe("an unmodified program under exec", () => {
  it("[X-04] [T-01] [M-05] takes a payment that the processor captures once, and leaks no card", async () => {
    await using processor = await startProcessor();
    const { username, password } = credentials;
    const toProcessor = [
      "--connector",
      processor.url,
      "--username",
      username,
      "--password",
      password,
    ];
    const { code, told } = await execute(
      ...toProcessor,
      "--time-scale",
      "0.1",
      "--journal",
      "calls",
    );
    expect({ code, told }).toMatchObject({ code: 0 });
    const [capture, ...more] = processor.readLedger();
    expect(more).toEqual([]);
    expect(capture).toMatchObject({ kind: "capture", amount: "9.99", currency: "USD" });
    expect(told).toContain(`success: ${capture?.charge_id} for xxxxxxxxxxxx1111`);
    expect(told).toContain("1 payment session, 1 charge, 0 tokens, 0 alerts");
    const left = [...readFolder(join(folder, "calls")), exhibit("what it told", told)];
    expect(left).toHaveLength(2);
    expect(findLeaks(left, [testCard])).toEqual([]);
  });
});
