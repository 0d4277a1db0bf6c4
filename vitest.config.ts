// One vitest run for the whole workspace. Each folder of tests is a project of its own, so that one
// can be asked for by name (`--project e2e`); all of them read packages from their TypeScript source.
import { defineConfig } from "vitest/config";

// Both lists are needed: with the first alone vitest would import a package's built output.
const fromSource = {
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
};

const project = (name: string, root: string, include: readonly string[]) => ({
  ...fromSource,
  test: { name, root, include: [...include], exclude: ["**/node_modules/**", "**/dist/**"] },
});

export default defineConfig({
  test: {
    projects: [
      project("spec", "packages/spec", ["test/**/*.test.ts"]),
      project("types", "packages/types", ["test/**/*.test.ts"]),
      project("reference-server", "packages/reference-server", ["test/**/*.test.ts"]),
      project("mock-twilio", "packages/mock-twilio", ["test/**/*.test.ts"]),
      project("merchant-app", "examples/merchant-app", ["test/**/*.test.ts"]),
      project("tidy", "tidy", ["*.test.ts"]),
      project("e2e", "e2e", ["*.test.ts"]),
    ],
  },
});
