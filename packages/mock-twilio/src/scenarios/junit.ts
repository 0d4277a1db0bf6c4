// Results as a JUnit file, the form that build servers read: a suite for each file, a case for each
// scenario, the story beside what failed.
import type { ScenarioResult } from "./play-scenario.ts";

/** The results of one file. */
export type FileResults = { readonly file: string; readonly results: readonly ScenarioResult[] };

/** The whole file. @see F-13 */
export function junitXml(files: readonly FileResults[]): string {
  const all = files.flatMap(({ results }) => results);
  const suites = files.map(({ file, results }) =>
    element(
      "testsuite",
      { name: file, ...counts(results) },
      results.map((each) => testCase(file, each)),
    ),
  );
  const root = element("testsuites", { name: "mock-twilio", ...counts(all) }, suites);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function testCase(file: string, { scenario, failures, story, tookMs }: ScenarioResult): string {
  const attributes = { name: scenario, classname: file, time: seconds(tookMs) };
  if (failures.length === 0) return element("testcase", attributes, []);
  const body = escapeText(`${failures.join("\n")}\n\n${story}`);
  const failure = element("failure", { message: failures.join(" ") }, [body]);
  return element("testcase", attributes, [failure]);
}

function counts(results: readonly ScenarioResult[]): Readonly<Record<string, string>> {
  return {
    tests: String(results.length),
    failures: String(results.filter(({ failures }) => failures.length > 0).length),
    errors: "0",
    time: seconds(results.reduce((total, { tookMs }) => total + tookMs, 0)),
  };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[],
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeText(value).replaceAll("\n", "&#10;")}"`,
  );
  const opening = `<${name}${written.join("")}`;
  return children.length === 0 ? `${opening}/>` : `${opening}>${children.join("")}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

// XML 1.0 has no place for most control characters, not even escaped; a reply may hold any.
function escapeText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not go through
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
      .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
  );
}
