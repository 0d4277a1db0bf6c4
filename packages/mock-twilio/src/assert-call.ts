// Holds a call to what must be true of it, in any test framework: it throws an error whose message lists
// what did not hold and then tells the call's story, so that a failed test needs no second run.

import { problemsOf } from "./core/shape.ts";
import { type Expectations, expectationsShape, failuresOf } from "./core/story/expectations.ts";
import type { CallReport } from "./core/story/report.ts";
import { LiveCall } from "./live-call.ts";

/** Expectations that did not hold. */
export class CallAssertionError extends Error {
  readonly failures: readonly string[];

  constructor(failures: readonly string[], story: string) {
    super(`${failures.map((each) => `- ${each}`).join("\n")}\n\nThe call:\n${story}`);
    this.name = "CallAssertionError";
    this.failures = failures;
  }
}

// A report is plain data that people print and compare; its story is kept beside it, not in it.
const stories = new WeakMap<CallReport, () => string>();

/** Remembers how to tell the call that a report is of. */
export function rememberStory(report: CallReport, tell: () => string): CallReport {
  stories.set(report, tell);
  return report;
}

/** Throws unless everything expected is true of the call. @see F-16 */
export function assertCall(call: LiveCall | CallReport, expected: Expectations): void {
  const slips = problemsOf(expectationsShape, expected);
  if (slips.length > 0) {
    const words = slips.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new TypeError(`These expectations cannot be checked: ${words.join(" ")}`);
  }
  const isLive = call instanceof LiveCall;
  const failures = failuresOf(expected, isLive ? call.report : call);
  if (failures.length === 0) return;
  const story = isLive ? call.transcript : (stories.get(call)?.() ?? "(it was not kept)");
  throw new CallAssertionError(failures, story);
}
