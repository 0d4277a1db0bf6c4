// `npm run dev` as a newcomer runs it: it shows a finished payment, its variables reach the programs, and
// however it ends, nothing that it started goes on.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { environmentVariables } from "../tools/environment.ts";
import { findFreePort } from "../tools/scratch-account.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A run of the launcher, with ports and a database of its own. */
async function startDev(changes: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "dev-"));
  const env = {
    ...process.env,
    PORT: String(await findFreePort()),
    MOCK_TWILIO_PORT: String(await findFreePort()),
    MERCHANT_APP_PORT: String(await findFreePort()),
    // Its own tests read it built; served it would only be waited for.
    DOCS_PORT: "off",
    DATABASE_URL: `sqlite:${join(folder, "elsewhere.db")}`,
    VAULT_KEY_FILE: join(folder, "vault.key"),
    SIMULATOR_LEDGER_FILE: join(folder, "ledger.jsonl"),
    ...changes,
  };
  const child = spawn("node", ["tools/run.mjs", "dev"], { cwd: root, env, stdio: "pipe" });
  const output = collect(child);
  return {
    folder,
    env,
    child,
    output,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

function collect(child: ChildProcess): { text: string; until: (words: string) => Promise<void> } {
  const output = { text: "", until };
  const waiting = new Set<() => void>();
  const add = (chunk: string) => {
    output.text += chunk;
    for (const look of waiting) look();
  };
  child.stdout?.setEncoding("utf8").on("data", add);
  child.stderr?.setEncoding("utf8").on("data", add);
  function until(words: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => (output.text.includes(words) ? resolve() : undefined);
      waiting.add(look);
      child.once("exit", () => reject(new Error(`ended before "${words}":\n${output.text}`)));
      look();
    });
  }
  return output;
}

/** Whether somebody accepts connections; none is kept, because a kept one could hold a server open. */
function isListening(port: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), "127.0.0.1");
    const tell = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once("connect", () => tell(true)).once("error", () => tell(false));
  });
}

/** Resolves when nobody listens on the ports any more; the test's own time limit is the bound. */
async function untilAllEnded(env: NodeJS.ProcessEnv): Promise<void> {
  const ports = [env.PORT, env.MOCK_TWILIO_PORT, env.MERCHANT_APP_PORT] as string[];
  while ((await Promise.all(ports.map(isListening))).includes(true)) {
    // Between two looks, so that the programs that are to end get the processor.
    await pause(50);
  }
}

describe("npm run dev -- --help", () => {
  const run = (...args: readonly string[]) =>
    spawnSync("node", ["tools/run.mjs", "dev", ...args], { cwd: root, encoding: "utf8" });

  it("prints every variable that is read, and starts nothing", () => {
    const { status, stdout } = run("--help");
    expect(status).toBe(0);
    expect(stdout).not.toContain("Everything is up");
    for (const [name, { meaning, fallback }] of Object.entries(environmentVariables)) {
      expect(stdout).toContain(`  ${name} `);
      expect(stdout).toContain(`${meaning} (${fallback})`);
    }
  });

  it("takes nothing else for an argument", () => {
    const { status, stderr } = run("--port", "4711");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^npm run dev takes no arguments but --help\./);
  });

  it("names the ports that the README names", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8").replaceAll("\n", " ");
    const told = [...readme.matchAll(/`([A-Z_]*PORT)`\s+\([a-z]+, (\d+)/g)].map(
      ([, name = "", port = ""]) => [name, port],
    );
    const ports = Object.entries(environmentVariables).filter(([name]) => name.endsWith("PORT"));
    expect(told).toEqual(ports.map(([name, { fallback }]) => [name, fallback]));
  });
});

describe("npm run dev", () => {
  it("shows a finished payment, reaches its programs with the documented variables, and ends on SIGTERM", async () => {
    using dev = await startDev();
    await dev.output.until("Everything is up");
    expect(dev.output.text).toContain("success");
    expect(dev.output.text).not.toContain("4111111111111111");
    expect(existsSync(join(dev.folder, "elsewhere.db"))).toBe(true);
    expect(await isListening(dev.env.PORT as string)).toBe(true);
    const ended = once(dev.child, "exit");
    dev.child.kill("SIGTERM");
    await ended;
    await untilAllEnded(dev.env);
  });

  it("leaves nothing behind when its launcher is killed outright", async () => {
    using dev = await startDev();
    await dev.output.until("Everything is up");
    dev.child.kill("SIGKILL");
    await untilAllEnded(dev.env);
  });

  it("says which port is taken and how to choose another", async () => {
    using dev = await startDev();
    await dev.output.until("Everything is up");
    using second = await startDev({ PORT: dev.env.PORT as string });
    const [code] = await once(second.child, "exit");
    expect(code).toBe(1);
    expect(second.output.text).toContain(`Port ${dev.env.PORT} of the processor is taken`);
    dev.child.kill("SIGTERM");
    await untilAllEnded(dev.env);
  });
});
