// `run` and `replay` as people use them, and the journal that `call` writes: processes of their own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const shipped = fileURLToPath(new URL("../../scenarios", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mock-twilio-run-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

function mockTwilio(...args: readonly string[]): Ran {
  const flags = ["--conditions=source", "--disable-warning=ExperimentalWarning"];
  const env = { PATH: process.env.PATH ?? "", NO_COLOR: "1" };
  const ran = spawnSync(process.execPath, [...flags, main, ...args], { env, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const scenario = (expected: string): string => `scenario: A card is charged
twiml: <Response><Pay chargeAmount="10.00"/></Response>
keys: "4111111111111111 1230 94105 123"
expect: { result: ${expected} }
`;

describe("mock-twilio run", () => {
  it("[F-13] plays a folder, writes JUnit and JSON, and exits with 0", () => {
    const [junit, json] = [join(folder, "junit.xml"), join(folder, "results.json")];
    const { code, out, err } = mockTwilio("run", shipped, "--junit", junit, "--json", json);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/(\d+) of \1 scenarios hold/);
    expect(readFileSync(junit, "utf8")).toContain('failures="0"');
    const { files } = JSON.parse(readFileSync(json, "utf8")) as {
      files: { results: { report: { result: string } }[] }[];
    };
    expect(files.length).toBeGreaterThan(10);
    expect(files[0]?.results[0]?.report.result).toBe("success");
    expect(readFileSync(json, "utf8")).not.toContain("4111111111111111");
  });

  it("[F-13] tells the one scenario it plays", () => {
    const { code, out } = mockTwilio("run", file("good.yaml", scenario("success")));
    expect(code).toBe(0);
    expect(out).toContain("caller presses        xxxxxxxxxxxx1111");
  });

  it("[F-13] says what did not hold, where it is written, tells that call, and exits with 1", () => {
    const text = `${scenario("success")}---\n${scenario("validation-error")}`;
    const path = file("bad.yaml", text);
    const { code, out } = mockTwilio("run", path);
    expect(code).toBe(1);
    expect(out).toContain(`at ${path}:6`);
    expect(out).toContain('result: expected "validation-error", and it was "success".');
    expect(out).toContain("1 of 2 scenarios hold");
    expect(out.match(/call starts/g)).toHaveLength(1);
  });

  it("[F-10] plays nothing when a file is wrong, and names every problem with its place", () => {
    const good = file("good.yaml", scenario("success"));
    const [one, two] = [file("one.yaml", "scenario: 1\n"), file("two.yaml", "a: [\n")];
    const { code, out, err } = mockTwilio("run", good, one, two, join(folder, "none.yaml"));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`${one}:1:11: scenario must be a text`);
    expect(err).toContain(`${two}:`);
    expect(err).toContain("none.yaml: there is no such file");
  });

  it("[F-10] refuses flags that make no sense", () => {
    const path = file("good.yaml", scenario("success"));
    const wrong = ["--seed", "x", "--assume", "maxAttempts", "--connector", "https://a.example"];
    const { code, err } = mockTwilio("run", path, ...wrong);
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(3);
    const other = mockTwilio("run", path, "--assume", "weather=good");
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('none named "weather"')]);
  });
});

describe("a journal on disk", () => {
  it("[F-11] [F-12] is written by call, masked, and replayed to the same story", () => {
    const document = file("pay.xml", '<Response><Pay chargeAmount="10.00"/></Response>');
    const journal = join(folder, "call.journal");
    const script = "4111111111111112# 4111111111111111 1230 94105 123";
    const { out } = mockTwilio(
      ...["call", "--twiml", document, "--connector", "http://127.0.0.1:9/", "--keys", script],
      ...["--username", "u", "--password", "sesame", "--time-scale", "0.001"],
      ...["--at", "2026-11-20T09:00:00Z", "--journal", journal],
    );
    const text = readFileSync(journal, "utf8");
    for (const secret of ["4111111111111111", "4111111111111112", "sesame"]) {
      expect(text).not.toContain(secret);
    }
    const told = mockTwilio("replay", journal);
    expect([told.code, told.err]).toEqual([0, ""]);
    expect(told.out).toContain("the same effects byte for byte");
    // The story of the replay is the story of the call, stand-ins and all.
    const lines = out.split("\n").filter((line) => /^ *\d+:\d\d\.\d/.test(line));
    expect(told.out.split("\n")).toEqual(expect.arrayContaining(lines));
  });

  it("[F-11] exits with 1 when effects have changed, and with 2 when there is no journal", () => {
    const text = readFileSync(join(folder, "call.journal"), "utf8");
    const changed = file("changed.journal", text.replace('"ms":5000', '"ms":4000'));
    const other = mockTwilio("replay", changed, "--quiet");
    expect([other.code, other.out]).toEqual([1, expect.stringContaining("others now")]);
    expect(mockTwilio("replay", file("no.journal", "{}")).code).toBe(2);
    expect(mockTwilio("replay", join(folder, "none")).err).toContain("cannot be read");
  });
});
