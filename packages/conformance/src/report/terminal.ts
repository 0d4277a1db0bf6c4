// The report for people at a terminal and for the log of a build: what is not proved, failures in full, then
// the groups, then how many ended how; the last line tells the gravest of it.
import { checkGroups } from "../check.ts";
import { type CheckResult, countResults, type Verdicts } from "../verdicts.ts";
import { againNote, deliveryNote, lastLine, maskNotes } from "./notes.ts";
import { tellFailure } from "./tell-failure.ts";
import { toMend } from "./to-mend.ts";
import { countLine, leftOutLines, markOf, trustedLines } from "./words.ts";

/** The whole report. */
export function terminalReport(verdicts: Verdicts): string {
  const { results, trouble, fellSilent, endpoint, wire, seed } = verdicts;
  const again = `--wire ${wire} --seed ${seed} sends the same requests again`;
  const head = `${endpoint} (${again})`;
  if (trouble !== null) return [head, "", trouble, lastLine(verdicts)].join("\n");
  const unproved = results.filter(({ verdict }) => verdict === "not-proved");
  const blocks = [
    unproved.length === 0
      ? []
      : [`Not proved, and what to give${initHint(unproved)}:`, ...unprovedLines(unproved)],
    ...failureBlocks(verdicts),
    [head, ...groupLines(results)],
    [
      ...(fellSilent === null ? [] : [fellSilent]),
      countLine(verdicts),
      ...leftOutLines(verdicts),
      ...trustedLines(verdicts),
      lastLine(verdicts),
    ],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block) => ["", ...block])
    .join("\n");
}

function failureBlocks(verdicts: Verdicts): readonly (readonly string[])[] {
  const mending = toMend(verdicts);
  const delivery = deliveryNote(verdicts);
  const again = againNote(verdicts);
  return [
    delivery === null ? [] : [delivery],
    ...mending.map((each) => [tellFailure(each.result, each)]),
    maskNotes({ results: mending.map(({ result }) => result) }),
    again === null ? [] : [again],
  ];
}

/** A check's own line, as it ends. */
export function resultLine(result: CheckResult): string {
  const mark = markOf(result).padEnd(10);
  const took = result.tookMs >= 1000 ? ` (${(result.tookMs / 1000).toFixed(1)} s)` : "";
  return `${mark}  ${result.name}: ${result.title}${took}`;
}

function initHint(unproved: readonly CheckResult[]): string {
  const isOfFile = unproved.some(({ said }) => said?.includes("endpoint.yaml") === true);
  return isOfFile ? " (--init writes an endpoint.yaml that explains every field)" : "";
}

// Checks that lack the same thing are told together.
function unprovedLines(unproved: readonly CheckResult[]): readonly string[] {
  const byNeed = new Map<string, string[]>();
  for (const { said, name } of unproved) {
    const names = byNeed.get(said ?? "") ?? [];
    byNeed.set(said ?? "", [...names, name]);
  }
  return [...byNeed].map(([need, names]) => `  ${need}  (${names.join(", ")})`);
}

function groupLines(results: readonly CheckResult[]): readonly string[] {
  return checkGroups.flatMap((group) => {
    const own = results.filter((each) => each.group === group);
    if (own.length === 0) return [];
    const { passed, failed, warnings, notProved } = countResults(own);
    const rest = [
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(warnings > 0 ? [`${warnings} warned`] : []),
      ...(notProved > 0 ? [`${notProved} not proved`] : []),
    ];
    return [
      `  ${group.padEnd(15)} ${passed} of ${own.length} passed${rest.map((each) => `, ${each}`).join("")}`,
    ];
  });
}
