// The quick checks of `npm run check`: everything that is right or wrong without running the product.
import { check, runTests, type Tally } from "./step.ts";

/** Format, lint, types, generated files, the contract's own lint, and the house rules. */
export async function runQuickChecks(): Promise<Tally[]> {
  return [
    await check("format and lint", "biome", ["check", "--error-on-warnings", "."]),
    await check("types", "tsc", ["-p", "tsconfig.json"]),
    // What runs in a page knows its elements, which nothing else does.
    await check("types of the phone", "tsc", ["-p", "packages/docs-site/src/phone/tsconfig.json"]),
    await check("generated files are fresh", "node", [
      "packages/types/scripts/generate.ts",
      "--check",
    ]),
    await runTests(["tidy"]),
  ];
}
