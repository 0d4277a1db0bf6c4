// One vitest run for the whole workspace. Each folder of tests is a project of its own, so that one
// can be asked for by name (`--project e2e`); all of them read packages from their TypeScript source.

import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Both lists are needed: with the first alone vitest would import a package's built output.
const fromSource = {
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
};

type Extra = {
  readonly testTimeout?: number;
  readonly fileParallelism?: boolean;
  readonly exclude?: string[];
  readonly maxConcurrency?: number;
  readonly globalSetup?: string[];
};

/** One real PostgreSQL for all tests of a project. */
const withPostgres = {
  globalSetup: [fileURLToPath(new URL("tools/postgres/provide-postgres.ts", import.meta.url))],
};

const notTests = ["**/node_modules/**", "**/dist/**"];

// Two dozen copies of the product, each with a bug to be found: minutes, not seconds.
const plantedBugs = "test/proof/mutants.test.ts";

const project = (name: string, root: string, include: readonly string[], extra: Extra = {}) => ({
  ...fromSource,
  test: {
    name,
    root,
    include: [...include],
    exclude: notTests,
    ...extra,
    // What makes and takes away folders waits for the disk, which a busy machine can keep for minutes.
    hookTimeout: Math.max(MINUTE_MS, extra.testTimeout ?? 0),
  },
});

/** Real processes are started and killed: slow machines get time, and the result never depends on it. */
const MINUTE_MS = 60_000;

// Many tests wait for processes that they start: one more than this machine has cores keeps all of them
// busy. In a lane of the proofs, beside another one, a single worker is enough (see tools/step.ts).
const maxWorkers = Number(process.env.TEST_WORKERS ?? availableParallelism() + 1);

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      project("spec", "packages/spec", ["test/**/*.test.ts"], { testTimeout: MINUTE_MS }),
      project("types", "packages/types", ["test/**/*.test.ts"]),
      project("reference-server", "packages/reference-server", ["test/**/*.test.ts"], {
        ...withPostgres,
        testTimeout: MINUTE_MS,
        exclude: [...notTests, plantedBugs],
      }),
      project(
        "mock-twilio",
        "packages/mock-twilio",
        ["test/**/*.test.ts", "examples/**/*.test.ts"],
        { testTimeout: MINUTE_MS },
      ),
      project("conformance", "packages/conformance", ["test/**/*.test.ts"], {
        testTimeout: MINUTE_MS,
      }),
      project("docs-site", "packages/docs-site", ["test/**/*.test.ts"], {
        testTimeout: MINUTE_MS,
        exclude: [...notTests, "test/proof/**"],
      }),
      project("merchant-app", "examples/merchant-app", ["test/**/*.test.ts"]),
      project("agent-assist", "examples/agent-assist", ["test/**/*.test.ts"]),
      project("authorisation-service", "examples/authorisation-service", ["test/**/*.test.ts"]),
      // Each judgement sends bursts of requests: more at once would be judged by the load of the machine.
      project("endpoints", "examples/endpoints", ["test/**/*.test.ts"], {
        testTimeout: 3 * MINUTE_MS,
        maxConcurrency: 3,
      }),
      project("tidy", "tidy", ["*.test.ts"], { testTimeout: MINUTE_MS }),
      project("e2e", "e2e", ["*.test.ts"], { ...withPostgres, testTimeout: MINUTE_MS }),
      // Asked for by name: the long walks and the slow proofs of `npm run proof`.
      project("walks", "packages", ["*/test/**/*.walk.test.ts"], {
        ...withPostgres,
        testTimeout: 180 * MINUTE_MS,
      }),
      project("mutants", "packages/reference-server", [plantedBugs], {
        ...withPostgres,
        testTimeout: 5 * MINUTE_MS,
      }),
      project("pages", "packages/docs-site", ["test/proof/*.test.ts"], {
        testTimeout: 5 * MINUTE_MS,
      }),
      project("proof", "e2e/proof", ["*.test.ts"], {
        ...withPostgres,
        testTimeout: 5 * MINUTE_MS,
      }),
    ],
  },
});
