// Random walks over the machine of a call: any event in any state, sensible or not. What must always
// hold: six deliveries at most, all with one body; one ending for each <Pay>; no effect after the end;
// the call ends when nature takes its course; and no story or report shows a card or account number.
import { Secret, validate } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { resolveAssumptions } from "../../../src/core/assumptions.ts";
import type { CallEvent, CallState } from "../../../src/core/call/call.ts";
import { stepCall } from "../../../src/core/call/step-call.ts";
import type { JournalEntry } from "../../../src/core/line/journal.ts";
import type { LineEffect } from "../../../src/core/line/line.ts";
import { reportCall } from "../../../src/core/story/report.ts";
import { Story } from "../../../src/core/story/story.ts";
import { aCallSettings, morningMs } from "../../support/builders.ts";
import { type Chance, takeWalks } from "../../support/seeds.ts";

const card = "4111111111111111";
const account = "123456789";
const status = 'statusCallback="https://app.example/status"';
const pair =
  '<Prompt for="bank-account-number" requireMatchingInputs="true"><Say>Again</Say></Prompt>';
const documents = [
  '<Response><Pay chargeAmount="10.00"/></Response>',
  "<Response><Say>Hi</Say><Pay/><Say>Bye</Say></Response>",
  '<Response><Pay paymentMethod="ach-debit" chargeAmount="5"/><Pause/><Hangup/></Response>',
  '<Response><Pay maxAttempts="3" action="https://app.example/a"/></Response>',
  "<Response><Redirect>https://app.example/b</Redirect></Response>",
  "<Response><Pay></Response>",
  '<Response><Gather numDigits="4"><Say>Hi</Say></Gather><Pay/></Response>',
  `<Response><Dial hangupOnStar="true" action="/d">+12025550111</Dial><Pay ${status}/></Response>`,
  `<Response><Pay chargeAmount="10.00" ${status}/><Reject/></Response>`,
  `<Response><Pay paymentMethod="ach-debit" ${status}>${pair}</Pay><Dance/></Response>`,
];
const replies = [
  `{"charge_id":"ch_1","error_code":null,"error_message":null}`,
  `{"token_id":"tok_1","error_code":null,"error_message":null}`,
  `{"charge_id":null,"error_code":"no","error_message":"${card}"}`,
  "garbage",
];
// Whole entries now and then, so that walks come as far as the processor.
const entries = [`${card}#`, "1230", "94105#", "123", "110000000", "#", "*", "9", "12"];

function anyEvents(chance: Chance, atMs: number, state: CallState): readonly CallEvent[] {
  const url = "https://app.example/a";
  switch (chance.below(16)) {
    case 0:
      return [{ type: "started", atMs, transactionId: "t" }];
    case 1:
      return [{ type: "inputTimedOut", atMs }];
    case 2:
      return chance.below(6) === 0 ? [{ type: "callerHungUp", atMs }] : [];
    case 3: {
      const status = chance.pick([200, 200, 200, 302, 401, 500]);
      return [{ type: "connectorAnswered", atMs, status, body: chance.pick(replies), tookMs: 1 }];
    }
    case 4:
      return [{ type: "connectorUnreachable", atMs, reason: "refused" }];
    case 5:
      return [{ type: "deliverySlotEnded", atMs }];
    case 6:
      return [{ type: "soundFinished", atMs }];
    case 7:
      return [arrived(url, chance.pick(documents), atMs)];
    case 8:
      return [{ type: "documentFailed", atMs, code: 11200, reason: "refused" }];
    case 10:
      return [{ type: "gatherTimedOut", atMs }];
    case 11:
      return [{ type: "legDialed", atMs, legSid: `CA${"3".repeat(32)}` }];
    case 12:
      return [{ type: "legTimedOut", atMs }];
    case 13:
      return [{ type: "statusFailed", atMs, code: 11205, reason: "refused" }];
    case 9:
      return [{ type: "promptFinished", atMs }];
    default: {
      // An account number in another field is, like a postal code, told in clear; nobody could know.
      const keys = isAskedForAccount(state) ? `${account}#` : chance.pick(entries);
      return [...keys].map((key) => ({ type: "digitPressed", atMs, key: new Secret(key) }));
    }
  }
}

function arrived(url: string, body: string, atMs: number): CallEvent {
  return { type: "documentArrived", atMs, url, status: 200, contentType: "text/xml", body };
}

function isAskedForAccount(state: CallState): boolean {
  if (state.at !== "paying" || !("ask" in state.pay)) return false;
  return state.pay.ask.field === "bank-account-number";
}

// What happens when nobody does anything: sounds end, timers fire, the session starts.
function nature(atMs: number): readonly CallEvent[] {
  return [
    { type: "started", atMs, transactionId: "t2" },
    { type: "soundFinished", atMs },
    { type: "promptFinished", atMs },
    { type: "inputTimedOut", atMs },
    { type: "deliverySlotEnded", atMs },
    { type: "fetchTimedOut", atMs },
    { type: "gatherTimedOut", atMs },
    { type: "legDialed", atMs, legSid: `CA${"4".repeat(32)}` },
    { type: "legTimedOut", atMs },
  ];
}

describe("a walk through a call", () => {
  it("[R-02] [M-05] [D-05] [W-07] always ends, with six deliveries at most, and shows no card", () => {
    let [deliveredWalks, statuses] = [0, 0];
    takeWalks((chance) => {
      const journal = walk(chance);
      const effects = journal.flatMap((entry) => entry.effects);
      const told = new Story();
      const story = journal.flatMap((entry) => told.tell(entry)).join("\n");
      const report = JSON.stringify(reportCall(journal));
      for (const text of [story, report]) {
        expect(text).not.toContain(card);
        expect(text).not.toContain(account);
      }
      expect(effects.filter(({ type }) => type === "endCall")).toHaveLength(1);
      expect(effects.at(-1)?.type).toBe("endCall");
      statuses += checkStatuses(effects);
      if (checkSessions(effects)) deliveredWalks += 1;
    });
    // A walk that never reaches the processor proves nothing about deliveries.
    expect(deliveredWalks).toBeGreaterThan(0);
    expect(statuses).toBeGreaterThan(0);
  });
});

function walk(chance: Chance): readonly JournalEntry[] {
  const settings = aCallSettings({
    fallback: chance.pick([null, { method: "POST", url: "https://app.example/fallback" }]),
    assumptions: resolveAssumptions("documented", {
      unknownTwiml: chance.pick(["skip", "refuse"]),
      masks: chance.pick(["plain", "documented"]),
      maxAttempts: chance.pick(["retries", "tries"]),
    }),
  });
  const journal: JournalEntry[] = [];
  let state: CallState = { at: "ready" };
  let atMs = morningMs;
  const happen = (event: CallEvent): void => {
    const [next, effects] = stepCall(state, event, settings);
    state = next;
    journal.push({ event, effects });
  };
  happen({ type: "callStarted", atMs, source: { kind: "twiml", text: chance.pick(documents) } });
  for (let turn = chance.below(120); turn > 0; turn -= 1) {
    atMs += chance.below(9000);
    for (const event of anyEvents(chance, atMs, state)) if (at(state) !== "ended") happen(event);
  }
  // Six tries of four fields and six deliveries are far fewer turns than these.
  for (let turn = 0; turn < 100 && at(state) !== "ended"; turn += 1) {
    atMs += 10_000;
    for (const event of nature(atMs)) if (at(state) !== "ended") happen(event);
  }
  expect(at(state)).toBe("ended");
  return journal;
}

// Every status callback fits its schema, and shows what the contract's masks let through. @see W-07
function checkStatuses(effects: readonly LineEffect[]): number {
  const posts = effects.filter((effect) => effect.type === "postStatus");
  for (const { fields } of posts) {
    expect(validate["pay-status"](Object.fromEntries(fields))).toEqual([]);
    // Whoever keys a card number as a postal code has it told in clear, as the contract says. @see M-04
    const masked = fields.filter(([name]) => name !== "PaymentCardPostalCode");
    expect(JSON.stringify(masked)).not.toContain(card);
  }
  return posts.length;
}

// Told by a function, so that the compiler does not take the state for the one it began with.
function at(state: CallState): CallState["at"] {
  return state.at;
}

// True when a processor was called at all.
function checkSessions(effects: readonly LineEffect[]): boolean {
  let bodies: string[] = [];
  let begun = 0;
  let hasDelivered = false;
  for (const effect of effects) {
    if (effect.type === "beginPay") {
      begun += 1;
      bodies = [];
    }
    if (effect.type === "callConnector") {
      hasDelivered = true;
      bodies.push(effect.body.reveal());
      expect(effect.delivery).toBe(bodies.length);
      expect(bodies.length).toBeLessThanOrEqual(6);
      expect(new Set(bodies).size).toBe(1);
    }
    // A refused <Pay> ends without having begun, so there may be more endings than beginnings.
    if (effect.type === "endSession") begun = Math.max(0, begun - 1);
  }
  expect(begun).toBe(0);
  return hasDelivered;
}
