// What an application is told of a call's progress, beside what its documents are asked for: that the call is
// dialled, rings, has been answered, is over. Each is a request of its own, which nothing waits for, and the
// address may move while the call goes on.
import type { FormFields } from "../form-fields.ts";
import type { StatusCallback } from "../twiml/status-callback.ts";

/** What can be told, in the order in which it happens. @see H-22 */
export const progressEvents = ["initiated", "ringing", "answered", "completed"] as const;

/** One of the things that can be told. */
export type ProgressEvent = (typeof progressEvents)[number];

/** Where a call's progress is told, and how much of it. @see H-21 */
export type ProgressCallback = StatusCallback & { readonly events: readonly ProgressEvent[] };

/** How far the telling is. */
export type CallProgress = {
  /** The address that an update of the call gave; null: the one that the call began with. @see H-26 */
  readonly moved: StatusCallback | null;
  /** How many have been told. */
  readonly told: number;
  /** Null while nobody has answered. */
  readonly answeredAtMs: number | null;
};

/** Before anything happened. */
export const noProgress: CallProgress = { moved: null, told: 0, answeredAtMs: null };

/** An update of the call names another address. */
export type CallbackMoved = {
  readonly type: "callbackMoved";
  readonly atMs: number;
  readonly callback: StatusCallback;
};

/** One telling. */
export type ProgressPost = StatusCallback & {
  readonly type: "postProgress";
  readonly event: ProgressEvent;
  readonly fields: FormFields;
};
