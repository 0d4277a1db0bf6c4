// Random walks over the pure core: deliveries, changed payloads, last deliveries, sweeps, crashes between any
// two effects, gateways of each tier whose calls arrive late or whose answers are lost. What must hold is
// asked after every step, and once more when everything has come to its end.
import { describe, expect, it } from "vitest";
import { walk } from "../support/walk.ts";

const seed = Number(process.env.SEED ?? 20_261_120);
const walks = Number(process.env.WALKS ?? 2_000);

describe(`random walks over the lifecycle (SEED=${seed}, WALKS=${walks})`, () => {
  it("[R-05] [R-10] [R-11] [R-18] [R-21] [R-26] capture once at most, tell all alike, and come to an end", () => {
    const endings = new Map<string, number>();
    for (let index = 0; index < walks; index += 1) {
      const ending = walk(seed + index);
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    }
    // A walk that never got anywhere would prove nothing: each of these must have been seen.
    expect([...endings.keys()].sort()).toEqual(
      expect.arrayContaining([
        "approved",
        "declined",
        "failed",
        "timedOutSettled",
        "timedOutReversed",
        "timedOutManual",
      ]),
    );
  });
});
