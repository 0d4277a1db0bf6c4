// Draws the diagram of the package's README from the machine itself: every position with every event. So
// the picture cannot say what the code does not do. Run with --write to put it into the README.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { step } from "../../src/core/lifecycle.ts";
import type { Event } from "../../src/core/lifecycle-words.ts";
import {
  allowedTransitions,
  positionNames,
  positions,
  type State,
} from "../../src/core/transaction.ts";
import { everyEvent } from "./every-event.ts";

const readme = fileURLToPath(new URL("../../README.md", import.meta.url));

/** What stands around the drawing in the README. */
const marks = {
  before: "<!-- lifecycle: drawn by test/proof/draw-lifecycle.ts -->",
  after: "<!-- /lifecycle -->",
};

/** How an event is written at an arrow. */
const words: Readonly<Record<Event["type"], string>> = {
  requestAccepted: "accepted",
  requestRefused: "refused",
  takenOver: "taken over",
  gatewayApproved: "gateway approved",
  gatewayDeclined: "gateway declined",
  gatewayFailed: "gateway refused",
  gatewayNotReached: "surely not sent",
  gatewayFellSilent: "gateway silent",
  lastDeliveryRanOut: "last delivery ran out",
  sweepCame: "sweep",
  foundAbsent: "absent after quarantine",
  foundNothingOut: "look-up cannot tell",
  reversalMade: "reversed",
  reversalFoundNothing: "nothing to reverse",
  reversalTooLate: "too late to reverse",
  reversalUnclear: "reversal not told for a day",
};

/** Every arrow of the machine: from, to, and the events that take it. */
export function arrowsOf(): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const from of ["absent", ...positionNames] as const) {
    for (const event of everyEvent) {
      const to = nextOf(from, event);
      if (to === null || to === from) continue;
      const name = `${from} --> ${to}`;
      arrows.set(name, (arrows.get(name) ?? new Set()).add(words[event.type]));
    }
  }
  return arrows;
}

/** The drawing, in Mermaid's language. */
export function drawLifecycle(): string {
  const boxes = positionNames.map((name) => {
    const { verdict, state } = positions[name];
    return `  ${name} : ${verdict ?? "no verdict"} · ${state}`;
  });
  const arrows = [...arrowsOf()].map(
    ([arrow, events]) => `  ${arrow.replace("absent", "[*]")} : ${[...events].join(", ")}`,
  );
  const ends = positionNames
    .filter((name) => allowedTransitions[name].length === 0)
    .map((name) => `  ${name} --> [*]`);
  return ["```mermaid", "stateDiagram-v2", ...boxes, ...arrows, ...ends, "```"].join("\n");
}

/** The drawing that stands in the README, or null where there is none. */
export function drawnInReadme(): string | null {
  const text = readFileSync(readme, "utf8");
  const from = text.indexOf(marks.before);
  const to = text.indexOf(marks.after);
  return from < 0 || to < from ? null : text.slice(from + marks.before.length, to).trim();
}

function nextOf(from: State, event: Event): State | null {
  try {
    return step(from, event)[0];
  } catch {
    return null;
  }
}

if (process.argv.includes("--write")) {
  const text = readFileSync(readme, "utf8");
  const from = text.indexOf(marks.before) + marks.before.length;
  const to = text.indexOf(marks.after);
  if (to < from) throw new Error("The README has no place for the drawing.");
  writeFileSync(readme, `${text.slice(0, from)}\n\n${drawLifecycle()}\n\n${text.slice(to)}`);
}
