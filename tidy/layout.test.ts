// Where files stand, how they open and what they may be called.
import { describe, expect, it } from "vitest";
import { listFiles, productSources, readSources } from "./source-files.ts";

const catchAlls = new Set([
  "utils",
  "util",
  "helpers",
  "helper",
  "common",
  "lib",
  "misc",
  "manager",
]);

describe("files and folders", () => {
  it("has no catch-all file or folder", () => {
    const found = readSources().filter(({ path }) =>
      path.split("/").some((part) => catchAlls.has(part.replace(/(\.test)?\.ts$/, ""))),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it("has one door a package and no other barrel", () => {
    const doors = readSources().filter(({ path }) => path.endsWith("/index.ts"));
    const extra = doors.filter(({ path }) => !/^packages\/[^/]+\/src\/index\.ts$/.test(path));
    expect(extra.map(({ path }) => path)).toEqual([]);
  });

  it("names files in kebab-case", () => {
    const odd = readSources().filter(
      ({ path }) => !/^([a-z0-9.-]+\/)*[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.ts$/.test(path),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it("opens every file with its idea", () => {
    const silent = readSources().filter(
      ({ text, isGenerated }) => !isGenerated && !/^(#!.*\n)?(\/\/|\/\*)/.test(text),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it("tests each file under the path of its source", () => {
    const sources = new Set(productSources().map(({ path }) => path));
    const homeless = readSources()
      .map(({ path }) => path)
      .filter((path) =>
        /^packages\/(types|reference-server|mock-twilio)\/test\/.*\.test\.ts$/.test(path),
      )
      .filter((path) => !/\.(walk|matrix|memory|type)\.test\.ts$/.test(path))
      // Proofs are of the whole package and have a folder of their own.
      .filter((path) => !path.includes("/test/proof/"))
      .filter((path) => {
        const source = path.replace("/test/", "/src/").replace(/\.test\.ts$/, ".ts");
        return path.split("/").length > 4 && !sources.has(source);
      });
    expect(homeless).toEqual([]);
  });
});

describe("words that must not reach main", () => {
  // Written apart, so that this file does not find itself.
  const unfinished = new RegExp(
    ["TO" + "DO", "FIX" + "ME", "X" + "XX:"].map((word) => `\\b${word}\\b`).join("|"),
  );

  it("leaves nothing unfinished behind", () => {
    const found = readSources().filter(
      ({ text, isGenerated }) => !isGenerated && unfinished.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it("skips and singles out no test", () => {
    const found = readSources().filter(({ text }) =>
      /\b(it|test|describe)\.(skip|only|todo)\b/.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it("commits no database, key or packed package", () => {
    expect(listFiles().filter((path) => /\.(db|sqlite|key|pem|tgz)$/.test(path))).toEqual([]);
  });
});
