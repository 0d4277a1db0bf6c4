// The world of a random agent: one call, a caller who keys what is asked for or something else, and an agent
// whose requests come at any time: sometimes what a demonstration of Twilio's would ask next, sometimes
// anything. Time is the walk's own; nobody waits for anybody.
import { connectorCaller } from "../../src/adapters/connector-caller.ts";
import { FaultLine } from "../../src/adapters/faults/fault-line.ts";
import { WaitingCaller } from "../../src/calls/callers.ts";
import { CallRun } from "../../src/calls/run-call.ts";
import { resolveAssumptions } from "../../src/core/assumptions.ts";
import type { FormFields } from "../../src/core/form-fields.ts";
import type { CallerReply, Question } from "../../src/core/ports.ts";
import { createBytes } from "../../src/ids.ts";
import { LiveCall } from "../../src/live-call.ts";
import { aCallSettings } from "./builders.ts";
import type { Chance } from "./seeds.ts";
import {
  accountNumbers,
  anApplication,
  anyDocument,
  anyProcessor,
  cardNumbers,
  type Posted,
  someFaults,
  someReadings,
  WalkClock,
} from "./walk-world.ts";

/** Time of a walk in which nobody is waited for. */
class BusyClock extends WalkClock {
  override readonly goesOn = (): boolean => true;
}

/** What is left to be looked at when the call is over. */
export type AgentWalk = {
  readonly call: LiveCall;
  readonly run: CallRun;
  readonly ended: Promise<void>;
  readonly posted: readonly Posted[];
  /** Codes of refusals. */
  readonly refusals: readonly number[];
};

const documents = [
  '<Response><Pause length="120"/></Response>',
  '<Response><Pause length="60"/><Pay chargeAmount="5" postalCode="false"/></Response>',
  '<Response><Dial hangupOnStar="true">+12025550111</Dial><Pause length="90"/></Response>',
  '<Response><Gather numDigits="9" timeout="60"><Say>Hi</Say></Gather><Pause length="60"/></Response>',
  '<Response><Pay chargeAmount="5" statusCallback="https://app.example/status"/><Pause length="60"/></Response>',
];

/** A call, already running, with an agent at work on it. */
export function aRandomAgent(chance: Chance): AgentWalk {
  const clock = new BusyClock();
  const bytes = createBytes(chance.below(65_536));
  const line = new FaultLine(someFaults(chance), { clock, bytes });
  const posted: Posted[] = [];
  const credentials = { uniqueName: "Default", username: "u", password: "p" };
  const processor = line.over({ pace: "in-process", send: anyProcessor(chance) });
  const caller = new WaitingCaller((question) => keysFor(question, chance));
  const run = new CallRun({
    ...{ clock, bytes, caller },
    connectors: new Map([
      [
        "Default",
        connectorCaller(credentials, { ...processor, url: "https://processor.invalid/" }),
      ],
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
  const ended = run.run({ kind: "twiml", text: chance.pick(documents) });
  const call = new LiveCall({ run, caller, ended, bytes, createdAtMs: clock.nowMs() });
  const refusals: number[] = [];
  const agent = new RandomAgent({ call, chance, posted, refusals });
  agent.plan(clock);
  return { call, run, ended, posted, refusals };
}

function keysFor({ step }: Question, chance: Chance): CallerReply | null {
  const right: Readonly<Record<string, readonly string[]>> = {
    "payment-card-number": cardNumbers.map((number) => `${number}#`),
    "expiration-date": ["1230", "0131", "1230", "0120"],
    "postal-code": ["94105#", "94105#", "9#"],
    "security-code": ["123", "123", "1234#"],
    "bank-routing-number": ["110000000", "110000000", "110000001"],
    "bank-account-number": accountNumbers.map((number) => `${number}#`),
    confirmation: ["1", "1", "2", "71"],
    gather: ["12", "987654"],
  };
  if (chance.below(12) === 0) return null;
  const isRight = chance.below(10) > 0;
  const keys = chance.pick(isRight ? (right[step] ?? [""]) : ["", "4", "#", "12#", "*", "99999"]);
  return { kind: "keys", keys, isInterrupting: chance.below(3) === 0 };
}

const captures = [
  ...["payment-card-number", "expiration-date", "postal-code", "security-code"],
  ...["bank-routing-number", "bank-account-number", "payment-card-number-matcher", "shoe-size"],
];

type AtWork = {
  readonly call: LiveCall;
  readonly chance: Chance;
  readonly posted: readonly Posted[];
  readonly refusals: number[];
};

class RandomAgent {
  readonly #given: AtWork;
  readonly #sids: string[] = [];

  constructor(given: AtWork) {
    this.#given = given;
  }

  /** Requests and single keys, each at a time of its own. */
  plan(clock: WalkClock): void {
    const { chance } = this.#given;
    let atMs = 200;
    for (let left = 10 + chance.below(50); left > 0; left -= 1) {
      atMs += chance.pick([0, 1, 300, 2500, 6000]) + chance.below(900);
      clock.schedule(atMs, () => this.#act(), "virtual");
    }
  }

  #act(): void {
    const { call, chance } = this.#given;
    if (call.isEnded) return;
    const dice = chance.below(80);
    if (dice === 0) void call.hangUp();
    else if (dice === 1) this.#note(call.update({ status: "completed" }));
    else if (dice === 2) {
      this.#note(call.update({ source: { kind: "twiml", text: chance.pick(documents) } }));
    } else if (dice < 6) call.pressKey(chance.pick([..."0123456789#*"]));
    else if (this.#sids.length === 0 || dice === 6) this.#create();
    else if (dice < 9) this.#update([["Status", chance.pick(["complete", "cancel"])]]);
    else if (dice < 13) this.#update([["Capture", chance.pick(captures)]]);
    else this.#goOn();
  }

  // As a public demonstration does: the first of what is required, or all is done.
  #goOn(): void {
    const last = this.#given.posted.findLast(({ fields }) => "Sid" in fields)?.fields ?? {};
    if (last.PartialResult) return;
    const [next] = (last.Required ?? "payment-card-number").split(",");
    if (last.ErrorType) this.#update([["Capture", last.Capture ?? ""]]);
    else if (last.Result) this.#create();
    else this.#update(next ? [["Capture", next]] : [["Status", "complete"]]);
  }

  #create(): void {
    const { call, chance } = this.#given;
    const maybe = (name: string, ...values: readonly string[]): FormFields =>
      chance.below(4) === 0 ? [[name, chance.pick(values)]] : [];
    const made = call.createPayment([
      ...needed,
      ...maybe("ChargeAmount", "10.00", "5", "0", "1.001", "-1"),
      ...maybe("PaymentMethod", "ach-debit", "credit-card", "cash"),
      ...maybe("PostalCode", "false", "true"),
      ...maybe("SecurityCode", "false"),
      ...maybe("Timeout", "1", "9", "700"),
      ...maybe("RequireMatchingInputs", "payment-card-number", "security-code,postal-code"),
      ...maybe("Confirmation", "true"),
      ...maybe("ValidCardTypes", "visa amex discover diners-club"),
      ...maybe("Parameter", '{"customer":"7"}', "{"),
    ]);
    if (made.ok) this.#sids.push(made.value.sid);
    this.#note(made);
  }

  #update(fields: FormFields): void {
    const { call, chance } = this.#given;
    const isOld = chance.below(20) === 0;
    const sid = isOld ? chance.pick(this.#sids) : this.#sids.at(-1);
    if (sid !== undefined) this.#note(call.updatePayment(sid, [...needed, ...fields]));
  }

  #note(result: { readonly ok: true } | { readonly ok: false; problem: { code: number } }): void {
    if (!result.ok) this.#given.refusals.push(result.problem.code);
  }
}

const needed: FormFields = [
  ["IdempotencyKey", "one key for everything"],
  ["StatusCallback", "https://agent.example/payments"],
];
