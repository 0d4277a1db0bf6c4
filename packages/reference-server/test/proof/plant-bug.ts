// Plants one bug in a copy of the product's sources and runs the proofs over that copy. It shows that the
// proofs can see: one that passes over a planted bug would pass over a real one of its kind as well.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const home = fileURLToPath(new URL("../..", import.meta.url));

/** One planted bug: in `file`, the only place that reads `find` reads `replace` instead. */
export type Mutant = {
  readonly name: string;
  readonly why: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** The bug is in the SQL, and only worlds over the real store can show it; or only several nodes can. */
  readonly on?: "sqlite" | "postgres" | "nodes";
};

/** How many worlds a bug has to be seen in, and where a PostgreSQL for them is. */
export type Limits = { readonly seeds: number; readonly postgresUrl: string };

/** How a run over a copy ended. */
export type Verdict = { readonly isCaught: boolean; readonly by: string; readonly output: string };

type Proof = { readonly by: string; readonly program: readonly string[] };

/** The bugs that are planted, in the order of their list. */
export function readMutants(): readonly Mutant[] {
  return parse(readFileSync(new URL("mutants.yaml", import.meta.url), "utf8"));
}

/** The text of a source with the bug in it; a patch that no longer fits exactly one place is an error. */
export function patch(text: string, { name, file, find, replace }: Mutant): string {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`${name}: ${file} has ${places} places that read:\n${find}`);
  return text.replace(find, () => replace);
}

/** Copies the package, plants the bug (none for a check of the copy itself), and runs the proofs. */
export async function runProofsOn(
  mutant: Mutant | null,
  { seeds, postgresUrl }: Limits,
): Promise<Verdict> {
  const folder = plantInCopy(mutant === null ? [] : [mutant]);
  try {
    const on = mutant?.on ?? "memory";
    const store = on === "nodes" ? "memory" : on;
    const many = String(Math.ceil(seeds / slowness[on]));
    const kind = on === "nodes" ? ["--nodes"] : [];
    const args = ["--until-broken", "--workers", "1", "--store", store, "--seeds", many, ...kind];
    const run = (program: readonly string[]) => runProgram({ folder, postgresUrl }, program);
    const proofs: readonly Proof[] = [
      { by: "simulation", program: ["simulate.ts", ...args] },
      { by: "comparison of stores", program: ["compare-stores.ts", store] },
      { by: "model", program: ["explore-model.ts"] },
    ];
    const together: Proof = { by: "writes together", program: ["write-together.ts"] };
    // Over a server a world takes so long that the comparison, which is all questions, comes first.
    const inOrder = store === "postgres" ? [...proofs.slice(0, 2), together].reverse() : proofs;
    let output = "";
    for (const proof of inOrder) {
      const ended = await run(proof.program);
      output = ended.output;
      if (ended.code !== 0) return { isCaught: true, by: proof.by, output };
    }
    return { isCaught: false, by: "nothing", output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of the package with bugs in it; returns its folder, which is the caller's to remove. */
export function plantInCopy(mutants: readonly Mutant[]): string {
  const folder = mkdtempSync(join(tmpdir(), "planted-"));
  copyPackage(folder);
  for (const mutant of mutants) plant(folder, mutant);
  return folder;
}

function copyPackage(folder: string): void {
  cpSync(join(home, "package.json"), join(folder, "package.json"));
  for (const part of ["src", "test/proof", "test/support"]) {
    cpSync(join(home, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(home, "node_modules"), join(folder, "node_modules"));
}

function plant(folder: string, mutant: Mutant): void {
  const path = join(folder, "src", mutant.file);
  writeFileSync(path, patch(readFileSync(path, "utf8"), mutant));
}

// How many worlds in memory take the time of one.
const slowness = { memory: 1, nodes: 1, sqlite: 5, postgres: 40 } as const;

type Place = { readonly folder: string; readonly postgresUrl: string };

function runProgram(
  { folder, postgresUrl }: Place,
  [program = "", ...args]: readonly string[],
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        "--conditions=source",
        "--disable-warning=ExperimentalWarning",
        join(folder, "test/proof", program),
        ...args,
      ],
      {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
        env: { PATH: process.env.PATH, TEST_DATABASE_URL: postgresUrl },
      },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.on("error", reject);
    child.on("exit", (code) => resolve({ code: code ?? 1, output }));
  });
}
