// Reads the sources that the house rules are held against: every TypeScript file that git knows or would
// know, with its text and its imports. Generated files are listed but marked, so that rules can pass them.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** One TypeScript file of the workspace. */
export type SourceFile = {
  /** Path from the root of the workspace, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly isGenerated: boolean;
};

/** The root of the workspace. */
export const root: string = fileURLToPath(new URL("..", import.meta.url));

/** Paths of all files that are, or could be, committed. */
export function listFiles(): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return [...new Set(listed.split("\n").filter((line) => line !== ""))].sort();
}

/** All TypeScript files, in order of their paths. */
export function readSources(): readonly SourceFile[] {
  return listFiles()
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => {
      const text = readIfThere(path);
      return text === undefined ? [] : [{ path, text, isGenerated: path.includes("/generated/") }];
    });
}

/** The hand-written product: what stands in a package's `src`. */
export function productSources(): readonly SourceFile[] {
  return readSources().filter(
    ({ path, isGenerated }) => /^packages\/[^/]+\/src\//.test(path) && !isGenerated,
  );
}

/** The file as a syntax tree. */
export function parse(file: SourceFile): ts.SourceFile {
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true);
}

/** What a file imports: workspace paths for relative imports, package names as written otherwise. */
export function importsOf(file: SourceFile): readonly string[] {
  const found = ts
    .preProcessFile(file.text, true, true)
    .importedFiles.map(({ fileName }) => fileName);
  return found.map((name) =>
    name.startsWith(".") ? normalize(join(dirname(file.path), name)).replaceAll("\\", "/") : name,
  );
}

/** A file's text; undefined when it was deleted but not yet committed. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}
