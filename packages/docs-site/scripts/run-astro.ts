// Runs Astro's own program in this package, with its telemetry off, and stops it when we are stopped.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("..", import.meta.url));

/** Runs `astro` with the arguments and resolves with its exit code. */
export function runAstro(args: readonly string[]): Promise<number> {
  const program = join(home, "node_modules", "astro", "bin", "astro.mjs");
  const child = spawn(process.execPath, [program, ...args], {
    cwd: home,
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => child.kill("SIGTERM"));
  }
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}
