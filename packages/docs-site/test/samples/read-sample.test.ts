// A sample is a file of the repository or nothing: whatever a page names that is not there fails the build.
import { describe, expect, it } from "vitest";
import { readSample } from "../../src/samples/read-sample.ts";

const own = "packages/docs-site/test/samples/read-sample.test.ts";

describe("a sample", () => {
  it("is the whole file, in the language of its ending", () => {
    const { code, lang } = readSample(own);
    expect(lang).toBe("ts");
    expect(code).toMatch(/^\/\/ A sample is a file/);
  });

  it("is a region without its marks, moved to the left", () => {
    // region: here
    const inside = { isIndented: true };
    // endregion: here
    expect(inside.isIndented).toBe(true);
    expect(readSample(own, "here").code).toBe("const inside = { isIndented: true };");
  });

  it.each([
    { given: ["packages/nowhere.ts"], want: "packages/nowhere.ts, which is not in the repository" },
    { given: ["../../etc/hostname"], want: "which is not in the repository" },
    { given: [own, "elsewhere"], want: 'the region "elsewhere"' },
  ])("throws for $given", ({ given, want }) => {
    const [path = "", region] = given;
    expect(() => readSample(path, region)).toThrow(want);
  });
});
