// The report for people at a terminal and for the log of a build: in one line how many ended how, then what that
// means by group, failures in full, and at the end what is not proved; each is told once. The last line is what
// the exit status means.
import { checkGroups } from "../check.ts";
import { type CheckResult, countResults, type Verdicts } from "../verdicts.ts";
import {
  againNote,
  closingLine,
  deliveryNote,
  maskNotes,
  moneyLine,
  warningLine,
} from "./notes.ts";
import { sourcesNote } from "./sources.ts";
import { tellFailure } from "./tell-failure.ts";
import { toMend } from "./to-mend.ts";
import { countLine, leftOutLines, markOf, partLine, trustedLines } from "./words.ts";

/** The whole report; `isVerbose` names every check below its group. */
export function terminalReport(verdicts: Verdicts, isVerbose = false): string {
  const { results, trouble, fellSilent, wentAway, endpoint, wire, seed } = verdicts;
  const address = `${endpoint} (--wire ${wire} --seed ${seed} sends the same requests again)`;
  if (trouble !== null) return [address, "", trouble, closingLine(verdicts)].join("\n");
  const unproved = results.filter(({ verdict }) => verdict === "not-proved");
  const told = [wentAway, fellSilent, moneyLine(verdicts), warningLine(verdicts)];
  const blocks = [
    [
      countLine(verdicts),
      ...[partLine(verdicts), ...told].flatMap((line) => line ?? []),
      ...leftOutLines(verdicts),
      ...trustedLines(verdicts),
    ],
    [address, ...groupLines(verdicts, isVerbose)],
    ...failureBlocks(verdicts),
    unproved.length === 0
      ? []
      : [`Not proved, and what to give${initHint(unproved)}:`, ...unprovedLines(unproved)],
    [closingLine(verdicts)],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block) => ["", ...block])
    .join("\n");
}

function failureBlocks(verdicts: Verdicts): readonly (readonly string[])[] {
  const mending = toMend(verdicts);
  const shown = mending.map(({ result }) => result);
  const notes = [deliveryNote(verdicts), againNote(verdicts), sourcesNote(shown)];
  const [delivery, again, sources] = notes.map((note) => (note === null ? [] : [note]));
  return [
    delivery ?? [],
    ...mending.map((each) => [tellFailure(each.result, each)]),
    [...maskNotes({ results: shown }), ...(sources ?? [])],
    again ?? [],
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

function groupLines({ results, leftOut }: Verdicts, isVerbose: boolean): readonly string[] {
  return checkGroups.flatMap((group) => {
    const own = results.filter((each) => each.group === group);
    if (own.length === 0) return [];
    const { passed, failed, warnings, notProved } = countResults(own);
    // Only that group has checks which plain http leaves out.
    const withoutTls = group === "tls" ? leftOut.tls.length : 0;
    const rest = [
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(warnings > 0 ? [`${warnings} warned`] : []),
      ...(notProved > 0 ? [`${notProved} not proved`] : []),
      ...(withoutTls > 0 ? [`${withoutTls} left out: plain http has no TLS`] : []),
    ];
    return [
      `  ${group.padEnd(15)} ${passed} of ${own.length} passed${rest.map((each) => `, ${each}`).join("")}`,
      ...(isVerbose ? own.map((each) => `    ${resultLine(each)}`) : []),
    ];
  });
}
