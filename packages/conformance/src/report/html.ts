// The verdicts as one page that needs nothing else: no script, no font, no image from anywhere. Failures
// stand open, what passed is folded away; printed, everything is on paper in order.
import { type CheckGroup, checkGroups } from "../check.ts";
import { type CheckResult, countResults, type Verdicts } from "../verdicts.ts";
import type { Exchange } from "../wire/exchange.ts";
import { curlLine } from "./curl.ts";
import { escapeXml } from "./escape.ts";
import { style } from "./html-style.ts";
import { againNote, deliveryNote, lastLine, maskNotes } from "./notes.ts";
import { sameAgain } from "./tell-failure.ts";
import { followsLines, heldUpLine, type ToMend, toMend } from "./to-mend.ts";
import { visible } from "./visible.ts";
import {
  answerLine,
  countLine,
  evidenceOf,
  inputMark,
  isFailure,
  leftOutLines,
  markOf,
  trustedLines,
} from "./words.ts";

/** The whole page. */
export function htmlReport(verdicts: Verdicts): string {
  const { endpoint, results, trouble, fellSilent } = verdicts;
  const title = `Conformance of ${escapeXml(endpoint)}`;
  const counted = [countLine(verdicts), ...leftOutLines(verdicts), ...trustedLines(verdicts)];
  const silence = fellSilent === null ? [] : [fellSilent];
  const facts = [...(trouble === null ? [...silence, ...counted] : [trouble]), lastLine(verdicts)];
  const mending = toMend(verdicts);
  const heldUp = mending.flatMap((each) => each.heldUp);
  const follows = mending.flatMap((each) => each.follows);
  const rest = results.filter((each) => !isFailure(each));
  const groups = checkGroups.flatMap((group) => {
    const own = rest.filter((each) => each.group === group);
    return own.length === 0 ? [] : [section(group, headings[group], own)];
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
<p class="kind">Generic Pay Connector · conformance report</p>
<h1>${escapeXml(endpoint)}</h1>
<p class="outcome ${outcomeClass(verdicts)}">${escapeXml(outcomeOf(verdicts))}</p>
${facts.map((line) => `<p>${escapeXml(line)}</p>`).join("\n")}
${runFacts(verdicts)}
</header>
${trouble === null ? summaryTable(verdicts) : ""}
${mendSection(verdicts, mending)}
${follows.length === 0 ? "" : section("follows", "Probably follows from these", follows)}
${heldUp.length === 0 ? "" : section("held-up", "Could not go on", heldUp)}
${groups.join("\n")}
</main>
</body>
</html>
`;
}

function outcomeOf({ trouble, counts, exitCode, isInterrupted, fellSilent }: Verdicts): string {
  if (trouble !== null) return "Nothing could be judged";
  if (counts.broken > 0) return "A check of ours broke";
  if (fellSilent !== null) return "It stopped answering";
  if (exitCode === 1) return "Not safe yet";
  if (isInterrupted) return "Ended before its end";
  if (counts.notProved > 0) return "Nothing failed; not everything was proved";
  return "Everything that was asked for holds";
}

function outcomeClass({ exitCode, counts }: Verdicts): string {
  if (exitCode === 1 || exitCode === 2) return "failed";
  return counts.notProved + counts.warnings > 0 ? "open" : "passed";
}

function runFacts({ endpoint, startedAt, wire, seed, isStrict, isFast, tls }: Verdicts): string {
  const facts: readonly (readonly [string, string])[] = [
    ["begun", startedAt],
    ["form of the requests", `--wire ${wire}`],
    ["transaction ids again", `--seed ${seed}`],
    ["asked", [isStrict ? "strict" : "", isFast ? "fast" : ""].filter(Boolean).join(", ") || "all"],
    ["TLS", tls === null ? withoutTls(endpoint) : `${tls.protocol}, ${tls.cipher}`],
  ];
  const rows = facts.map(([name, fact]) => `<dt>${name}</dt><dd>${escapeXml(fact)}</dd>`);
  return `<dl class="facts">${rows.join("")}</dl>`;
}

function withoutTls(endpoint: string): string {
  return endpoint.startsWith("https:") ? "not looked at" : "none (plain http on this machine)";
}

function summaryTable({ results }: Verdicts): string {
  const rows = checkGroups.flatMap((group) => {
    const own = results.filter((each) => each.group === group);
    if (own.length === 0) return [];
    const { passed, failed, warnings, notProved, broken } = countResults(own);
    const cells = [passed, failed + broken, warnings, notProved];
    const written = cells.map((count) => `<td>${count === 0 ? "·" : count}</td>`);
    return [`<tr><th scope="row">${headings[group]}</th>${written.join("")}</tr>`];
  });
  const names = ["passed", "failed", "warnings", "not proved"];
  const head = names.map((name) => `<th scope="col">${name}</th>`).join("");
  return `<table><thead><tr><th scope="col">group</th>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function mendSection(verdicts: Verdicts, mending: readonly ToMend[]): string {
  if (mending.length === 0) return "";
  const parts = mending.map(({ result, heldUp, follows }) => {
    const held = heldUpLine(heldUp);
    const behind = [
      ...(held === null ? [] : [part("What it holds up", held)]),
      ...(follows.length === 0 ? [] : [part("What follows", ...followsLines(follows))]),
    ];
    return checkPart(result, behind.join(""), true);
  });
  const notes = [
    ...[deliveryNote(verdicts) ?? []].flat(),
    ...maskNotes({ results: mending.map(({ result }) => result) }),
    ...[againNote(verdicts) ?? []].flat(),
  ].map((note) => `<p class="small">${escapeXml(note)}</p>\n`);
  return `<section id="to-mend"><h2>To mend</h2>\n${notes.join("")}${parts.join("\n")}\n</section>`;
}

function section(id: string, heading: string, results: readonly CheckResult[]): string {
  const parts = results.map((result) => checkPart(result)).join("\n");
  return `<section id="${id}"><h2>${heading}</h2>\n${parts}\n</section>`;
}

const headings: Readonly<Record<CheckGroup, string>> = {
  requests: "Requests",
  answers: "Answers",
  authentication: "Authentication",
  data: "Data",
  retries: "Retries",
  money: "Money",
  counter: "Counter-checks",
  hygiene: "HTTP and hostile input",
  leaks: "Leaks of card data",
  tls: "TLS",
};

function checkPart(result: CheckResult, behind = "", isOpen = false): string {
  const { name, title, verdict, strength, clause, tookMs } = result;
  const mark = markOf(result);
  const kind = verdict === "failed" && result.isWarning ? "open" : classes[verdict];
  const facts = `${clause.id} · ${strength} · ${(tookMs / 1000).toFixed(1)} s`;
  return `<details class="${kind}"${isOpen ? " open" : ""}>
<summary><span class="mark">${mark}</span> <b>${escapeXml(name)}</b> <span class="title">${escapeXml(title)}</span> <span class="small">${facts}</span></summary>
${checkBody(result)}${behind}
</details>`;
}

const classes: Readonly<Record<CheckResult["verdict"], string>> = {
  passed: "passed",
  failed: "failed",
  "not-proved": "open",
  broken: "failed",
};

function checkBody(result: CheckResult): string {
  const { said, clause, why, cure, verdict, exchanges } = result;
  const seen = said === null ? "" : part(verdict === "not-proved" ? "What to give" : "Seen", said);
  const words = `<h3>Clause</h3><p>${escapeXml(clause.sentence)}</p><p class="small">${escapeXml(evidenceOf(clause))} <a href="${escapeXml(clause.source)}">${escapeXml(clause.source)}</a></p>`;
  if (verdict !== "failed") return `${seen}${words}`;
  const shown = exchanges.map(exchangePart).join("");
  return `${seen}${shown}${words}${part("Why it matters", why)}${part("How to mend it", cure)}`;
}

function part(heading: string, ...texts: readonly string[]): string {
  const paragraphs = texts.map((text) => `<p>${escapeXml(text)}</p>`);
  return `<h3>${heading}</h3>${paragraphs.join("")}`;
}

function exchangePart(exchange: Exchange, index: number, all: readonly Exchange[]): string {
  const sent = sameAgain(exchange, all.slice(0, index)) ?? curlLine(exchange.sent);
  const headers = Object.entries(exchange.headers).map(([name, value]) => `${name}: ${value}`);
  const came = [answerLine(exchange), ...headers, "", exchange.body].join("\n").trimEnd();
  return `<h3>Sent ${index + 1}${escapeXml(inputMark(exchange))}</h3><pre>${escapeXml(sent)}</pre><h3>Came ${index + 1}</h3><pre>${escapeXml(visible(came))}</pre>`;
}
