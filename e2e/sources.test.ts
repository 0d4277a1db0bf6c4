// Tests must read packages from their sources: a stale build cannot be what they judge.
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const packages = ["types", "reference-server", "mock-twilio"];

describe("workspace packages", () => {
  it.each(packages)("%s is read from its source by these tests", (name) => {
    expect(import.meta.resolve(`@pay-connector/${name}`)).toMatch(/\/src\/index\.ts$/);
  });

  it.each(packages)("%s is read from its source by the commands of a clone", (name) => {
    const script = `process.stdout.write(import.meta.resolve("@pay-connector/${name}"))`;
    const resolved = execFileSync(
      process.execPath,
      ["--conditions=source", "--input-type=module", "--eval", script],
      { cwd: import.meta.dirname, encoding: "utf8" },
    );
    expect(resolved).toMatch(/\/src\/index\.ts$/);
  });
});
