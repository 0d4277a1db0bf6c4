// Code on the built pages is coloured: a language that astro.config.mjs does not name is shown as plain text,
// and the build only mutters.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const dist = process.env.SITE_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/** Words in a frame, not code. */
const plain = ["text", "txt", "plaintext"];

describe("code on the built pages", () => {
  it("has more than one colour in every language", () => {
    const colours = new Map<string, Set<string>>();
    for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".html")) continue;
      const html = readFileSync(join(dist, name), "utf8");
      for (const [, language = "", code = ""] of html.matchAll(
        /<pre data-language="(\w+)"[^>]*>([\s\S]*?)<\/pre>/g,
      )) {
        const found = colours.get(language) ?? new Set();
        for (const [colour] of code.matchAll(/--0:#\w+/g)) found.add(colour);
        colours.set(language, found);
      }
    }
    expect(colours.size).toBeGreaterThan(6);
    const pale = [...colours].filter(([name, found]) => !plain.includes(name) && found.size < 2);
    expect(pale.map(([name]) => name)).toEqual([]);
  });
});
