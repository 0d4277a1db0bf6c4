// The emulator's core must run in a browser page, and so must its second door with the shell of a call:
// they are bundled for one here, and nothing of Node may be in the bundle or be asked for by it.
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { productSources, root } from "./source-files.ts";

const coreFiles = productSources()
  .map(({ path }) => path)
  .filter((path) => path.startsWith("packages/mock-twilio/src/core/"));

const forNodeAlone = /\brequire\(|from "node:|\bprocess\.(env|argv|cwd)|\bBuffer\./;

async function bundleForBrowser(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["source"],
    logLevel: "silent",
    outdir: join(root, ".cache"),
  });
  return outputFiles.map(({ text }) => text).join("\n");
}

describe("the portable core", () => {
  it("bundles for a browser without any module of Node", async () => {
    const all = coreFiles.map((path) => `export * from "./${path}";`).join("\n");
    expect(await bundleForBrowser(all)).not.toMatch(forNodeAlone);
  });

  it("is made of more than nothing", () => {
    expect(coreFiles.length).toBeGreaterThan(5);
  });
});

describe("the emulator in a page", () => {
  it("bundles for a browser without any module of Node", async () => {
    const bundle = await bundleForBrowser('export * from "./packages/mock-twilio/src/in-page.ts";');
    expect(bundle).not.toMatch(forNodeAlone);
  });
});
