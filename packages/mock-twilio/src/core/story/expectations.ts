// What must be true of a call when it is over, as data: the same list in a scenario file and in a test.
// Every expectation that fails is named with what was expected and what happened.
import {
  anything,
  type Fits,
  list,
  number,
  object,
  oneOf,
  record,
  type Shape,
  text,
} from "../shape.ts";
import type { CallReport } from "./report.ts";

const results = [
  "success",
  "too-many-failed-attempts",
  "payment-connector-error",
  "caller-interrupted-with-star",
  "caller-hung-up",
  "validation-error",
  "internal-error",
  "none",
] as const;

const outcomes = ["answered", "no-answer", "unreachable", "abandoned", "under-way"] as const;
const count = number({ least: 0, most: 1000, isWhole: true });

// A field's text, or null: the field must not be there.
const fieldValue: Shape<string | null> = {
  schema: { type: ["string", "null"] },
  check: (value, path, problems) => {
    if (value !== null) text().check(value, path, problems);
  },
};

/** How expectations are written. */
export const expectationsShape = object(
  {},
  {
    /** The result of the last <Pay>; `none` when the call had no <Pay>. */
    result: oneOf(results),
    /** How many deliveries went to the processor, and what became of each. */
    deliveries: count,
    outcomes: list(oneOf(outcomes)),
    /** Fields of the last action; null says that a field is not there. */
    action: record(fieldValue),
    /** Fields of the first request to the processor, as reports show it: masked. */
    sends: record(anything),
    /** Words that were heard, in this order, others between them. */
    heard: list(text("words the caller hears")),
    /** Prompts of <Pay>, such as `payment-card-number, attempt 2, error timeout`, in this order. */
    prompts: list(text("step, attempt, error")),
    /** The numbers of all errors and warnings, in any order; notes are not counted. */
    alerts: list(number({ least: 10_000, most: 99_999, isWhole: true })),
    /** What the processor of the scenario has done; only where the scenario plays the processor. */
    processor: object({}, { requests: count, charges: count, tokens: count }),
  },
);

/** What must be true of a call. */
export type Expectations = Fits<typeof expectationsShape>;

/** What a simulated processor can tell afterwards. */
export type ProcessorTally = {
  readonly requests: number;
  readonly charges: number;
  readonly tokens: number;
};

/** The expectations that do not hold, one sentence each. @see F-13 @see F-16 */
export function failuresOf(
  expected: Expectations,
  report: CallReport,
  tally: ProcessorTally | null = null,
): readonly string[] {
  const failures: string[] = [];
  const compare = (what: string, wanted: unknown, found: unknown): void => {
    if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(found)) return;
    failures.push(`${what}: expected ${show(wanted)}, and it was ${show(found)}.`);
  };
  compare("result", expected.result, report.result ?? "none");
  compare("deliveries", expected.deliveries, report.connector.length);
  compare(
    "outcomes",
    expected.outcomes,
    report.connector.map(({ outcome }) => outcome),
  );
  for (const [name, wanted] of Object.entries(expected.action ?? {})) {
    compare(`action ${name}`, wanted, report.action?.[name] ?? null);
  }
  const request = (report.connector[0]?.request ?? {}) as Readonly<Record<string, unknown>>;
  for (const [name, wanted] of Object.entries(expected.sends ?? {})) {
    compare(`sends ${name}`, wanted, request[name] ?? null);
  }
  const texts = report.heard.map((heard) => heard.text);
  failures.push(
    ...missing("heard", expected.heard, texts, (found, words) => found.includes(words)),
  );
  const prompts = promptsOf(report);
  failures.push(...missing("prompts", expected.prompts, prompts, (found, line) => found === line));
  const codes = report.alerts.flatMap(({ level, code }) =>
    level === "note" || code === null ? [] : [code],
  );
  compare("alerts", expected.alerts && [...expected.alerts].sort(), [...codes].sort());
  for (const [name, wanted] of Object.entries(expected.processor ?? {})) {
    compare(`processor ${name}`, wanted, tally?.[name as keyof ProcessorTally] ?? null);
  }
  return failures;
}

/** The prompts of a call, each said once however many sounds it has. */
function promptsOf({ heard }: CallReport): readonly string[] {
  const lines = heard.flatMap(({ at, for: step, attempt, errorType }) => {
    if (step === null) return [];
    const error = errorType === null ? [] : [`error ${errorType}`];
    return [{ at, line: [step, `attempt ${attempt}`, ...error].join(", ") }];
  });
  return lines
    .filter(({ at, line }, index) => {
      const before = lines[index - 1];
      return before === undefined || before.at !== at || before.line !== line;
    })
    .map(({ line }) => line);
}

// The first wanted item that does not follow the ones before it.
function missing(
  what: string,
  wanted: readonly string[] | undefined,
  found: readonly string[],
  fits: (found: string, wanted: string) => boolean,
): readonly string[] {
  let from = 0;
  for (const item of wanted ?? []) {
    const index = found.findIndex((each, place) => place >= from && fits(each, item));
    if (index === -1) return [`${what}: ${show(item)} did not come; there was ${show(found)}.`];
    from = index + 1;
  }
  return [];
}

function show(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value) && value.length === 0) return "nothing";
  return JSON.stringify(value);
}
