// The verbs the emulator plays, as data. A document is a list of them, read from top to bottom.
// Attributes of <Pay> stay as text here: what they mean is decided in pay-settings.ts.

/** Something the caller hears. */
export type Sound =
  | { readonly kind: "say"; readonly text: string; readonly loop: number }
  | { readonly kind: "play"; readonly url: string; readonly loop: number }
  | { readonly kind: "pause"; readonly lengthMs: number };

/** One <Prompt> of a <Pay>; an absent qualifier matches everything. */
export type Prompt = {
  readonly for: string;
  readonly errorTypes: readonly string[] | null;
  readonly cardTypes: readonly string[] | null;
  readonly attempts: readonly number[] | null;
  readonly requireMatchingInputs: boolean;
  readonly sounds: readonly Sound[];
};

/** A <Pay> as written: attributes as text, children read. */
export type PayVerb = {
  readonly verb: "Pay";
  readonly attributes: Readonly<Record<string, string>>;
  readonly prompts: readonly Prompt[];
  readonly parameters: Readonly<Record<string, string>>;
};

/** Asks for keys. @see V-01 @see https://www.twilio.com/docs/voice/twiml/gather */
export type GatherVerb = {
  readonly verb: "Gather";
  /** Empty: the document's own address. */
  readonly action: string;
  readonly method: "GET" | "POST";
  readonly timeoutMs: number;
  /** Null: as many as the caller likes. */
  readonly numDigits: number | null;
  /** Empty: no key ends the entry. */
  readonly finishOnKey: string;
  readonly isEmptyResultPosted: boolean;
  readonly sounds: readonly Sound[];
};

/** Joins the caller to another leg. @see V-03 @see https://www.twilio.com/docs/voice/twiml/dial */
export type DialVerb = {
  readonly verb: "Dial";
  /** A number, or whatever else is dialed. */
  readonly to: string;
  /** Null: the next verb follows. */
  readonly action: string | null;
  readonly method: "GET" | "POST";
  readonly timeoutMs: number;
  readonly timeLimitMs: number;
  readonly isHungUpOnStar: boolean;
};

/** One verb of a document. */
export type Verb =
  | { readonly verb: "Sound"; readonly sound: Sound }
  | { readonly verb: "Redirect"; readonly url: string; readonly method: "GET" | "POST" }
  | { readonly verb: "Hangup" }
  | { readonly verb: "Reject"; readonly reason: "rejected" | "busy" }
  | GatherVerb
  | DialVerb
  | PayVerb;

/** Verbs of Twilio's that no payment needs; they are noted and skipped. @see V-11 */
export const unplayedVerbs: readonly string[] = [
  ...["Connect", "Enqueue", "Leave", "Message", "Queue", "Record", "Refer", "Sms", "Start", "Stop"],
];

/** The attributes Twilio documents for each element; any other is a 12200 warning. @see E-03 */
export const knownAttributes: Readonly<Record<string, readonly string[]>> = {
  Response: ["version"],
  Say: ["voice", "language", "loop"],
  Play: ["loop", "digits"],
  Pause: ["length"],
  Redirect: ["method"],
  Hangup: [],
  Reject: ["reason"],
  Gather: [
    ...["input", "action", "method", "timeout", "finishOnKey", "numDigits", "actionOnEmptyResult"],
    // Only speech needs these; the emulator hears none.
    ...["speechTimeout", "speechModel", "hints", "enhanced", "profanityFilter", "language"],
    ...["partialResultCallback", "partialResultCallbackMethod", "bargeIn", "debug"],
  ],
  Dial: [
    ...["action", "method", "timeout", "timeLimit", "hangupOnStar", "callerId", "ringTone"],
    ...["answerOnBridge", "sequential", "referUrl", "referMethod", "events", "record", "trim"],
    ...["recordingTrack", "recordingStatusCallback", "recordingStatusCallbackMethod"],
    ...["recordingStatusCallbackEvent"],
  ],
  Pay: [
    "input",
    "action",
    "statusCallback",
    // Only in the SDK's types, not on the page; accepted so that the SDK's documents raise nothing.
    "statusCallbackMethod",
    "paymentMethod",
    "bankAccountType",
    "timeout",
    "maxAttempts",
    "securityCode",
    "postalCode",
    "minPostalCodeLength",
    "paymentConnector",
    "tokenType",
    "chargeAmount",
    "currency",
    "description",
    "validCardTypes",
    "language",
  ],
  Prompt: ["for", "cardType", "attempt", "errorType", "requireMatchingInputs"],
  Parameter: ["name", "value"],
};
