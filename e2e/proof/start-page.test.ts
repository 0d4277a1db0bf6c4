// Follows the "ten minutes" page on a fresh clone, as a reader would: each command as it stands, each file as
// it is shown, what a command prints held against the lines below it. Only the processor's port is exchanged
// for a free one.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { listFiles } from "../../tidy/source-files.ts";
import { findFreePort } from "../../tools/scratch-account.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ten-minutes-"));
const clone = join(folder, "clone");
const page = join(root, "packages/docs-site/src/content/docs/start.mdx");
const stayingUp: ChildProcess[] = [];

afterAll(async () => {
  for (const child of stayingUp) await stop(child);
  // The clone has everything installed: some ten thousand files to take away.
  await rm(folder, { recursive: true, force: true });
});

type Block = { readonly language: string; readonly title: string; readonly text: string };

/** The page's blocks of code, in order. */
function readBlocks(port: string): readonly Block[] {
  const text = readFileSync(page, "utf8").replaceAll("127.0.0.1:4010", `127.0.0.1:${port}`);
  const found = text.matchAll(/^```(\w+)(?: title="([^"]*)")?\n([\s\S]*?)^```$/gm);
  return [...found].map(([, language = "", title = "", code = ""]) => ({
    language,
    title,
    text: code,
  }));
}

/** What a reader has after a clone: the committed files in a repository, nothing installed, nothing made. */
function cloneWorkspace(): void {
  for (const path of listFiles()) {
    const target = join(clone, path);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(root, path), target);
  }
  execFileSync("git", ["init", "--quiet"], { cwd: clone });
}

/** A shell in the clone, with the machine's own Node and npm and nothing that this run has set. */
function shell(text: string, port: string): ChildProcess {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|PAY_|PORT$|INIT_CWD|NODE_OPTIONS|VITEST)/.test(name),
  );
  const path = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((place) => !place.includes("node_modules"));
  const env = { ...Object.fromEntries(kept), PATH: path.join(delimiter), PORT: port };
  const stdio = ["ignore", "pipe", "pipe"] as const;
  return spawn("sh", ["-e", "-c", text], { cwd: clone, env, stdio: [...stdio], detached: true });
}

async function run(text: string, port: string): Promise<string> {
  const child = shell(text, port);
  let told = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (piece: Buffer) => {
      told += piece.toString();
    });
  }
  const [code] = await once(child, "close");
  expect(code, `${text}\n${told}`).toBe(0);
  return told;
}

/** Starts what the page has in a second terminal; it is up when it answers. */
async function keepUp(text: string, port: string): Promise<void> {
  const child = shell(text, port);
  stayingUp.push(child);
  // A terminal reads what it is told; a server whose log nobody takes stands still in the end.
  child.stdout?.resume();
  child.stderr?.resume();
  const isUp = () => fetch(`http://127.0.0.1:${port}/livez`).then((response) => response.ok);
  await expect.poll(() => isUp().catch(() => false), { timeout: 30_000 }).toBe(true);
}

/** The whole group: npm, the launcher and what they started. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = once(child, "exit");
  process.kill(-child.pid, "SIGTERM");
  await ended;
}

describe("the ten minutes", () => {
  it("can be followed to the end on a fresh clone, in ten minutes", async () => {
    cloneWorkspace();
    const port = String(await findFreePort());
    const blocks = readBlocks(port);
    const begun = performance.now();
    let told = "";
    for (const { language, title, text } of blocks) {
      if (language === "sh" && title !== "") await keepUp(text, port);
      else if (language === "sh") told = await run(text, port);
      else if (language === "xml") writeFileSync(join(clone, title), text);
      else for (const line of text.trim().split("\n")) expect(told).toContain(line);
    }
    expect(told).toContain(", 0 failed");
    expect(blocks.filter(({ language }) => language === "sh").length).toBeGreaterThan(5);
    const TEN_MINUTES_MS = 600_000;
    expect(performance.now() - begun).toBeLessThan(TEN_MINUTES_MS);
  });
});
