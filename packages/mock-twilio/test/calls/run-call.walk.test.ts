// Random callers against the whole shell of a call, with seeded keys and seeded faults, in virtual time.
// What must always hold: the call ends; an entry has six deliveries at most, all with one body and one
// id; nothing that leaves the process shows a card; every callback fits its schema; a replay agrees.
import { validate } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { exportJournal, shownEffects } from "../../src/core/journal/export-journal.ts";
import { replayJournal } from "../../src/core/journal/read-journal.ts";
import { replayEvents } from "../../src/core/journal/replay.ts";
import type { JournalEntry } from "../../src/core/line/journal.ts";
import { reportCall } from "../../src/core/story/report.ts";
import { tellStory } from "../../src/core/story/story.ts";
import { Chance, firstSeed, walks } from "../support/seeds.ts";
import { aRandomCall, cardNumbers, type Posted } from "../support/walk-world.ts";

// Fifty documents, each with a few fields of a few tries and six deliveries: far fewer steps than these.
const MOST_STEPS = 20_000;

describe("a random caller", () => {
  it("[F-15] [R-02] [D-05] [M-05] always comes to an end that keeps every promise", async () => {
    const seen = { deliveries: 0, posts: 0, results: new Set<string>() };
    for (let seed = firstSeed; seed < firstSeed + walks; seed += 1) {
      try {
        await walk(new Chance(seed), seen);
      } catch (error) {
        throw new Error(`SEED=${seed} CALLERS=1: ${String(error)}`, { cause: error });
      }
    }
    // Walks that never reach a processor or an application prove nothing.
    if (walks >= 100) {
      expect(seen.deliveries).toBeGreaterThan(walks / 10);
      expect(seen.posts).toBeGreaterThan(walks / 10);
      expect(seen.results.size).toBeGreaterThan(4);
    }
  });
});

type Seen = { deliveries: number; posts: number; readonly results: Set<string> };

async function walk(chance: Chance, seen: Seen): Promise<void> {
  const { run, twiml, posted } = aRandomCall(chance);
  let steps = 0;
  run.journal.onEntry(() => {
    steps += 1;
    if (steps > MOST_STEPS) throw new Error("The call does not end.");
  });
  await run.run({ kind: "twiml", text: twiml });
  const { entries } = run.journal;
  checkDeliveries(entries);
  checkForms(posted);
  const report = reportCall(entries);
  const text = exportJournal(entries, run.settings).join("\n");
  for (const shown of [tellStory(entries), JSON.stringify(report), text]) checkMasks(shown);
  const again = replayEvents(
    entries.map(({ event }) => event),
    run.settings,
  );
  expect(effectsOf(again)).toBe(effectsOf(entries));
  expect(replayJournal(text).firstDifference).toBeNull();
  seen.deliveries += report.connector.length;
  seen.posts += posted.length;
  seen.results.add(report.result ?? "none");
}

function effectsOf(entries: readonly JournalEntry[]): string {
  return JSON.stringify(entries.map(({ effects }) => shownEffects(effects)));
}

// The bodies of the deliveries between two beginnings of a <Pay> are one body.
function checkDeliveries(entries: readonly JournalEntry[]): void {
  let bodies: string[] = [];
  for (const effect of entries.flatMap(({ effects }) => effects)) {
    if (effect.type === "beginPay") bodies = [];
    if (effect.type !== "callConnector") continue;
    bodies.push(effect.body.reveal());
    expect(effect.delivery).toBe(bodies.length);
    expect(bodies.length).toBeLessThanOrEqual(6);
    expect(new Set(bodies).size).toBe(1);
    const { method } = JSON.parse(effect.body.reveal()) as { method: "charge" | "tokenize" };
    if (bodies.length === 1) {
      expect(validate[`${method}-request`](JSON.parse(effect.body.reveal()))).toEqual([]);
    }
  }
}

function checkForms(posted: readonly Posted[]): void {
  for (const { hop, fields } of posted) {
    if (hop === "action" && "Result" in fields) expect(validate["pay-action"](fields)).toEqual([]);
    if (hop === "status-callback") expect(validate["pay-status"](fields)).toEqual([]);
  }
}

function checkMasks(text: string): void {
  for (const card of cardNumbers) {
    // The last one has a wrong check digit, and a text that holds it holds no card.
    if (card !== "4111111111111112" && card !== "3065930009020004")
      expect(text).not.toContain(card);
  }
}
