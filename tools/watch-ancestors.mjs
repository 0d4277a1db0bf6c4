// Notices that npm, npx or pnpm above us has gone: they die on SIGTERM without passing it on, and a
// server would go on without anyone knowing. Shells are not watched: one that ends after starting us
// in the background is no reason to stop.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Calls `whenGone` once, when a package manager that started this process has ended. */
export function watchAncestors(whenGone) {
  const watched = packageManagersAbove(process.ppid);
  if (watched.length === 0) return;
  const timer = setInterval(() => {
    if (watched.every(isAlive)) return;
    clearInterval(timer);
    whenGone();
    // Half a second: quick enough for a person, and no load at all.
  }, 500);
  timer.unref();
}

/** Process ids of the npm, npx, pnpm and launcher processes above `pid`, nearest first. */
function packageManagersAbove(pid) {
  const found = [];
  // 20 levels are more than any chain of shells and package managers has.
  for (let current = pid, level = 0; current > 1 && level < 20; level += 1) {
    const parent = describe(current);
    if (parent === undefined) break;
    if (/\b(npm|npx|pnpm|run\.mjs)\b/.test(parent.command) && !isShell(parent.command))
      found.push(current);
    current = parent.above;
  }
  return found;
}

function isShell(command) {
  return /^\S*\b(ba|da|z|fi)?sh\b/.test(command);
}

/** The command line of a process and the process above it; undefined when neither way can tell. */
function describe(pid) {
  try {
    return process.platform === "linux" ? describeByProc(pid) : describeByPs(pid);
  } catch {
    return undefined;
  }
}

function describeByProc(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  return { above: Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1] ?? 0), command };
}

function describeByPs(pid) {
  const line = execFileSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], { encoding: "utf8" });
  const [above = "0", ...command] = line.trim().split(/\s+/);
  return { above: Number(above), command: command.join(" ") };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== "ESRCH";
  }
}
