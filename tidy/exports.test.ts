// Every export says in a sentence what it is; no switch over a union hides a forgotten case.
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse, productSources, type SourceFile } from "./source-files.ts";

describe("exports", () => {
  it("each have a doc sentence", () => {
    expect(productSources().flatMap(undocumentedExports)).toEqual([]);
  });
});

describe("switches", () => {
  it("have no default branch: a forgotten case must not compile", () => {
    expect(productSources().flatMap(defaultBranches)).toEqual([]);
  });
});

function undocumentedExports(file: SourceFile): readonly string[] {
  const tree = parse(file);
  const silent: string[] = [];
  ts.forEachChild(tree, (node) => {
    const isExported =
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    if (isExported && ts.getJSDocCommentsAndTags(node).length === 0) {
      silent.push(`${file.path}:${lineOf(tree, node)}`);
    }
  });
  return silent;
}

function defaultBranches(file: SourceFile): readonly string[] {
  const tree = parse(file);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isDefaultClause(node)) found.push(`${file.path}:${lineOf(tree, node)}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}
