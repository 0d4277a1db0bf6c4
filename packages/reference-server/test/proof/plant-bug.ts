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
  /** The bug is in the SQL: only worlds over the real store can show it. */
  readonly on?: "sqlite";
};

/** How a run over a copy ended. */
export type Verdict = { readonly isCaught: boolean; readonly by: string; readonly output: string };

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
export async function runProofsOn(mutant: Mutant | null, seeds: number): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), "planted-"));
  try {
    copyPackage(folder);
    if (mutant !== null) plant(folder, mutant);
    const store = mutant?.on ?? "memory";
    const many = String(store === "sqlite" ? Math.ceil(seeds / 5) : seeds);
    const args = ["--until-broken", "--workers", "1", "--store", store, "--seeds", many];
    const simulated = await run(folder, ["simulate.ts", ...args]);
    if (simulated.code !== 0) return { isCaught: true, by: "simulation", output: simulated.output };
    const compared = await run(folder, ["compare-stores.ts"]);
    if (compared.code !== 0)
      return { isCaught: true, by: "comparison of stores", output: compared.output };
    const modelled = await run(folder, ["explore-model.ts"]);
    return { isCaught: modelled.code !== 0, by: "model", output: modelled.output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

function run(
  folder: string,
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
      { cwd: folder, stdio: ["ignore", "pipe", "pipe"], env: { PATH: process.env.PATH } },
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
