// Time, chance and secrets enter the product through named doors only.
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse, productSources, type SourceFile } from "./source-files.ts";

/** Files that may ask the machine for the time or for chance. */
const doorsToTheWorld = /\/(clock|ids)\.ts$/;

/** Files that may look inside a Secret: where a card is encrypted, compared, sent on or masked. */
const mayReveal = [
  /^packages\/types\/src\/values\/secret\.ts$/,
  /^packages\/reference-server\/src\/core\/(fingerprint|business-checks|card-checks)\.ts$/,
  /^packages\/reference-server\/src\/(vault|gateways)\//,
  /^packages\/reference-server\/src\/transactions\/process-transaction\.ts$/,
  /^packages\/mock-twilio\/src\/core\/(pay|connector|agent-assist)\//,
  /^packages\/mock-twilio\/src\/core\/call\/while-(gathering|dialing)\.ts$/,
];

describe("the product's code", () => {
  it("asks for time and chance in clock.ts and ids.ts only", () => {
    const calls = ["Date.now", "Math.random", "randomUUID", "performance.now"];
    const found = productSources()
      .filter(({ path }) => !doorsToTheWorld.test(path))
      .flatMap((file) =>
        calls
          .filter((call) => file.text.includes(`${call}(`))
          .map((call) => `${file.path}: ${call}`),
      );
    expect(found).toEqual([]);
  });

  it("makes no date of the present moment outside clock.ts", () => {
    const found = productSources().filter(
      ({ path, text }) => !doorsToTheWorld.test(path) && /new Date\(\)/.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it("reveals secrets in few places", () => {
    const found = productSources().filter(
      (file) => !mayReveal.some((place) => place.test(file.path)) && callsReveal(file),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

function callsReveal(file: SourceFile): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      found ||= node.expression.name.text === "reveal";
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}
