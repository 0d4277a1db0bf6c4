// A file of scenarios, one a YAML document, to checked data; or everything wrong with it, each problem
// with its line and column. Nothing is played from a file that has a problem.
import { type Document, isMap, isNode, isScalar, LineCounter, parseAllDocuments } from "yaml";
import { type Path, problemsOf, type ShapeProblem } from "../core/shape.ts";
import { contradictionsOf, type Scenario, scenarioShape } from "./scenario-shape.ts";

/** A scenario and the line on which it begins. */
export type PlacedScenario = { readonly scenario: Scenario; readonly line: number };

/** Something wrong in a file. */
export type FileProblem = {
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

/** Reads a file's text. @see F-10 */
export function readScenarios(
  text: string,
):
  | { readonly ok: true; readonly scenarios: readonly PlacedScenario[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] } {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  const documents = "empty" in parsed ? [] : parsed;
  const problems: FileProblem[] = [];
  const scenarios: PlacedScenario[] = [];
  const place = (offset: number, message: string): void => {
    const { line, col } = lines.linePos(offset);
    problems.push({ line, column: col, message });
  };
  if (documents.length === 0) place(0, "there is no scenario in this file.");
  for (const document of documents) {
    for (const { pos, message } of document.errors) place(pos[0], firstLine(message));
    if (document.errors.length > 0) continue;
    const value: unknown = toPlain(document, place);
    if (value === undefined) continue;
    const found = checked(value);
    for (const problem of found) place(offsetOf(document, problem), sentence(problem));
    const offset = isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
    if (found.length === 0) {
      scenarios.push({ scenario: value as Scenario, line: lines.linePos(offset).line });
    }
  }
  return problems.length === 0 ? { ok: true, scenarios } : { ok: false, problems };
}

// Aliases that multiply without end are refused by the library, with an error of its own.
function toPlain(document: Document, place: (offset: number, message: string) => void): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    place(0, error instanceof Error ? firstLine(error.message) : "the file cannot be read.");
    return undefined;
  }
}

function checked(value: unknown): readonly ShapeProblem[] {
  const problems = problemsOf(scenarioShape, value);
  if (problems.length > 0) return problems;
  return contradictionsOf(value as Scenario);
}

function sentence({ path, message }: ShapeProblem): string {
  return path.length === 0 ? `the scenario ${message}` : `${path.join(".")} ${message}`;
}

function firstLine(message: string): string {
  return message.split("\n")[0] ?? message;
}

// Where a path leads in the file: to the name if the name is wrong, else to what it holds, else to
// whatever stands around the place.
function offsetOf(document: Document, { path, isName }: ShapeProblem): number {
  if (isName === true) {
    const key = keyAt(document, path);
    if (key !== null) return key;
  }
  for (let length = path.length; length >= 0; length -= 1) {
    const part = path.slice(0, length);
    const node: unknown = length === 0 ? document.contents : document.getIn(part, true);
    if (isNode(node) && node.range) return node.range[0];
    const key = keyAt(document, part);
    if (key !== null) return key;
  }
  return 0;
}

function keyAt(document: Document, path: Path): number | null {
  const around: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(around)) return null;
  const pair = around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return pair !== undefined && isNode(pair.key) ? (pair.key.range?.[0] ?? null) : null;
}
