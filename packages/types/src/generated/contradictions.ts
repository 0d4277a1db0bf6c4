// Made by packages/types/scripts/generate.ts from behaviours.yaml. Do not edit: run "npm run generate".

/** A place where Twilio's own sources disagree or are silent, with the reading we take and the others. */
export type Contradiction = {
  readonly name: string;
  readonly question: string;
  readonly default: string;
  readonly otherReadings: readonly string[];
  readonly reason: string;
  readonly sources: readonly string[];
  readonly built: number;
};

/** Every such place by its name; the texts are literal types, so that a switch over readings is closed. */
export const contradictions = {
  expiryYear: {
    name: "expiryYear",
    question: "How many digits does the year of expiry have?",
    default: "two-digits",
    otherReadings: ["four-digits"],
    reason: "Today's page and the only official log have two; the page of 2022 had four.",
    sources: [
      "https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector",
      "https://www.twilio.com/docs/voice/tutorials/how-to-capture-payment-during-a-voice-call-generic-pay-connector",
    ],
    built: 2,
  },
  amountText: {
    name: "amountText",
    question: "Is the amount's text changed on its way?",
    default: "verbatim",
    otherReadings: [],
    reason: "One page prints 10.0 beside a TwiML of 10.00, a real log prints 10.00; the first looks written by hand.",
    sources: [
      "https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector",
      "https://www.twilio.com/docs/voice/tutorials/how-to-capture-payment-during-a-voice-call-generic-pay-connector",
    ],
    built: 2,
  },
  currencyOnTokenize: {
    name: "currencyOnTokenize",
    question: "Does a tokenization carry the currency?",
    default: "omit",
    otherReadings: ["send"],
    reason: "Today's page leaves it out; the page of 2022 and a recorded beta body have it.",
    sources: [
      "https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector",
      "https://github.com/deshartman/pgp-functions",
    ],
    built: 2,
  },
  uncollectedFields: {
    name: "uncollectedFields",
    question: "How does a field look that was not asked for?",
    default: "null",
    otherReadings: ["absent"],
    reason: "A recorded beta body has the key with null; no page says anything.",
    sources: ["https://github.com/deshartman/pgp-functions"],
    built: 2,
  },
  contentType: {
    name: "contentType",
    question: "Which Content-Type does the request have?",
    default: "json",
    otherReadings: ["none"],
    reason: "Recorded beta requests had none; a later official sample reads a parsed body without any workaround.",
    sources: [
      "https://github.com/phundal-twilio/twilio-payment-simulator-generic-pay-nodejs",
      "https://www.twilio.com/docs/voice/tutorials/how-to-capture-payment-during-a-voice-call-generic-pay-connector",
    ],
    built: 2,
  },
  bodyExtras: {
    name: "bodyExtras",
    question: "Does the body carry a token type or a bank account type?",
    default: "none",
    otherReadings: [],
    reason: "No page, log or implementation shows either.",
    sources: ["https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector"],
    built: 2,
  },
  nonSuccessStatus: {
    name: "nonSuccessStatus",
    question: "What becomes of a reply outside 2xx?",
    default: "fail",
    otherReadings: ["retry"],
    reason: "The page speaks of retries only where no answer came.",
    sources: ["https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector"],
    built: 2,
  },
  connectionFailure: {
    name: "connectionFailure",
    question: "Is a refused or broken connection retried?",
    default: "retry",
    otherReadings: ["fail"],
    reason: "Nothing arrived, so it is read as a processor that did not respond.",
    sources: ["https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector"],
    built: 2,
  },
  retrySpacing: {
    name: "retrySpacing",
    question: "When does the next delivery start after one that failed early?",
    default: "slot-end",
    otherReadings: ["at-once"],
    reason: "No page tells a gap; waiting for the end of the 10 seconds gives a crashed processor time to come back.",
    sources: ["https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector"],
    built: 2,
  },
  maxAttempts: {
    name: "maxAttempts",
    question: "Does `maxAttempts` count retries or tries?",
    default: "retries",
    otherReadings: ["tries"],
    reason: "The prose and the SDK's comment say retries; the range of `Attempt` in callbacks fits tries.",
    sources: [
      "https://www.twilio.com/docs/voice/twiml/pay",
      "https://github.com/twilio/twilio-node",
      "https://github.com/twilio-labs/sample-pay-service",
    ],
    built: 2,
  },
  attemptsExhausted: {
    name: "attemptsExhausted",
    question: "What follows when the attempts are used up?",
    default: "action",
    otherReadings: ["next-verb"],
    reason: "The table of results lists too-many-failed-attempts for the action; the attribute's text says the next verb.",
    sources: [
      "https://www.twilio.com/docs/voice/twiml/pay",
      "https://github.com/twilio-labs/sample-pay-service",
    ],
    built: 2,
  },
  cardFieldOrder: {
    name: "cardFieldOrder",
    question: "Is the postal code or the security code asked for first?",
    default: "postal-code-first",
    otherReadings: ["security-code-first"],
    reason: "A walk-through, a list and a sample have the postal code first; one sentence has the security code.",
    sources: [
      "https://www.twilio.com/docs/voice/tutorials/how-to-capture-payment-during-a-voice-call-generic-pay-connector",
      "https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector",
      "https://github.com/twilio-labs/sample-pay-service",
      "https://www.twilio.com/docs/voice/twiml/pay",
    ],
    built: 2,
  },
  masks: {
    name: "masks",
    question: "How are hidden digits shown at the action?",
    default: "plain",
    otherReadings: ["documented"],
    reason: "Recorded payloads have one x per digit; the page prints hyphens and, for the security code, asterisks.",
    sources: [
      "https://github.com/deshartman/pgp-functions",
      "https://www.twilio.com/docs/voice/twiml/pay",
    ],
    built: 2,
  },
  requiredFormat: {
    name: "requiredFormat",
    question: "How does `Required` of the Payments API list what is missing?",
    default: "kebab-list",
    otherReadings: ["single-word"],
    reason: "The page's example is one word; Twilio's own demos split a comma list of kebab-case names.",
    sources: ["https://www.twilio.com/docs/voice/api/payment-resource"],
    built: 5,
  },
  partialResult: {
    name: "partialResult",
    question: "What does `PartialResult` say when an entry is complete?",
    default: "absent",
    otherReadings: ["false"],
    reason: "The page says false; Twilio's own demo would never go on if the field came at all.",
    sources: ["https://www.twilio.com/docs/voice/api/payment-resource"],
    built: 5,
  },
  commonCallbackFields: {
    name: "commonCallbackFields",
    question: "Do all Payments API callbacks carry the common fields?",
    default: "all",
    otherReadings: ["recorded-subset"],
    reason: "The page says all do; a recorded callback for complete lacks three of them.",
    sources: ["https://www.twilio.com/docs/voice/api/payment-resource"],
    built: 5,
  },
  pciModeOff: {
    name: "pciModeOff",
    question: "What does `<Pay>` do on an account without PCI mode?",
    default: "refuse",
    otherReadings: ["ignore"],
    reason: "PCI mode is called necessary; no page or error number tells what happens without it.",
    sources: ["https://www.twilio.com/docs/voice/pci-workflows"],
    built: 2,
  },
  entryEnd: {
    name: "entryEnd",
    question: "What ends an entry besides # and silence?",
    default: "full-length",
    otherReadings: ["timeout-only"],
    reason: "The page knows only the time-out; waiting it out after a sixteenth digit would be felt by every caller.",
    sources: ["https://www.twilio.com/docs/voice/twiml/pay"],
    built: 2,
  },
  visaLengths: {
    name: "visaLengths",
    question: "How long is a Visa number?",
    default: "13-16-19",
    otherReadings: ["as-printed"],
    reason: "The page prints 13, 15 and 19, yet Twilio's own Visa test number has 16 digits.",
    sources: [
      "https://www.twilio.com/docs/voice/twiml/pay",
      "https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector",
    ],
    built: 2,
  },
  testNumberExceptions: {
    name: "testNumberExceptions",
    question: "Do the published test numbers pass that break the card rules?",
    default: "on",
    otherReadings: ["off"],
    reason: "The Diner's number fails its check digit and the UnionPay number has no card type; both are on Twilio's list.",
    sources: [
      "https://www.twilio.com/docs/voice/twiml/pay/generic-pay-connector",
      "https://www.twilio.com/docs/voice/twiml/pay",
    ],
    built: 2,
  },
  connectorErrorText: {
    name: "connectorErrorText",
    question: "What does `ConnectorError` hold?",
    default: "code-and-message",
    otherReadings: ["code", "message"],
    reason: "The page writes code/message and shows no example.",
    sources: ["https://www.twilio.com/docs/voice/twiml/pay"],
    built: 2,
  },
  statusCallbackMethod: {
    name: "statusCallbackMethod",
    question: "Is the attribute `statusCallbackMethod` honoured?",
    default: "honour",
    otherReadings: ["ignore"],
    reason: "The SDK has it, the page does not.",
    sources: [
      "https://github.com/twilio/twilio-node",
      "https://www.twilio.com/docs/voice/twiml/pay",
    ],
    built: 4,
  },
  outcomePost: {
    name: "outcomePost",
    question: "Is the outcome of a payment told to the statusCallback too?",
    default: "action",
    otherReadings: ["both"],
    reason: "One sentence sends it to the statusCallback, to the action, or to both; the fields listed for the statusCallback have no Result.",
    sources: ["https://www.twilio.com/docs/voice/twiml/pay"],
    built: 4,
  },
  languages: {
    name: "languages",
    question: "Which languages does `<Pay>` speak?",
    default: "union",
    otherReadings: ["page", "sdk"],
    reason: "The page and the SDK list different ones.",
    sources: [
      "https://www.twilio.com/docs/voice/twiml/pay",
      "https://github.com/twilio/twilio-node",
    ],
    built: 4,
  },
  unknownTwiml: {
    name: "unknownTwiml",
    question: "What becomes of a verb, an attribute or a value that TwiML does not have?",
    default: "skip",
    otherReadings: ["refuse"],
    reason: "The error page calls it a warning and shows no call that ended; a test that misspells an attribute wants to fail, so the strict mode takes the other reading.",
    sources: ["https://www.twilio.com/docs/api/errors/12200"],
    built: 4,
  },
  cancelResult: {
    name: "cancelResult",
    question: "Which result does a cancelled Payments session report?",
    default: "transaction-cancelled",
    otherReadings: ["caller-interrupted-with-star"],
    reason: "No page says; one public list of types has transaction-cancelled.",
    sources: ["https://www.twilio.com/docs/voice/api/payment-resource"],
    built: 5,
  },
  chargeAmountMillion: {
    name: "chargeAmountMillion",
    question: "Is an amount of exactly 1,000,000 good?",
    default: "allowed",
    otherReadings: ["refused"],
    reason: "The page of `<Pay>` includes it, the REST schema excludes it.",
    sources: [
      "https://www.twilio.com/docs/voice/twiml/pay",
      "https://www.twilio.com/docs/voice/api/payment-resource",
    ],
    built: 2,
  },
  parameterNames: {
    name: "parameterNames",
    question: "Are parameter names changed on their way to the processor?",
    default: "verbatim",
    otherReadings: ["converted"],
    reason: "The newest copy of the page begins a sentence about names being converted and breaks off; four older copies lack it.",
    sources: ["https://www.twilio.com/docs/voice/twiml/pay/twiml-voice-parameter"],
    built: 2,
  },
  captureCallback: {
    name: "captureCallback",
    question: "What does the callback of a capture request say before a key has come?",
    default: "partial",
    otherReadings: ["none"],
    reason: "The page has one callback for the request itself; a public demo would loop unless it carries PartialResult, or is not sent.",
    sources: [
      "https://www.twilio.com/docs/voice/api/payment-resource",
      "https://github.com/TwilioDevEd/agent-assist-demo-console-app",
    ],
    built: 5,
  },
  idempotencyKey: {
    name: "idempotencyKey",
    question: "Does a repeated `IdempotencyKey` keep a request from being done twice?",
    default: "same-request",
    otherReadings: ["ignored"],
    reason: "No page gives a scope; a public demo uses one key for create, every update and complete, and works.",
    sources: [
      "https://www.twilio.com/docs/voice/api/payment-resource",
      "https://github.com/TwilioDevEd/agent-assist-demo-console-app",
    ],
    built: 5,
  },
  failedComplete: {
    name: "failedComplete",
    question: "Can a session go on after its completion failed?",
    default: "ended",
    otherReadings: ["open"],
    reason: "No page says; after cancel a new session is needed, and completing is the other way to end one.",
    sources: ["https://www.twilio.com/docs/voice/api/payment-resource"],
    built: 5,
  },
  paymentsRefusalStatus: {
    name: "paymentsRefusalStatus",
    question: "Which HTTP status has a refusal of the Payments API?",
    default: "400",
    otherReadings: [],
    reason: "No page tells it; the rest of the API answers a bad parameter with 400.",
    sources: [
      "https://www.twilio.com/docs/voice/api/payment-resource",
      "https://www.twilio.com/docs/api/errors/64020",
    ],
    built: 5,
  },
  dialHangUpWhileRinging: {
    name: "dialHangUpWhileRinging",
    question: "What is `DialCallStatus` when the caller hangs up before the other leg answers?",
    default: "canceled",
    otherReadings: ["no-answer"],
    reason: "The page has canceled for the REST API and no-answer for the time-out, and nothing for a caller who leaves; most public applications expect the first, beside a CallStatus of completed, some the second.",
    sources: [
      "https://www.twilio.com/docs/voice/twiml/dial",
      "https://support.twilio.com/hc/en-us/articles/223132547-What-are-the-possible-call-statuses-and-what-do-they-mean",
    ],
    built: 4,
  },
} as const satisfies Readonly<
  Record<string, Contradiction>
>;

/** The names of the places where the sources disagree. */
export type ContradictionName = keyof typeof contradictions;

/** Every reading of one such place, the default among them. */
export type ReadingOf<Name extends ContradictionName> =
  | (typeof contradictions)[Name]["default"]
  | (typeof contradictions)[Name]["otherReadings"][number];
