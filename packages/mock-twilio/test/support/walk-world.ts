// The world of a random caller: a clock without waiting, chance for documents, keys and faults, a
// processor and an application that answer anything. Everything in it is a promise that is already
// settled or a timer of the walk's own clock, so a call of a minute takes less than a millisecond.
import { connectorCaller } from "../../src/adapters/connector-caller.ts";
import { FaultLine } from "../../src/adapters/faults/fault-line.ts";
import type { FaultSpec } from "../../src/adapters/faults/kinds.ts";
import type { Hop, Send } from "../../src/adapters/hop.ts";
import { CallRun } from "../../src/calls/run-call.ts";
import { type Assumptions, readings, resolveAssumptions } from "../../src/core/assumptions.ts";
import type {
  CallerPort,
  CallerReply,
  ClockPort,
  DocumentPort,
  HopName,
} from "../../src/core/ports.ts";
import { createBytes } from "../../src/ids.ts";
import { aCallSettings, morningMs } from "./builders.ts";
import type { Chance } from "./seeds.ts";

/** Published test numbers, and numbers with which nothing is right. */
export const cardNumbers = [
  ...["4111111111111111", "5555555555554444", "378282246310005", "6011111111111117"],
  ...["4012888888881881", "3065930009020004", "4111111111111112"],
];
/** Bank accounts: of TEST mode, blocked, too short. */
export const accountNumbers = ["123456789", "12345678", "987654321", "00012345678901234"];

/** Time that jumps to whatever is due, once everything that can happen at once has happened. */
export class WalkClock implements ClockPort {
  #nowMs = morningMs;
  readonly #timers = new Set<{ readonly dueMs: number; readonly fire: () => void }>();

  readonly nowMs = (): number => this.#nowMs;

  readonly goesOn = (): boolean => false;

  readonly isStepped = (): boolean => false;

  readonly schedule: ClockPort["schedule"] = (delayMs, fire) => {
    const timer = { dueMs: this.#nowMs + delayMs, fire };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  readonly startWatch: ClockPort["startWatch"] = () => {
    const startMs = this.#nowMs;
    return () => this.#nowMs - startMs;
  };

  readonly pass: ClockPort["pass"] = async ({ interrupt, hops }) => {
    let isInterrupted = false;
    void interrupt.then(() => {
      isInterrupted = true;
    });
    // Two turns: everything here is made of promises alone, and they settle between two turns.
    if (hops.inProcess > 0) await turn();
    if (!isInterrupted && hops.inProcess > 0) await turn();
    if (isInterrupted) return;
    const timers = [...this.#timers];
    const first = timers.reduce((a, b) => (b.dueMs < a.dueMs ? b : a));
    this.#timers.delete(first);
    this.#nowMs = Math.max(this.#nowMs, first.dueMs);
    first.fire();
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What left the emulator in one walk. */
export type Posted = { readonly hop: HopName; readonly fields: Readonly<Record<string, string>> };

/** One call of a random caller, ready to run, and what it will have posted. */
export function aRandomCall(chance: Chance): {
  readonly run: CallRun;
  readonly twiml: string;
  readonly posted: readonly Posted[];
  readonly faults: readonly FaultSpec[];
} {
  const clock = new WalkClock();
  const bytes = createBytes(chance.below(65_536));
  const faults = someFaults(chance);
  const line = new FaultLine(faults, { clock, bytes });
  const posted: Posted[] = [];
  const connector = { uniqueName: "Default", username: "u", password: "p" };
  const processor = line.over({ pace: "in-process", send: anyProcessor(chance) });
  const run = new CallRun({
    clock,
    bytes,
    caller: aCaller(chance),
    connectors: new Map([
      ["Default", connectorCaller(connector, { ...processor, url: "https://processor.invalid/" })],
    ]),
    documents: anApplication(
      chance,
      line.over({ pace: "in-process", send: anyDocument(chance) }),
      posted,
    ),
    settings: aCallSettings({
      assumptions: resolveAssumptions("documented", someReadings(chance)),
      connectors: [{ uniqueName: "Default", mode: chance.pick(["TEST", "TEST", "LIVE"]) }],
    }),
  });
  return { run, twiml: aDocument(chance), posted, faults };
}

/** Readings of a few doubts. */
export function someReadings(chance: Chance): Partial<Assumptions> {
  const names = Object.keys(readings).filter((name) => (readings[name]?.length ?? 0) > 1);
  const chosen = Array.from({ length: chance.below(4) }, () => chance.pick(names));
  return Object.fromEntries(chosen.map((name) => [name, chance.pick(readings[name] ?? [])]));
}

/** A mishap or two on the hops. */
export function someFaults(chance: Chance): readonly FaultSpec[] {
  return Array.from({ length: chance.below(3) }, () => {
    const on = chance.pick([
      "processor",
      "processor",
      "document",
      "action",
      "status-callback",
    ] as const);
    const when = chance.pick([{}, { at: 1 }, { at: [1, 2, 3] }, { chance: 0.5 }]);
    const fault = chance.pick([
      { fault: "slow", seconds: 1 + chance.below(70) },
      { fault: "silent" },
      { fault: "answer-lost" },
      { fault: "sent-twice" },
      { fault: "reset", afterBytes: chance.below(60) },
      { fault: "slow-drip", seconds: 1 + chance.below(30) },
      { fault: "malformed" },
      { fault: "wrong-id-field" },
      { fault: "status", status: chance.pick([204, 302, 401, 404, 500, 503]) },
      { fault: "redirect", location: "https://app.example/moved" },
      { fault: "bad-certificate" },
      { fault: "refused" },
    ] as const);
    return { on, ...when, ...fault };
  });
}

/** A processor that approves and declines as it likes. */
export function anyProcessor(chance: Chance): Send {
  return async ({ body }) => {
    const { method } = JSON.parse(body) as { method: string };
    const id = method === "charge" ? "charge_id" : "token_id";
    const card = chance.pick(cardNumbers);
    const answer = chance.pick([
      { [id]: "id_1", error_code: null, error_message: null },
      { [id]: "id_1", error_code: null, error_message: null, parameters: { receipt: card } },
      { [id]: null, error_code: "card_declined", error_message: `No: ${card}` },
      { [id]: null },
    ]);
    return { status: 200, location: null, contentType: null, body: JSON.stringify(answer) };
  };
}

/** An application whose documents come as they like. */
export function anyDocument(chance: Chance): Send {
  return async () => {
    const body = chance.pick([
      aDocument(chance),
      "<Response/>",
      "<Response><Say>Bye</Say></Response>",
      "<html>",
    ]);
    return { status: 200, location: null, contentType: "text/xml", body };
  };
}

/** Where documents are asked for and callbacks go; without signatures, since digests would take real time. */
export function anApplication(chance: Chance, { send }: Hop, posted: Posted[]): DocumentPort {
  return {
    pace: "in-process",
    fetch: async ({ hop = "document", method, url, fields }, signal) => {
      posted.push({ hop, fields: Object.fromEntries(fields) });
      try {
        const answer = await send({ hop, method, url, headers: {}, body: "", signal });
        return { kind: "arrived", url, contentType: "text/xml", ...answer };
      } catch {
        return { kind: "failed", code: chance.pick([11200, 11205]), reason: "broken" };
      }
    },
  };
}

/** A caller who mostly knows what to press. */
function aCaller(chance: Chance): CallerPort {
  const right: Readonly<Record<string, readonly string[]>> = {
    "payment-card-number": cardNumbers,
    "expiration-date": ["1230", "0127", "0120"],
    "postal-code": ["94105#", "941", "123456789#"],
    "security-code": ["123", "1234#", "99#"],
    "bank-routing-number": ["110000000", "110000001"],
    "bank-account-number": accountNumbers,
  };
  const anything = ["", "", "*", "#", "7", "12*", "0000", "4111111111111111#"];
  return {
    reply: async ({ step }): Promise<CallerReply> => {
      if (chance.below(40) === 0) return { kind: "hang-up" };
      const isRight = chance.below(8) > 0;
      // A bank account's number in any other place is, like a postal code, told in clear.
      const keys = chance.pick((isRight ? right[step] : undefined) ?? anything);
      return { kind: "keys", keys, isInterrupting: chance.below(4) === 0 };
    },
  };
}

/** A document around one <Pay> or two. */
function aDocument(chance: Chance): string {
  const pays = Array.from({ length: 1 + chance.below(2) }, () => aPayElement(chance));
  const around = chance.pick([
    "",
    "<Say>Hello</Say>",
    "<Pause/>",
    "<Redirect>https://app.example/again</Redirect>",
    '<Gather numDigits="1"><Say>Press one</Say></Gather>',
    "<Dial>+12025550111</Dial>",
    "<Hangup/>",
  ]);
  return chance.pick([
    `<Response>${around}${pays.join("")}</Response>`,
    `<Response>${pays.join("")}${around}</Response>`,
  ]);
}

function aPayElement(chance: Chance): string {
  const maybe = (...texts: readonly string[]): string =>
    chance.below(3) === 0 ? chance.pick(texts) : "";
  const attributes = [
    maybe('chargeAmount="10.00"', 'chargeAmount="0"', 'chargeAmount="5"', 'chargeAmount="10.001"'),
    maybe('paymentMethod="ach-debit"', 'paymentMethod="credit-card"'),
    maybe('maxAttempts="2"', 'maxAttempts="3"', 'maxAttempts="1"'),
    maybe('postalCode="false"', 'postalCode="94105"'),
    maybe('securityCode="false"'),
    maybe('timeout="1"', 'timeout="9"'),
    maybe('validCardTypes="visa amex discover diners-club"'),
    maybe('minPostalCodeLength="4"'),
    maybe('action="https://app.example/paid"'),
    maybe('statusCallback="https://app.example/status"'),
    maybe('currency="jpy"', 'currency="eur"'),
    maybe('tokenType="one-time"', 'tokenType="payment-method"'),
  ].filter((each) => each !== "");
  const children = [
    maybe('<Parameter name="customerId" value="7"/>'),
    maybe(
      '<Prompt for="payment-card-number" errorType="timeout"><Say>Again</Say></Prompt>',
      '<Prompt for="bank-account-number" requireMatchingInputs="true"><Say>Twice</Say></Prompt>',
    ),
  ];
  return `<Pay ${attributes.join(" ")}>${children.join("")}</Pay>`;
}
