// Reads endpoint.yaml: YAML text to a checked file, or every problem with its line and column. Paths in it
// are seen from the folder of the file.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import { type EndpointFile, endpointFile } from "./endpoint-file.ts";

/** A checked file, or what is wrong with it. */
export type EndpointFileReading =
  | { readonly ok: true; readonly file: EndpointFile }
  | { readonly ok: false; readonly problems: readonly string[] };

// A file of ours needs no alias; a hundred is far below what could fill the memory.
const MOST_ALIASES = 100;

/** Reads the file at a path. */
export function readEndpointFile(path: string): EndpointFileReading {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    const why =
      code === "ENOENT" ? "there is no such file" : `it is there and cannot be read (${code})`;
    return { ok: false, problems: [`${path}: ${why}.`] };
  }
  const reading = parseEndpointFile(text, path);
  return reading.ok ? { ok: true, file: fromFolder(reading.file, dirname(path)) } : reading;
}

/** Reads the text of a file; `name` is what problems call it. */
export function parseEndpointFile(text: string, name: string): EndpointFileReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const [firstError] = document.errors;
  if (firstError !== undefined) {
    return { ok: false, problems: [`${place(firstError.pos[0])}: ${firstError.message}`] };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
  } catch (error) {
    return { ok: false, problems: [`${place(0)}: ${error instanceof Error ? error.message : ""}`] };
  }
  const checked = endpointFile.safeParse(value);
  if (checked.success) return { ok: true, file: checked.data };
  const problems = checked.error.issues.map(({ path, message }) => {
    const at = offsetOf(document, path);
    const where = path.length === 0 ? "" : `${path.join(".")}: `;
    return `${place(at)}: ${where}${message}.`;
  });
  return { ok: false, problems };
}

// Where the innermost part that exists begins.
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function fromFolder(file: EndpointFile, folder: string): EndpointFile {
  const { ledger, logs } = file;
  return {
    ...file,
    ...(ledger !== undefined && "file" in ledger
      ? { ledger: { file: resolve(folder, ledger.file) } }
      : {}),
    ...(logs === undefined ? {} : { logs: logs.map((path) => resolve(folder, path)) }),
  };
}
