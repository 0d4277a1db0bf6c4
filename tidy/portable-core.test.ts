// The emulator's core must run in a browser page: it is bundled for one here, and nothing of Node may be
// in the bundle or be asked for by it.
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { productSources, root } from "./source-files.ts";

const coreFiles = productSources()
  .map(({ path }) => path)
  .filter((path) => path.startsWith("packages/mock-twilio/src/core/"));

describe("the portable core", () => {
  it("bundles for a browser without any module of Node", async () => {
    const { errors, outputFiles } = await build({
      stdin: {
        contents: coreFiles.map((path) => `export * from "./${path}";`).join("\n"),
        resolveDir: root,
        loader: "ts",
      },
      bundle: true,
      write: false,
      format: "esm",
      platform: "browser",
      conditions: ["source"],
      logLevel: "silent",
      outdir: join(root, ".cache"),
    });
    expect(errors).toEqual([]);
    const [bundle] = outputFiles;
    expect(bundle?.text).not.toMatch(
      /\brequire\(|from "node:|\bprocess\.(env|argv|cwd)|\bBuffer\./,
    );
  });

  it("is made of more than nothing", () => {
    expect(coreFiles.length).toBeGreaterThan(5);
  });
});
