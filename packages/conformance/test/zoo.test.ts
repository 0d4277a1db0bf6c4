// The zoo itself: many animals, each with a fault that some check is there for, and a page that tells of
// them. That the kit catches them is proved by `npm run proof`; here a few stand for all.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rightOnes } from "../correct/all.ts";
import { drawTable, page } from "../mutants/draw-table.ts";
import { judgeMutant, judgeRight } from "../mutants/judge-zoo.ts";
import { mutants } from "../mutants/zoo.ts";
import { checkGroups } from "../src/check.ts";
import { checks } from "../src/checks.ts";

/** The issue asks for so many. */
const fewest = { mutants: 60, right: 6 };

const byName = new Map(checks.map((check) => [check.name, check]));

describe("the zoo", () => {
  it("has many animals of different names", () => {
    const names = [...mutants, ...rightOnes].map(({ name }) => name);
    expect(mutants.length).toBeGreaterThanOrEqual(fewest.mutants);
    expect(rightOnes.length).toBeGreaterThanOrEqual(fewest.right);
    expect(new Set(names).size).toBe(names.length);
  });

  it("has mutants in every group of checks", () => {
    const lacking = checkGroups.filter((group) => !mutants.some((one) => one.group === group));
    expect(lacking).toEqual([]);
  });

  it("expects every mutant of a check that exists", () => {
    const named = mutants.flatMap(({ name, caughtBy }) =>
      caughtBy.length === 0 ? [`${name}: none`] : caughtBy.map((check) => `${name}: ${check}`),
    );
    expect(named.filter((pair) => !byName.has(pair.split(": ")[1] ?? ""))).toEqual([]);
  });

  it("says of a mutant that it is quick only when a quick check sees it", () => {
    const wrong = mutants.filter(
      ({ isFast, caughtBy }) =>
        isFast && !caughtBy.some((check) => byName.get(check)?.pace === "fast"),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it("is told of on a page that is fresh", () => {
    // Refresh it with: node --conditions=source mutants/draw-table.ts
    expect(readFileSync(page, "utf8")).toBe(drawTable());
  });
});

describe("the kit, let loose on the zoo", () => {
  for (const name of ["refuses-unknown-fields", "looks-then-acts", "card-in-hex-in-the-log"]) {
    it(`catches ${name}`, async () => {
      const mutant = mutants.find((one) => one.name === name)!;
      // Only what must see it: the whole run is the proof's.
      const sighting = await judgeMutant({ ...mutant, isFast: false });
      expect(sighting.seen).not.toContain("missed");
      expect(sighting.isAsWanted).toBe(true);
    });
  }

  it("misses an endpoint that is not wrong", async () => {
    const [plain] = rightOnes;
    const mutant = mutants.find(({ name }) => name === "refuses-unknown-fields")!;
    const { RightEndpoint } = await import("../mutants/endpoint/right-endpoint.ts");
    const tame = await judgeMutant({ ...mutant, isFast: false, type: RightEndpoint });
    expect(tame.isAsWanted).toBe(false);
    const asked = { only: mutant.caughtBy };
    expect(await judgeRight(plain!, asked)).toMatchObject({ isAsWanted: true });
  });
});
