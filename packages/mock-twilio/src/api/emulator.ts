// What the REST API asks of the emulator behind it, as types: MockTwilio is one, and a test may be
// another. The API reads requests and writes answers; calls and payments are played behind this line.
import type { AccountState } from "../core/account/account.ts";
import type { NumberChanges } from "../core/account/number-verbs.ts";
import type { Alert } from "../core/alerts.ts";
import type { Assumptions } from "../core/assumptions.ts";
import type { CallSource } from "../core/call/call.ts";
import type { CallStatus } from "../core/call/call-status.ts";
import type { CallDirection } from "../core/call/voice-parameters.ts";
import type { FormFields } from "../core/form-fields.ts";
import type { RestResult } from "../core/rest-problem.ts";
import type { StatusCallback } from "../core/twiml/status-callback.ts";
import type { CallRequest } from "./call-parameters.ts";

/** A payments session, as far as the REST API shows one. */
export type ApiPayment = {
  readonly sid: string;
  readonly callSid: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
};

/** A call, as far as the REST API sees it. */
export type ApiCall = {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly direction: CallDirection;
  readonly createdAtMs: number;
  readonly startedAtMs: number | null;
  readonly endedAtMs: number | null;
  readonly status: CallStatus;
  readonly createPayment: (form: FormFields) => RestResult<ApiPayment>;
  readonly updatePayment: (paymentSid: string, form: FormFields) => RestResult<ApiPayment>;
  readonly payment: (paymentSid: string) => ApiPayment | undefined;
  readonly update: (change: {
    readonly source?: CallSource;
    readonly status?: "completed" | "canceled";
    readonly statusCallback?: StatusCallback;
  }) => RestResult<void>;
};

/** The emulator behind the REST API. */
export type ApiEmulator = {
  readonly account: {
    readonly state: AccountState;
    readonly numbers: {
      readonly configure: (phoneNumber: string, changes: NumberChanges) => void;
    };
  };
  /** When the emulator began. */
  readonly startedAtMs: number;
  /** Newest last. */
  readonly calls: ReadonlyMap<string, ApiCall>;
  readonly placeOutbound: (request: Omit<CallRequest, "ignored">) => ApiCall;
  /** Puts a line into the account's error log that is about no call. */
  readonly raise: (alert: Alert) => void;
  readonly settings: { readonly assumptions: Pick<Assumptions, "idempotencyKey"> };
};
