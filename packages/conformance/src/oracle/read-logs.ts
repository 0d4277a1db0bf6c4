// The log files and folders that the user named, from where they ended when the run began. What was there
// before is nobody's business here.
import { existsSync } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { LogFolder } from "../check-context.ts";
import { OracleError } from "./oracle-error.ts";

// Far more than the log of one run.
const LARGEST_LOG_BYTES = 64 * 1_048_576;

/** Remembers how long each file is now. */
export async function watchLogs(paths: readonly string[]): Promise<LogFolder> {
  const before = new Map<string, number>();
  for (const file of await filesUnder(paths)) before.set(file, await sizeOf(file));
  const read = async (): ReturnType<LogFolder["read"]> => {
    // A path that was mistyped must not pass for a log without card data.
    const absent = paths.filter((path) => !existsSync(path));
    if (absent.length > 0)
      throw new OracleError("logs that are there", `not found: ${absent.join(", ")}`);
    const files = await filesUnder(paths);
    return Promise.all(
      files.map(async (name) => ({ name, bytes: await readFrom(name, before.get(name) ?? 0) })),
    );
  };
  return { read };
}

async function filesUnder(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (facts) => facts.isDirectory(),
        () => null,
      );
      // A log that is not there yet may be written later.
      if (isFolder === null) return [];
      if (!isFolder) return [path];
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return found.flat();
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

async function readFrom(file: string, from: number): Promise<Uint8Array> {
  const size = await sizeOf(file);
  // A log that became shorter was begun anew.
  const start = size < from ? 0 : from;
  const length = Math.min(size - start, LARGEST_LOG_BYTES);
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
