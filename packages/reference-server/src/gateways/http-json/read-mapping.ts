// The mapping file becomes a Mapping and its certificates, or one error that names everything that is wrong
// with it. A value of the environment is never repeated.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { StartError } from "../../start-error.ts";
import type { TlsFiles } from "./exchange.ts";
import { type Mapping, mappingSchema } from "./mapping.ts";
import { findBrokenRules, type MappingProblem } from "./mapping-rules.ts";

/** A mapping file and the variables it may name. */
export type MappingSource = {
  readonly file: string;
  readonly variables: Readonly<Record<string, string>>;
};

/** Reads a mapping of YAML or JSON, and the files it names. */
export function readMapping({ file, variables }: MappingSource): {
  readonly mapping: Mapping;
  readonly tls: TlsFiles;
} {
  const document = parse(file);
  const parsed = mappingSchema(new Set(Object.keys(variables))).safeParse(document);
  const files = readTlsFiles(document, file);
  const problems = [
    ...(parsed.error?.issues ?? []).flatMap(problemsOf),
    ...findBrokenRules(document, variables),
    ...files.problems,
  ];
  if (!parsed.success || problems.length > 0) throw refusal(file, problems);
  return { mapping: parsed.data, tls: files.tls };
}

function parse(file: string): unknown {
  // JSON is YAML, so one reader serves both. A name that stands twice is an error of the form.
  const document = parseDocument(readText(file), { uniqueKeys: true });
  const slips = [...document.errors, ...document.warnings].map((error) => ({
    at: `line ${error.linePos?.[0].line ?? "?"}`,
    expected: `readable YAML or JSON (${error.code})`,
  }));
  if (slips.length > 0) throw refusal(file, slips);
  try {
    // Parts may be named once and used again; the reader itself refuses what grows without measure.
    return document.toJS();
  } catch {
    throw refusal(file, [{ at: "the document", expected: "references that end somewhere" }]);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new StartError(`The mapping file ${file} cannot be read (${codeOf(error)}).`);
  }
}

function readTlsFiles(
  document: unknown,
  file: string,
): { readonly tls: TlsFiles; readonly problems: readonly MappingProblem[] } {
  const named = Object.entries((document as { tls?: unknown } | null)?.tls ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const problems: MappingProblem[] = [];
  const read = named.flatMap(([name, path]) => {
    try {
      return [[name.replace(/File$/, ""), readFileSync(resolve(dirname(file), path))] as const];
    } catch (error) {
      problems.push({ at: `tls.${name}`, expected: `a file that can be read (${codeOf(error)})` });
      return [];
    }
  });
  return { tls: Object.fromEntries(read), problems };
}

function problemsOf(issue: z.core.$ZodIssue): readonly MappingProblem[] {
  const at = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      at: at === "" ? key : `${at}.${key}`,
      expected: "nothing of this name",
    }));
  }
  return [{ at: at === "" ? "the document" : at, expected: expectationOf(issue) }];
}

function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_key") {
    return issue.issues.map(expectationOf).join("; ");
  }
  return issue.message.replace(/^Invalid (input|option): expected /, "");
}

function refusal(file: string, problems: readonly MappingProblem[]): StartError {
  const lines = problems.map(({ at, expected }) => `  ${at}: expected ${expected}.`);
  return new StartError([`The mapping file ${file} cannot be used:`, ...lines].join("\n"));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
