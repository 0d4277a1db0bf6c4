// A database on a disk that is soon full: a small file system in memory, where this account may mount one (root,
// as a rule), and a server of its own, because one full disk disturbs every database of a server. Elsewhere there
// is none, and a test has to say so.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../tools/postgres/postgres-server.ts";
import { administer } from "./databases.ts";

/** A database, and the disk under it. */
export type SmallDisk = AsyncDisposable & {
  readonly url: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives it back. */
  clear(): void;
};

// Enough for an empty database and some rows.
const sizeMb = 24;

// The account that PostgreSQL runs as where tests run as root.
const nobodyId = 65_534;

/** Mounts a small disk with an empty database on it; null where that is not allowed. */
export async function mountSmallDisk(): Promise<SmallDisk | null> {
  if (process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), "small-disk-"));
  const given = ["-t", "tmpfs", "-o", `size=${sizeMb}m`, "tmpfs", folder];
  const isMounted = spawnSync("mount", given).status === 0;
  const remove = () => {
    if (isMounted) spawnSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (!isMounted) {
    remove();
    return null;
  }
  chownSync(folder, nobodyId, nobodyId);
  chmodSync(folder, 0o700);
  const server = await startPostgres();
  await administer(`CREATE TABLESPACE small LOCATION '${folder}'`, server.url());
  await administer("CREATE DATABASE processor TABLESPACE small", server.url());
  const ballast = join(folder, "ballast");
  return {
    url: server.url("processor"),
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    },
    clear: () => rmSync(ballast, { force: true }),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      remove();
    },
  };
}
