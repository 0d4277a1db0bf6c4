// An object nested a hundred thousand deep, which a recursive parser cannot survive.
import type { Check } from "../../check.ts";
import { allOf, failed } from "../../reading/finding.ts";
import { expectAlive, expectNoFault } from "../../reading/hostile.ts";

/** Beyond what any stack of calls holds. */
const DEPTH = 50_000;

/** A deeply nested body is turned away or read, and the endpoint keeps running. */
export const bodyDeep: Check = {
  name: "body-deep",
  behaviour: "E-12",
  strength: "must",
  group: "hygiene",
  profile: "charge",
  pace: "fast",
  title: "A deeply nested body is turned away or read, and the endpoint keeps running.",
  why: "A program that falls over one broken body stops the payments of everybody else.",
  cure: "Limit the size of bodies and the depth of JSON, or use a parser that does; catch what it throws and answer with 400 and an error_code.",
  run: async (context) => {
    const nested = `${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}`;
    const body = JSON.stringify(context.bodies.charge()).replace(/}$/, `,"deep":${nested}}`);
    const exchanges = [await context.deliver(nested), await context.deliver(body)];
    const silent = exchanges.find(({ outcome }) => outcome === "silent");
    if (silent !== undefined)
      return failed(`A body of ${DEPTH} lists in one another got no answer.`, [silent]);
    return allOf([
      expectNoFault(`A body of ${DEPTH} lists in one another`, exchanges),
      await expectAlive(context),
    ]);
  },
};
