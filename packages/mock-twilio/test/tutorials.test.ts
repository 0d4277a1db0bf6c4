// Runs docs/tutorials.md as a reader would: each block as it stands, in an empty folder, with the ports
// of its two small servers chosen free. What a block prints must hold the lines of the text below it.
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const page = readFileSync(new URL("../docs/tutorials.md", import.meta.url), "utf8");
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mock-twilio-tutorials-"));
const servers: ChildProcess[] = [];
const ports = { PAGE_PORT: "", PROCESSOR_PORT: "" };

type Block = { readonly language: string; readonly argument: string; readonly text: string };

const blocks: readonly Block[] = [...page.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = "", argument = "", text = ""]) => ({ language, argument, text }),
);

beforeAll(async () => {
  // The command under its own name, from its sources; each block is a shell of its own.
  mkdirSync(join(folder, "bin"));
  const command = join(folder, "bin", "mock-twilio");
  const flags = "--conditions=source --disable-warning=ExperimentalWarning";
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" ${flags} "${main}" "$@"\n`);
  chmodSync(command, 0o755);
  ports.PAGE_PORT = await freePort();
  ports.PROCESSOR_PORT = await freePort();
});

afterAll(() => {
  for (const server of servers) server.kill();
  rmSync(folder, { recursive: true });
});

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

function shell(text: string): ChildProcess {
  const path = `${join(folder, "bin")}${delimiter}${process.env.PATH ?? ""}`;
  const env = { PATH: path, NO_COLOR: "1", MOCK_TWILIO_STATE: "account.yaml", ...ports };
  // The first mistake ends a block, so that none goes unseen.
  return spawn("sh", ["-e", "-c", text], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
}

async function run(text: string): Promise<string> {
  const child = shell(text);
  let told = "";
  child.stdout?.on("data", (piece) => {
    told += String(piece);
  });
  child.stderr?.on("data", (piece) => {
    told += String(piece);
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect({ text, code, told }).toMatchObject({ code: 0 });
  return told;
}

// A server is up once it takes a connection.
async function serve(text: string): Promise<void> {
  const port = text.includes("processor") ? ports.PROCESSOR_PORT : ports.PAGE_PORT;
  servers.push(shell(`exec ${text}`));
  const isUp = (): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(Number(port), "127.0.0.1");
      socket.once("connect", () => resolve(socket.end() !== undefined));
      socket.once("error", () => resolve(false));
    });
  await expect.poll(isUp, { timeout: 10_000 }).toBe(true);
}

describe("the tutorials", () => {
  it("[C-19] [A-06] both can be followed to the end, each block as it stands", async () => {
    let told = "";
    for (const { language, argument, text } of blocks) {
      if (language === "sh" && argument === "&") await serve(text.trim());
      else if (language === "sh") told = await run(text);
      else if (language === "text") {
        for (const line of text.trim().split("\n")) expect(told).toContain(line);
      } else writeFileSync(join(folder, argument), text);
    }
    expect(blocks.length).toBeGreaterThan(25);
  });

  it("names a file for every block that is one", () => {
    const files = blocks.filter(({ language }) => language === "xml" || language === "js");
    expect(files.filter(({ argument }) => argument === "")).toEqual([]);
  });
});
