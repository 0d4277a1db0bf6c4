// The examples of the README run in the frameworks they are written for. vitest's is played by vitest
// itself (vitest.config.ts names it); the other two are processes with their own runners, on the package
// as it is built.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mock-twilio-examples-"));
const installed = join(folder, "node_modules/@pay-connector/mock-twilio");

// A project of a user's, with the package in its node_modules: bundled here, since nobody built it yet.
beforeAll(async () => {
  mkdirSync(installed, { recursive: true });
  const manifest = { name: "@pay-connector/mock-twilio", type: "module", exports: "./index.js" };
  writeFileSync(join(installed, "package.json"), JSON.stringify(manifest));
  await build({
    entryPoints: [join(root, "src/index.ts")],
    outfile: join(installed, "index.js"),
    ...{ bundle: true, format: "esm", platform: "node", conditions: ["source"] },
    // Packages that are not ES modules ask for `require`.
    banner: { js: 'import{createRequire as r}from"node:module";const require=r(import.meta.url);' },
  });
  cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
  const jest = dirname(createRequire(import.meta.url).resolve("jest/package.json"));
  symlinkSync(jest, join(folder, "node_modules/jest"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(
  place: string,
  args: readonly string[],
): { readonly code: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    cwd: join(folder, place),
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", NO_COLOR: "1" },
  });
  return { code: status, out: stdout + stderr };
}

describe("an example", () => {
  it("[F-16] runs in node:test", () => {
    const { code, out } = run("examples", ["--test", "node-test.mjs"]);
    expect(code, out).toBe(0);
    expect(out).toMatch(/pass 1/);
  });

  it("[F-16] runs in jest", () => {
    const jest = join(folder, "node_modules/jest/bin/jest.js");
    const { code, out } = run("examples/jest", ["--experimental-vm-modules", jest, "--no-cache"]);
    expect(code, out).toBe(0);
    expect(out).toMatch(/2 passed/);
  });
});
