// Runs the steps of a task, one after the other or in lanes side by side, and keeps their counts, so that every task can close
// with the one plain line a machine reads: `N passed, N failed`.
import { AsyncLocalStorage } from "node:async_hooks";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** How many checks and tests ended how. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** The folder of the workspace. */
export const root: string = fileURLToPath(new URL("..", import.meta.url));

const tallyFolder = join(root, ".cache", "tally");

/** Adds tallies up. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
    skipped: tallies.reduce((total, tally) => total + tally.skipped, 0),
  };
}

// Steps that run side by side: their output would be mixed, so each one's is shown when it ends.
const isBesideOthers = new AsyncLocalStorage<true>();

/** Runs lanes of steps side by side, the steps of a lane one after the other. */
export async function runLanes(
  lanes: readonly (readonly (() => Promise<Tally>)[])[],
): Promise<readonly Tally[]> {
  const runLane = async (lane: (typeof lanes)[number]): Promise<readonly Tally[]> => {
    const tallies: Tally[] = [];
    for (const step of lane) tallies.push(await step());
    return tallies;
  };
  return (await isBesideOthers.run(true, () => Promise.all(lanes.map(runLane)))).flat();
}

/** Runs one command; resolves to its exit code. Its output goes to the terminal as it is. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const isHeldBack = isBesideOthers.getStore() === true;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: isHeldBack ? ["ignore", "pipe", "pipe"] : "inherit",
      env: { ...process.env, ...env },
    });
    const heldBack: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => void heldBack.push(chunk));
    }
    process.send?.({ started: child.pid });
    child.on("error", reject);
    child.on("close", (code) => {
      process.send?.({ ended: child.pid });
      process.stdout.write(Buffer.concat(heldBack));
      resolve(code ?? 1);
    });
  });
}

/** One check that passes or fails as a whole, with its time. */
export async function check(
  name: string,
  command: string,
  args: readonly string[],
): Promise<Tally> {
  const begun = performance.now();
  if (isBesideOthers.getStore()) console.log(`...   ${name}`);
  const code = await run(command, args);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${code === 0 ? "ok  " : "FAIL"}  ${name} (${seconds} s)`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
};

/** Runs vitest on the named projects, all files or those whose path has a word; reads its report. */
export async function runTests(
  projects: readonly string[],
  env: Readonly<Record<string, string>> = {},
  words: readonly string[] = [],
): Promise<Tally> {
  if (isBesideOthers.getStore()) console.log(`...   ${projects.join(", ")}`);
  const report = join(root, ".cache", `vitest-${projects.join("-")}.json`);
  rmSync(report, { force: true });
  const code = await run(
    "vitest",
    [
      "run",
      ...words,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...projects.map((project) => `--project=${project}`),
    ],
    { NO_COLOR: "1", ...(isBesideOthers.getStore() ? { TEST_WORKERS: "1" } : {}), ...env },
  );
  const counts = readReport(report);
  const tally = {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests,
  };
  // A file that cannot even be loaded fails no test, but the run all the same.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function readReport(file: string): VitestReport {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numFailedTestSuites: 1 };
  }
}

/** Prints the closing line, leaves the tally for `.ci/run`, and sets the exit code. */
export function close(task: string, tallies: readonly Tally[]): void {
  const { passed, failed, skipped } = sum(tallies);
  const file = join(tallyFolder, `${task}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
