// The diagram in the README is the machine's own, and every transition of the table is really taken.
import { describe, expect, it } from "vitest";
import { allowedTransitions } from "../../src/core/transaction.ts";
import { arrowsOf, drawLifecycle, drawnInReadme } from "./draw-lifecycle.ts";

describe("the diagram of the lifecycle", () => {
  it("in the README is drawn from the machine (draw-lifecycle.ts --write draws it anew)", () => {
    expect(drawnInReadme()).toBe(drawLifecycle());
  });

  it("has exactly the arrows of the table of transitions", () => {
    const allowed = Object.entries(allowedTransitions).flatMap(([from, goals]) =>
      goals.map((to) => `${from} --> ${to}`),
    );
    expect([...arrowsOf().keys()].sort()).toEqual(allowed.sort());
  });
});
