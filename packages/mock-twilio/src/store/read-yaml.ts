// YAML text to plain data that still knows where each part of it stood, so that whoever checks the data
// can tell a problem with its line and column. Aliases are followed only so far: a file is no bomb.
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Path, ShapeProblem } from "../core/shape.ts";

/** Data with the places it came from, or what kept the text from being YAML. */
export type YamlReading =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** A problem as a line for people: file, line, column, path, what is wrong. */
      readonly tell: (problem: ShapeProblem) => string;
    }
  | { readonly ok: false; readonly problems: readonly string[] };

// A file of ours needs no alias at all; a hundred is far below what could fill the memory.
const MOST_ALIASES = 100;

/** Reads a YAML text; `name` is what problems call the file. */
export function readYaml(text: string, name: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => `${place(pos[0])}: ${message}`);
    return { ok: false, problems };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    const tell = ({ path, message }: ShapeProblem): string => {
      const where = path.length === 0 ? "" : `${path.join(".")} `;
      return `${place(offsetOf(document, path))}: ${where}${message}`;
    };
    return { ok: true, value, tell };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [`${name}:1:1: ${why}`] };
  }
}

// Where a value begins; for a name that should not be there, where the name stands; else its parent.
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const key = path[length - 1];
    const parent: unknown =
      length === 0 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const holder = length <= 1 ? document.contents : parent;
    if (length > 0 && isMap(holder)) {
      const pair = holder.items.find((item) => isScalar(item.key) && item.key.value === key);
      const range = isScalar(pair?.key) ? pair.key.range : undefined;
      if (range !== undefined && range !== null) return range[0];
    }
    const node: unknown =
      length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = rangeOf(node);
    if (range !== null) return range;
  }
  return 0;
}

function rangeOf(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node)) return null;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : null;
}
