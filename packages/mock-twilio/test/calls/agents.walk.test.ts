// Random agents and random callers on one call, in virtual time, with mishaps on every hop. What must always
// hold: the call ends; a request to complete is one transaction, charged once at most; callbacks leave in
// order, fit their schemas and end with the session; no card or account leaves in clear; a replay agrees.
import { validateTwilioApi } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { exportJournal, shownEffects } from "../../src/core/journal/export-journal.ts";
import { replayJournal } from "../../src/core/journal/read-journal.ts";
import { replayEvents } from "../../src/core/journal/replay.ts";
import type { JournalEntry } from "../../src/core/line/journal.ts";
import { tellStory } from "../../src/core/story/story.ts";
import { aRandomAgent } from "../support/agent-world.ts";
import { Chance, firstSeed } from "../support/seeds.ts";
import { cardNumbers, type Posted } from "../support/walk-world.ts";

/** More in the proof runs. */
const agents = Number(process.env.AGENTS ?? 300);
// A few documents and some dozens of requests, each with a handful of keys: far fewer steps than these.
const MOST_STEPS = 20_000;

type Seen = {
  sessions: number;
  deliveries: number;
  readonly results: Set<string>;
  readonly refusals: Set<number>;
};

describe("a random agent", () => {
  it("[G-45] [G-10] [G-11] [G-19] [F-15] keeps every promise, whatever it asks for", async () => {
    const seen: Seen = { sessions: 0, deliveries: 0, results: new Set(), refusals: new Set() };
    for (let seed = firstSeed; seed < firstSeed + agents; seed += 1) {
      try {
        await walk(new Chance(seed), seen);
      } catch (error) {
        throw new Error(`SEED=${seed} AGENTS=1: ${String(error)}`, { cause: error });
      }
    }
    // Walks that open no session and reach no processor prove nothing.
    if (agents < 100) return;
    expect(seen.sessions).toBeGreaterThan(agents / 2);
    expect(seen.deliveries).toBeGreaterThan(agents / 10);
    expect(seen.results.size).toBeGreaterThan(3);
    expect(seen.refusals.size).toBeGreaterThan(4);
  });
});

async function walk(chance: Chance, seen: Seen): Promise<void> {
  const { call, run, ended, posted, refusals } = aRandomAgent(chance);
  let steps = 0;
  run.journal.onEntry(() => {
    steps += 1;
    if (steps > MOST_STEPS) throw new Error("The call does not end.");
  });
  await ended;
  const { entries } = run.journal;
  checkTransactions(entries);
  const callbacks = posted.filter(({ fields }) => fields.Sid?.startsWith("PK"));
  checkCallbacks(callbacks, entries);
  for (const { fields } of callbacks) {
    // A confused caller may key a card as a postal code, which is told in clear; a processor may echo one.
    const {
      PaymentCardPostalCode: _one,
      PaymentError: _two,
      ConnectorError: _three,
      ...ours
    } = fields;
    checkMasks(JSON.stringify(ours));
  }
  checkReplay(entries, run.settings);
  for (const { result } of call.report.payments) seen.results.add(result ?? "open");
  seen.sessions += call.report.payments.length;
  seen.deliveries += entries.flatMap(({ effects }) => effects).filter(isDelivery).length;
  for (const code of refusals) seen.refusals.add(code);
}

function isDelivery({ type }: { readonly type: string }): boolean {
  return type === "callConnector";
}

// Between two requests to complete there is one transaction: one body, six deliveries at most.
function checkTransactions(entries: readonly JournalEntry[]): void {
  const ids = new Set<string>();
  let bodies: string[] = [];
  for (const { event, effects } of entries) {
    if (event.type === "paymentUpdated" && event.update.kind === "complete") bodies = [];
    for (const effect of effects) {
      if (effect.type === "beginPay") bodies = [];
      if (effect.type !== "callConnector") continue;
      // A transaction id is never used for a second body.
      if (bodies.length === 0) expect(ids).not.toContain(effect.transactionId);
      ids.add(effect.transactionId);
      bodies.push(effect.body.reveal());
      expect(effect.delivery).toBe(bodies.length);
      expect(bodies.length).toBeLessThanOrEqual(6);
      expect(new Set(bodies).size).toBe(1);
    }
  }
  const completions = entries.filter(
    ({ event }) => event.type === "paymentUpdated" && event.update.kind === "complete",
  ).length;
  const pays = entries.flatMap(({ effects }) => effects).filter(({ type }) => type === "beginPay");
  expect(ids.size).toBeLessThanOrEqual(completions + pays.length);
}

// They arrive as they were made, begin with the create, and nothing follows the end.
function checkCallbacks(callbacks: readonly Posted[], entries: readonly JournalEntry[]): void {
  const made = entries
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.type === "postPayment" ? [effect] : []));
  expect(callbacks.map(({ fields }) => fields)).toEqual(
    made.map(({ fields }) => Object.fromEntries(fields)),
  );
  const over = new Set<string>();
  const known = new Set<string>();
  for (const { callback, fields } of made) {
    const form = Object.fromEntries(fields);
    const sid = form.Sid ?? "";
    expect(validateTwilioApi[`payment-${callback}`](form)).toEqual([]);
    expect(known.has(sid)).toBe(callback !== "create");
    expect(over).not.toContain(sid);
    known.add(sid);
    if (form.Result === "success" || callback === "cancel") over.add(sid);
  }
  const ends = entries
    .flatMap(({ effects }) => effects)
    .filter(({ type }) => type === "endPayment");
  expect(ends).toHaveLength(known.size);
}

function checkReplay(
  entries: readonly JournalEntry[],
  settings: Parameters<typeof exportJournal>[1],
) {
  const text = exportJournal(entries, settings).join("\n");
  checkMasks(text);
  checkMasks(tellStory(entries));
  const again = replayEvents(
    entries.map(({ event }) => event),
    settings,
  );
  expect(effectsOf(again)).toBe(effectsOf(entries));
  expect(replayJournal(text).firstDifference).toBeNull();
}

function effectsOf(entries: readonly JournalEntry[]): string {
  return JSON.stringify(entries.map(({ effects }) => shownEffects(effects)));
}

function checkMasks(text: string): void {
  // Numbers with a wrong check digit are no cards.
  const cards = cardNumbers.filter((card) => !card.endsWith("12") && !card.startsWith("306"));
  for (const number of cards) if (text.includes(number)) throw new Error(`A card is told: ${text}`);
}
