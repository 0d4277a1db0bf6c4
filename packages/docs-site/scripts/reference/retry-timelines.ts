// The page of the retries, drawn from runs: a bar for each delivery on a minute's axis, a mark for each time
// that money moved, and how the call ended.
import { makePage, type ReferencePage } from "./page.ts";
import { playRetries, type RetryRun, retryStories } from "./retry-runs.ts";
import { escapeXml, figure } from "./svg.ts";

/** The page; the calls are played while it is made. */
export async function retryTimelinesPage(): Promise<ReferencePage> {
  const runs: RetryRun[] = [];
  for (const story of retryStories) runs.push(await playRetries(story));
  return makePage(
    {
      slug: "retry-timelines",
      title: "Retries, drawn",
      description:
        "What Twilio does when a processor is slow, silent or out of reach, drawn from calls that the emulator played.",
      order: 4,
    },
    [
      "For whoever writes an endpoint. At the end you have seen why it needs a memory.",
      "Each picture is a call that the emulator played while this page was made. A bar is one delivery, all with the same `transaction_id`; a diamond is the moment at which money moved. What is behind the rules: behaviours [R-01](/reference/behaviours/#r-01) and [R-02](/reference/behaviours/#r-02).",
      ...runs.flatMap(runBlocks),
    ],
  );
}

function runBlocks(run: RetryRun): readonly string[] {
  const { story, report, chargedAtMs } = run;
  const deliveries = report.connector.length;
  const error = report.action?.PayErrorCode ?? "";
  const ending =
    error === "" ? `\`${report.result}\`` : `\`${report.result}\`, \`PayErrorCode=${error}\``;
  return [
    `## ${story.title}`,
    story.about,
    drawRun(run),
    `${plural(deliveries, "delivery", "deliveries")}, ${plural(chargedAtMs.length, "charge", "charges")}, and the application is told ${ending}.`,
  ];
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

// A minute and a little: six slots of ten seconds, and what still happens after them.
const spanMs = 72_000;
const left = 96;
const width = 760;
const rowHeight = 26;

function xOf(ms: number): number {
  return Math.round(left + (Math.min(ms, spanMs) / spanMs) * (width - left - 12));
}

function drawRun({ story, report, chargedAtMs }: RetryRun): string {
  const startMs = Date.parse(report.connector[0]?.at ?? "");
  const rows = report.connector.map((delivery, row) => {
    const fromMs = Date.parse(delivery.at) - startMs;
    const next = report.connector[row + 1];
    const untilMs = next === undefined ? fromMs + 10_000 : Date.parse(next.at) - startMs;
    const toMs = delivery.tookMs === null ? untilMs : fromMs + delivery.tookMs;
    const isGood = delivery.outcome === "answered";
    const y = 24 + row * rowHeight;
    const bar = `<rect class="${isGood ? "good" : "bad"}" x="${xOf(fromMs)}" y="${y}" width="${Math.max(3, xOf(toMs) - xOf(fromMs))}" height="14" rx="3"/>`;
    const words = wordsOf(delivery.outcome, (toMs - fromMs) / 1000);
    // Beyond the middle there is more room on the left of a bar than on its right.
    const isLate = fromMs > spanMs * 0.45;
    const place = isLate
      ? `x="${xOf(fromMs) - 6}" text-anchor="end"`
      : `x="${xOf(toMs) + 6}" text-anchor="start"`;
    return (
      `<text x="0" y="${y + 12}" font-size="13">delivery ${delivery.delivery}</text>${bar}` +
      `<text class="quiet" ${place} y="${y + 12}" font-size="12">${escapeXml(words)}</text>`
    );
  });
  const bottom = 24 + report.connector.length * rowHeight;
  const marks = chargedAtMs.map((ms) => {
    const [x, y] = [xOf(ms), bottom + 8];
    return `<path class="busy" d="M${x} ${y - 6}l6 6l-6 6l-6 -6z"/>`;
  });
  const money =
    marks.length === 0 ? "" : `<text x="0" y="${bottom + 12}" font-size="13">money</text>`;
  const height = bottom + 24;
  return figure({
    width,
    height,
    title: `${story.title}: ${report.connector.map(({ outcome }) => outcome).join(", ")}.`,
    body: [...axis(bottom), ...rows, money, ...marks].join(""),
  });
}

/** A connection that is refused ends at once; what then passes is Twilio's waiting. */
function wordsOf(outcome: string, seconds: number): string {
  const span = `${seconds.toFixed(1)} s`;
  if (outcome === "answered") return `answered after ${span}`;
  return outcome === "no-answer" ? `no answer in ${span}` : `${outcome}; ${span} until the next`;
}

function axis(bottom: number): readonly string[] {
  return [0, 10, 20, 30, 40, 50, 60, 70].map(
    (second) =>
      `<path class="line" d="M${xOf(second * 1000)} 18V${bottom}" stroke-width="0.5"/>` +
      `<text class="quiet" x="${xOf(second * 1000)}" y="12" font-size="12" text-anchor="middle">${second} s</text>`,
  );
}
