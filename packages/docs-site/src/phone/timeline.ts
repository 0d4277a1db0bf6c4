// A call as marks on a line of time: what the caller heard and pressed, every delivery to the processor,
// every request to the application. Pure: it is drawn by show-timeline.ts.
import type { CallReport, DeliveryReport, TimedLine } from "@pay-connector/mock-twilio/in-page";

/** One mark; a moment has no length. */
export type Mark = {
  readonly startMs: number;
  readonly endMs: number;
  readonly kind: "moment" | "keys" | "answered" | "unanswered" | "under-way";
  readonly label: string;
};

/** A whole call on a line of time. */
export type Timeline = {
  /** How much time the line shows. */
  readonly lengthMs: number;
  /** Where the line is marked with its time. */
  readonly ticksMs: readonly number[];
  readonly lanes: readonly { readonly name: string; readonly marks: readonly Mark[] }[];
  /** The deliveries in words, for whoever does not see the picture. */
  readonly summary: string;
};

const TEN_SECONDS_MS = 10_000;
// More marks than this stand too close on a telephone.
const MOST_TICKS = 7;

/** The timeline of a call that has lasted so long. */
export function timelineOf(
  { lines, report }: { readonly lines: readonly TimedLine[]; readonly report: CallReport },
  elapsedMs: number,
): Timeline {
  const deliveries = deliveryMarks(report.connector, lines, elapsedMs);
  const tens = Math.max(3, Math.ceil((elapsedMs + 1) / TEN_SECONDS_MS));
  const apart = Math.ceil(tens / MOST_TICKS);
  const ticks = Array.from({ length: Math.ceil(tens / apart) }, (_, index) => index * apart);
  return {
    lengthMs: tens * TEN_SECONDS_MS,
    ticksMs: ticks.map((tick) => tick * TEN_SECONDS_MS),
    lanes: [
      { name: "Caller", marks: lines.flatMap(callerMark) },
      { name: "Processor", marks: deliveries },
      { name: "Application", marks: lines.flatMap(applicationMark) },
    ],
    summary: summaryOf(report.connector),
  };
}

function callerMark({ who, sinceMs, what }: TimedLine): readonly Mark[] {
  const [label = ""] = what;
  const at = { startMs: sinceMs, endMs: sinceMs, label };
  if (who === "caller hears") return [{ ...at, kind: "moment" }];
  return who === "caller presses" ? [{ ...at, kind: "keys" }] : [];
}

function applicationMark({ who, sinceMs, what }: TimedLine): readonly Mark[] {
  if (who !== "to the application" && who !== "status callback") return [];
  const [label = ""] = what;
  return [{ startMs: sinceMs, endMs: sinceMs, kind: "moment", label }];
}

// A delivery begins with its line, and ends with its answer or with the ten seconds it is waited for.
function deliveryMarks(
  deliveries: readonly DeliveryReport[],
  lines: readonly TimedLine[],
  elapsedMs: number,
): readonly Mark[] {
  const starts = lines.filter(({ who }) => who === "to the processor");
  return deliveries.flatMap(({ delivery, outcome, tookMs }, index): readonly Mark[] => {
    const startMs = starts[index]?.sinceMs;
    if (startMs === undefined) return [];
    const label = String(delivery);
    if (outcome === "answered") {
      return [{ startMs, endMs: startMs + (tookMs ?? 0), kind: "answered", label }];
    }
    if (outcome === "under-way") return [{ startMs, endMs: elapsedMs, kind: outcome, label }];
    const endMs = outcome === "no-answer" ? startMs + TEN_SECONDS_MS : startMs;
    return [{ startMs, endMs, kind: "unanswered", label }];
  });
}

const outcomeWords: Readonly<Record<DeliveryReport["outcome"], string>> = {
  answered: "answered",
  "no-answer": "no answer in 10 seconds",
  unreachable: "not reached",
  abandoned: "given up",
  "under-way": "under way",
};

function summaryOf(deliveries: readonly DeliveryReport[]): string {
  if (deliveries.length === 0) return "No delivery to the processor yet.";
  const words = deliveries.map(({ delivery, outcome }) => {
    return `delivery ${delivery} ${outcomeWords[outcome]}`;
  });
  return `To the processor: ${words.join(", ")}.`;
}
