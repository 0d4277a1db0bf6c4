// The table of transitions: no circle, nothing after a settled verdict, nothing the database would refuse.
import { describe, expect, it } from "vitest";
import {
  allowedTransitions,
  mayMove,
  positionNames,
  positionOf,
  positions,
  type State,
  unfinishedPositions,
} from "../../src/core/transaction.ts";

describe("the table of transitions", () => {
  it("has no circle", () => {
    const walk = (state: State, seen: readonly State[]): void => {
      expect(seen).not.toContain(state);
      for (const next of allowedTransitions[state]) walk(next, [...seen, state]);
    };
    walk("absent", []);
  });

  it("[R-10] leaves no way out of a settled or reversed position", () => {
    const final = positionNames.filter((name) =>
      ["settled", "reversed"].includes(positions[name].state),
    );
    expect(final.flatMap((name) => allowedTransitions[name])).toEqual([]);
  });

  it("never changes a verdict that was told", () => {
    for (const from of positionNames) {
      const told = positions[from].verdict;
      if (told === null) continue;
      for (const to of allowedTransitions[from]) expect(positions[to].verdict).toBe(told);
    }
  });

  it("lets a transaction stay where it is, and go only where it says", () => {
    expect(mayMove("unknown", "unknown")).toBe(true);
    expect(mayMove("unknown", "approved")).toBe(true);
    expect(mayMove("approved", "timedOutReversing")).toBe(false);
  });

  it("calls unfinished what is neither settled nor reversed", () => {
    expect(unfinishedPositions).toEqual([
      "authorizing",
      "unknown",
      "timedOutUnknown",
      "timedOutReversing",
      "timedOutManual",
    ]);
  });

  it("knows a stored pair by name and refuses any other", () => {
    expect(positionOf(null, "unknown")).toBe("unknown");
    expect(positionOf("timed_out", "unknown")).toBe("timedOutUnknown");
    expect(positionOf("approved", "unknown")).toBeUndefined();
  });
});
