// What the control API asks of the emulator behind it, as types: MockTwilio is one, and a test may be
// another.
import type { Clock } from "../clock.ts";
import type { CallStatus } from "../core/call/call-status.ts";
import type { JournalEntry } from "../core/line/journal.ts";
import type { Question } from "../core/ports.ts";
import type { DebuggerAlert } from "../core/story/debugger.ts";
import type { CallReport } from "../core/story/report.ts";
import type { DialTarget } from "../dial-target.ts";
import type { LiveAccount } from "../live-account.ts";
import type { LiveSettings } from "../live-settings.ts";

/** A call, as far as the control API sees it. */
export type ControlledCall = {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly direction: "inbound" | "outbound-api";
  readonly createdAtMs: number;
  readonly startedAtMs: number | null;
  readonly endedAtMs: number | null;
  readonly status: CallStatus;
  readonly isEnded: boolean;
  readonly question: Question | null;
  readonly pressKey: (key: string) => void;
  readonly hangUp: () => Promise<void>;
  readonly untilAsked: () => Promise<void>;
  readonly untilEnded: () => Promise<void>;
  readonly report: CallReport;
  readonly transcript: string;
  readonly journal: readonly JournalEntry[];
  readonly exportedJournal: string;
};

/** The emulator behind the control API. */
export type ControlledEmulator = {
  readonly accountSid: string;
  readonly account: LiveAccount;
  readonly clock: Clock;
  readonly settings: LiveSettings;
  /** Newest last. */
  readonly calls: ReadonlyMap<string, ControlledCall>;
  readonly alerts: readonly DebuggerAlert[];
  readonly placeInbound: (given: DialTarget & { readonly from?: string }) => ControlledCall;
  /** Calls back at every step of every call; the result ends it. */
  readonly onEntry: (listener: (callSid: string, entry: JournalEntry) => void) => () => void;
  /** Forgets calls that are over. */
  readonly forgetCalls: (isForgotten: (callSid: string) => boolean) => void;
  /** Makes everything what it was when the emulator started; no call is live. */
  readonly reset: () => void;
  /** Lets every live call notice that time passes otherwise now. */
  readonly wakeCalls: () => void;
};
