// PostgreSQL's own load program. The package that brings the tests' server does not bring it, so it is the
// machine's, or fetched by the machine's package manager and unpacked for this run, not installed. Where there
// is neither, nothing is compared.
import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { findPostgres } from "../../tools/postgres/postgres-binaries.ts";

const packageName = "postgresql-15";
const unpackedPath = "usr/lib/postgresql/15/bin/pgbench";

/** The program, and what it calls itself. */
export type Pgbench = { readonly program: string; readonly version: string };

/** What it is to do: `script` again and again, by so many clients, for so many seconds. */
export type Inserts = {
  readonly url: string;
  readonly script: string;
  readonly clients: number;
  readonly forSeconds: number;
};

/** Looks for the program, and fetches it into `folder` if it has to. */
export function findPgbench(folder: string): Pgbench | null {
  return tryProgram("pgbench") ?? tryProgram(fetchInto(folder));
}

function tryProgram(program: string | null): Pgbench | null {
  if (program === null) return null;
  const told = spawnSync(program, ["--version"], { env: environment(), encoding: "utf8" });
  const version = /\d+(\.\d+)+/.exec(told.stdout ?? "")?.[0];
  return version === undefined ? null : { program, version };
}

function fetchInto(folder: string): string | null {
  const place = join(folder, "pgbench");
  mkdirSync(place, { recursive: true });
  if (!succeeds("apt-get", ["download", packageName], place)) return null;
  const [archive] = readdirSync(place).filter((name) => name.endsWith(".deb"));
  if (archive === undefined || !succeeds("dpkg-deb", ["-x", archive, "."], place)) return null;
  return join(place, unpackedPath);
}

function succeeds(program: string, args: readonly string[], cwd: string): boolean {
  return spawnSync(program, [...args], { cwd, stdio: "ignore" }).status === 0;
}

// Unpacked alone it lacks the client library, which stands beside the tests' server.
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, LD_LIBRARY_PATH: join(findPostgres(), "..", "lib") };
}

/** Prepared statements a second, each a commit of its own; `folder` is for its script. */
export async function statementsPerSecond(
  { program }: Pgbench,
  folder: string,
  { url, script, clients, forSeconds }: Inserts,
): Promise<number> {
  const file = join(folder, "pgbench.sql");
  writeFileSync(file, script);
  const { stdout } = await promisify(execFile)(
    program,
    [
      ...["--no-vacuum", "--protocol=prepared", `--client=${clients}`, "--jobs=2"],
      ...[`--time=${forSeconds}`, `--file=${file}`, url],
    ],
    { env: environment() },
  );
  const rate = /^tps = ([\d.]+)/m.exec(stdout)?.[1];
  if (rate === undefined) throw new Error(`pgbench told no rate: ${stdout}`);
  return Number(rate);
}
