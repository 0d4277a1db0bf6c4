// Reads a file of the repository for a page, whole or one marked region of it. It knows nothing of pages:
// what is missing throws with a sentence, which fails the build of the site.
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, resolve, sep } from "node:path";

/** What a page shows of a file. */
export type Sample = { readonly code: string; readonly lang: string };

/** The file (path from the root of the repository), or the region of that name in it. */
export function readSample(path: string, region?: string): Sample {
  const root = findRoot(process.cwd());
  const file = resolve(root, path);
  if (!file.startsWith(root + sep) || !existsSync(file)) {
    throw new Error(`A page shows ${path}, which is not in the repository.`);
  }
  const text = readFileSync(file, "utf8").trimEnd();
  return {
    code: region === undefined ? text : cutRegion(text, region, path),
    lang: languages[extname(file).slice(1)] ?? "txt",
  };
}

/** File endings whose language has another name; the others are not highlighted. */
const languages: Readonly<Record<string, string>> = {
  ts: "ts",
  mts: "ts",
  js: "js",
  mjs: "js",
  json: "json",
  yaml: "yaml",
  yml: "yaml",
  py: "python",
  java: "java",
  php: "php",
  rb: "ruby",
  go: "go",
  cs: "csharp",
  sh: "sh",
  xml: "xml",
  css: "css",
  html: "html",
  sql: "sql",
};

/** The lines between the two marks, without other marks, moved left as far as they all allow. */
function cutRegion(text: string, region: string, path: string): string {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => isMark(line, `region: ${region}`));
  const to = lines.findIndex((line) => isMark(line, `endregion: ${region}`));
  if (from < 0 || to < from) {
    throw new Error(`A page shows the region "${region}" of ${path}, which has no such region.`);
  }
  const inside = lines.slice(from + 1, to).filter((line) => !/\b(end)?region: /.test(line));
  const indents = inside
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const left = Math.min(...indents);
  return inside
    .map((line) => line.slice(left))
    .join("\n")
    .trim();
}

/** True for a comment line of any language that ends with the mark. */
function isMark(line: string, mark: string): boolean {
  const comment = line.trim().match(/^(?:\/\/|#|--|<!--|\/\*)\s*(.*?)\s*(?:-->|\*\/)?$/);
  return comment?.[1] === mark;
}

/** The folder of the workspace file, upwards from where the build runs. */
function findRoot(folder: string): string {
  if (existsSync(join(folder, "pnpm-workspace.yaml"))) return folder;
  if (dirname(folder) === folder) throw new Error("The site is built inside its repository only.");
  return findRoot(dirname(folder));
}
