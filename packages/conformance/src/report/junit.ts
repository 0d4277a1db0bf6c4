// The verdicts as a JUnit file, the form that build servers read: a suite for each group, a case for each
// check. A warning is a case that passed with a word in its output; what is not proved is skipped.
import { checkGroups } from "../check.ts";
import type { CheckResult, Verdicts } from "../verdicts.ts";
import { escapeXml } from "./escape.ts";
import { sourcesNote } from "./sources.ts";
import { tellFailure } from "./tell-failure.ts";
import { type ToMend, toMend } from "./to-mend.ts";

/** The whole file. */
export function junitXml(verdicts: Verdicts): string {
  const { results, trouble, fellSilent, wentAway, tookMs } = verdicts;
  const mending = toMend(verdicts);
  const suites = checkGroups.flatMap((group) => {
    const own = results.filter((each) => each.group === group);
    return own.length === 0 ? [] : [suite(group, own, mending)];
  });
  // Where nothing, or not everything, was judged a file without a word of it would look green.
  const message = trouble ?? fellSilent ?? wentAway;
  if (message !== null) suites.push(troubleSuite(message));
  const name = "pay-connector-conformance";
  const time = seconds(tookMs);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", { name, time }, suites)}\n`;
}

function suite(group: string, results: readonly CheckResult[], mending: readonly ToMend[]): string {
  const count = (fits: (result: CheckResult) => boolean): string =>
    String(results.filter(fits).length);
  const attributes = {
    name: group,
    tests: String(results.length),
    failures: count(({ verdict, isWarning }) => verdict === "failed" && !isWarning),
    errors: count(({ verdict }) => verdict === "broken"),
    skipped: count(({ verdict }) => verdict === "not-proved"),
    time: seconds(results.reduce((total, { tookMs }) => total + tookMs, 0)),
  };
  const cases = results.map((result) => testCase(result, toldOf(result, mending)));
  return element("testsuite", attributes, cases);
}

// A case stands alone in a build server's list: it says itself where mending begins.
function toldOf(result: CheckResult, mending: readonly ToMend[]): string {
  const root = mending.find((each) => [...each.heldUp, ...each.follows].includes(result));
  const own = mending.find((each) => each.result === result);
  const told = [tellFailure(result, own), sourcesNote([result]) ?? []].flat().join("\n");
  return root === undefined
    ? told
    : `Mend ${root.result.name} first: this probably follows from it.\n${told}`;
}

function testCase(result: CheckResult, told: string): string {
  const { name, group, tookMs } = result;
  const attributes = { name, classname: group, time: seconds(tookMs) };
  return element("testcase", attributes, outcomeOf(result, told));
}

function outcomeOf(result: CheckResult, told: string): readonly string[] {
  const message = result.said ?? "";
  switch (result.verdict) {
    case "passed":
      return [];
    case "failed":
      return result.isWarning
        ? [element("system-out", {}, [escapeXml(told)])]
        : [element("failure", { message }, [escapeXml(told)])];
    case "not-proved":
      return [element("skipped", { message }, [])];
    case "broken":
      return [element("error", { message }, [])];
  }
}

function troubleSuite(message: string): string {
  const contact = { name: "first-contact", classname: "contact" };
  const cases = [element("testcase", contact, [element("error", { message }, [])])];
  return element("testsuite", { name: "contact", tests: "1", failures: "0", errors: "1" }, cases);
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const opening = `<${name}${written.join("")}`;
  return children.length === 0 ? `${opening}/>` : `${opening}>${children.join("")}</${name}>`;
}
