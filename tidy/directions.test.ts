// Who may import whom, between packages and inside them. Anything not listed here is not allowed.
import { describe, expect, it } from "vitest";
import { importsOf, productSources, type SourceFile } from "./source-files.ts";

/** package -> workspace packages that its product code may import. */
const betweenPackages: Readonly<Record<string, readonly string[]>> = {
  spec: [],
  types: [],
  "reference-server": ["types"],
  "mock-twilio": ["types"],
  conformance: ["mock-twilio", "types"],
  "docs-site": ["mock-twilio", "types"],
};

/** package/folder -> folders of the same package that it may import besides itself. */
const insidePackages: Readonly<Record<string, readonly string[]>> = {
  "reference-server/core": [],
  "reference-server/gateways": ["core"],
  "reference-server/vault": ["core"],
  "reference-server/store": ["core"],
  "reference-server/transactions": ["core"],
  "reference-server/http": ["core", "transactions"],
  "reference-server/admin": ["core", "transactions", "http"],
  "mock-twilio/core": [],
  "mock-twilio/adapters": ["core"],
  "mock-twilio/api": ["core"],
  "mock-twilio/calls": ["core"],
  "mock-twilio/store": ["core"],
  "mock-twilio/control": ["core", "adapters", "calls"],
  // A check knows the endpoint through its context alone, never how a report looks.
  "conformance/checks": ["reading", "wire", "endpoint"],
  "conformance/reading": ["wire", "leaks"],
  "conformance/endpoint": [],
  "types/values": ["generated"],
};

describe("directions between packages", () => {
  it("follow the street plan", () => {
    const strays = productSources().flatMap((file) => {
      const allowed = betweenPackages[packageOf(file.path)] ?? [];
      return importsOf(file)
        .filter((name) => name.startsWith("@pay-connector/"))
        .filter((name) => !allowed.includes(name.split("/")[1] ?? ""))
        .map((name) => `${file.path} imports ${name}`);
    });
    expect(strays).toEqual([]);
  });

  it("never go around a package's door", () => {
    const strays = productSources().flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("packages/") && packageOf(name) !== packageOf(file.path))
        .map((name) => `${file.path} imports ${name}`),
    );
    expect(strays).toEqual([]);
  });
});

describe("directions inside packages", () => {
  it("point from the shell to the core", () => {
    expect(productSources().flatMap(straysInside)).toEqual([]);
  });

  it("keep Express in the http folders", () => {
    const strays = productSources()
      .filter(({ path }) => path.startsWith("packages/reference-server/src/"))
      .filter(({ path }) => !/\/src\/((admin\/)?http\/|app\.ts$)/.test(path))
      .filter((file) => importsOf(file).includes("express"));
    expect(strays.map(({ path }) => path)).toEqual([]);
  });
});

function straysInside(file: SourceFile): readonly string[] {
  const folder = folderOf(file.path);
  const allowed = folder === undefined ? undefined : insidePackages[folder];
  if (folder === undefined || allowed === undefined) return [];
  const home = packageOf(file.path);
  return importsOf(file)
    .filter((name) => name.startsWith(`packages/${home}/src/`))
    .filter((name) => {
      const target = folderOf(name);
      // Files at the top of src are the small shared adapters (clock, ids, log): core must not see them.
      if (target === undefined) return allowed.length === 0;
      return target !== folder && !allowed.includes(target.split("/")[1] ?? "");
    })
    .map((name) => `${file.path} imports ${name}`);
}

function packageOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** "package/folder" of a file below a package's src; undefined for files directly in src. */
function folderOf(path: string): string | undefined {
  const [, name, , folder, ...rest] = path.split("/");
  return rest.length === 0 ? undefined : `${name}/${folder}`;
}
