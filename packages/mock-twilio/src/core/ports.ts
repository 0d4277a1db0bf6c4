// What the shell of a call drives, as types alone: the processor, documents and webhooks, the caller's
// hand, chance. Each adapter speaks one of these; the tests and a browser page bring their own.

import type { WireRequest } from "./connector/wire-request.ts";
import type { FormFields } from "./form-fields.ts";

/** Whether a hop leaves this process. A real address needs real time; see run-call.ts. */
export type HopPace = "in-process" | "network";

/** The hops of a call: to the processor, and to the application for each of its purposes. */
export const hopNames = ["processor", "document", "action", "status-callback"] as const;

/** One hop of a call; faults are laid on hops by this name. @see F-01 */
export type HopName = (typeof hopNames)[number];

/** What became of one delivery. */
export type DeliveryOutcome =
  | { readonly kind: "answered"; readonly status: number; readonly body: string }
  | { readonly kind: "unreachable"; readonly reason: string };

/** Makes one POST to a processor. It follows no redirect and never retries. */
export type ConnectorPort = {
  readonly uniqueName: string;
  readonly username: string;
  readonly password: string;
  readonly pace: HopPace;
  readonly deliver: (request: WireRequest, signal: AbortSignal) => Promise<DeliveryOutcome>;
};

/** One request for a document, or one webhook. */
export type DocumentRequest = {
  /** What it is asked for; absent: a document. */
  readonly hop?: HopName;
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly fields: FormFields;
};

/** What became of it. */
export type DocumentOutcome =
  | {
      readonly kind: "arrived";
      /** The address after redirects. */
      readonly url: string;
      readonly status: number;
      /** Null when the answer names none. */
      readonly contentType: string | null;
      readonly body: string;
    }
  | { readonly kind: "failed"; readonly code: FetchErrorCode; readonly reason: string };

/** Answered badly, not answered, or redirected too often. @see E-16 @see V-06 */
export type FetchErrorCode = 11200 | 11205 | 11215;

/** Asks an application for TwiML, signed. */
export type DocumentPort = {
  readonly pace: HopPace;
  readonly fetch: (request: DocumentRequest, signal: AbortSignal) => Promise<DocumentOutcome>;
};

/** What the caller is asked. */
export type Question = { readonly step: string; readonly attempt: number };

/** What the caller does at a prompt: keys in order, or hanging up. No keys: silence. */
export type CallerReply =
  | { readonly kind: "keys"; readonly keys: string; readonly isInterrupting: boolean }
  | { readonly kind: "hang-up" };

/** The person on the phone. Asked once for each prompt that no key was already pressed for. */
export type CallerPort = {
  readonly reply: (question: Question) => Promise<CallerReply>;
  /** What was asked is asked no longer: the answer, if one still comes, is not heard. */
  readonly withdraw?: () => void;
};

/** Random bytes, seeded or not. */
export type BytesPort = (count: number) => Uint8Array;

/**
 * How a timer counts in virtual time: `virtual` is jumped to, `real` is waited for while time stands still, and
 * `beside` is real, but time goes on without it as long as anything else is due.
 */
export type TimerKind = "virtual" | "real" | "beside";

/** Time as the shell of a call needs it. */
export type ClockPort = {
  /** False while time stands still for a caller who is asked: virtual time does, any other goes on. */
  readonly goesOn: () => boolean;
  /** True while time moves only when somebody says so: keys are pressed at the present instant then. */
  readonly isStepped: () => boolean;
  /** Milliseconds since 1970, virtual. */
  readonly nowMs: () => number;
  /** Calls back when that much time has passed; the result cancels it. */
  readonly schedule: (delayMs: number, fire: () => void, kind: TimerKind) => () => void;
  /** Starts a watch: virtual for work in this process, measured for a network. */
  readonly startWatch: (isReal: boolean) => () => number;
  /**
   * Lets time pass until something is due, or until `interrupt` settles; in real time, where it passes by
   * itself, until `interrupt` settles. With a hop under way in process the work that is already possible
   * is let finish first.
   */
  readonly pass: (until: {
    readonly interrupt: Promise<void>;
    readonly hops: { readonly inProcess: number; readonly network: number };
  }) => Promise<void>;
};
