// Every planted bug is caught by the proofs, each within a bounded number of seeds; and a copy without a
// bug is not, so that what is caught is the bug and not the copying.
import { describe, expect, inject, it } from "vitest";
import { readMutants, runProofsOn } from "./plant-bug.ts";

/** Within so many seeds every planted bug has to be seen. */
const seeds = Number(process.env.MUTANT_SEEDS ?? 10_000);

/** The issue asks for so many. */
const fewest = 15;

const mutants = readMutants();
const postgresUrl = inject("postgresUrl");

describe(`planted bugs (${mutants.length}, within ${seeds} seeds each)`, () => {
  it("are many, and differ", () => {
    expect(mutants.length).toBeGreaterThanOrEqual(fewest);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  it("a copy without a bug is not caught", { timeout: 300_000 }, async () => {
    const { isCaught, output } = await runProofsOn(null, { seeds: 2_000, postgresUrl });
    expect(isCaught, output).toBe(false);
  });

  for (const mutant of mutants) {
    it.concurrent(`${mutant.name}: caught`, { timeout: 300_000 }, async () => {
      const { isCaught, by, output } = await runProofsOn(mutant, { seeds, postgresUrl });
      expect(isCaught, output).toBe(true);
      // A crash of the copy would look like a catch: what is wanted is a broken promise.
      expect(output).toMatch(/BROKEN/);
      console.log(`${mutant.name}: caught by the ${by}: ${firstBroken(output)}`);
    });
  }
});

function firstBroken(output: string): string {
  const lines = output.split("\n");
  const at = lines.findIndex((line) => line.startsWith("BROKEN"));
  return `${lines[0] ?? ""};${lines[at + 1] ?? ""}`;
}
