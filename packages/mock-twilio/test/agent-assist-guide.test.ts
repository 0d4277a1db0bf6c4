// Runs docs/agent-assist.md as a reader would: each block as it stands, in one folder, with the official
// SDK installed in it and an authority of its own. What a block prints holds the lines of the text below it.
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const page = readFileSync(new URL("../docs/agent-assist.md", import.meta.url), "utf8");
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const sdk = fileURLToPath(new URL("../node_modules/twilio", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mock-twilio-guide-"));

type Block = { readonly language: string; readonly argument: string; readonly text: string };

const blocks: readonly Block[] = [...page.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = "", argument = "", text = ""]) => ({ language, argument, text }),
);

beforeAll(() => {
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(realpathSync(sdk), join(folder, "node_modules", "twilio"));
  const command = join(folder, "bin", "mock-twilio");
  const flags = "--conditions=source --disable-warning=ExperimentalWarning";
  // The command from its sources, twenty times as fast as a person; the flag goes behind the command's name.
  const script = `command=$1; shift; exec "${process.execPath}" ${flags} "${main}" $command --time-scale 0.05 "$@"`;
  writeFileSync(command, `#!/bin/sh\n${script}\n`);
  chmodSync(command, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(text: string): Promise<string> {
  const path = [join(folder, "bin"), join(process.execPath, ".."), process.env.PATH].join(
    delimiter,
  );
  const env = { PATH: path, NO_COLOR: "1", MOCK_TWILIO_DATA: join(folder, "data") };
  // The first mistake ends a block, so that none goes unseen.
  const child = spawn("sh", ["-e", "-c", text], { cwd: folder, env, stdio: "pipe" });
  let told = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (piece) => {
      told += String(piece);
    });
  }
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect({ text, code, told }).toMatchObject({ code: 0 });
  return told;
}

const programs = ["curl", "python3"].filter((each) => spawnSync(each, ["--version"]).status === 0);
const canRun = (text: string): boolean =>
  ["curl", "python3"].every((each) => !text.includes(each) || programs.includes(each));

describe("the guide to Agent Assist", () => {
  it("[X-04] [X-05] [X-06] can be followed to the end, each block as it stands", async () => {
    let told: string | null = null;
    for (const { language, argument, text } of blocks) {
      if (language === "sh") told = canRun(text) ? await run(text) : null;
      else if (language === "text" && told !== null) {
        for (const line of text.trim().split("\n")) expect(told).toContain(line);
      } else if (argument !== "") writeFileSync(join(folder, argument), text);
    }
    expect(blocks.filter(({ language }) => language === "sh").length).toBeGreaterThan(4);
  });

  it("[X-04] shows a program that knows nothing of the emulator", () => {
    const program = blocks.find(({ argument }) => argument === "agent.mjs")?.text ?? "";
    expect(program).toContain('from "twilio"');
    expect(program).not.toMatch(/mock|proxy|baseUrl/i);
  });
});
