// What simulated people do when they are asked.
import { describe, expect, it } from "vitest";
import { type CallerConduct, conductProblems, replyOf } from "../../src/calls/conduct.ts";
import { morningMs } from "../support/builders.ts";

const replies: readonly (readonly [string, CallerConduct, string])[] = [
  ["security-code", "waits", "waits"],
  ["payment-card-number", "answers", "4111111111111111#"],
  ["expiration-date", "answers", "1227"],
  ["bank-account-number", "answers", "123456789#"],
  ["confirmation", "answers", "1"],
  ["gather", "answers", "waits"],
  ["security-code", { "security-code": "1234" }, "1234"],
  ["postal-code", { "security-code": "1234" }, "waits"],
  ["postal-code", { "postal-code": "-" }, ""],
  ["postal-code", { "postal-code": "hangup" }, "hang-up"],
];

const wrong: readonly (readonly [string, unknown, string])[] = [
  ["a word", "dances", "waits, answers, or keys by field"],
  ["nothing", null, "waits, answers, or keys by field"],
  ["a list", ["1"], "waits, answers, or keys by field"],
  ["an unknown field", { shoe: "42" }, '"shoe" is none of'],
  ["a letter", { gather: "a" }, "gather takes digits"],
  ["a number", { gather: 7 }, "gather takes digits"],
];

describe("a simulated person", () => {
  it.each(replies)("[G-39] at %s, who %j, does %s", (step, conduct, want) => {
    const reply = replyOf({ step, attempt: 1 }, conduct, morningMs);
    const got = reply === null ? "waits" : reply.kind === "keys" ? reply.keys : reply.kind;
    expect(got).toBe(want);
  });

  it.each(wrong)("does not do %s", (_name, conduct, want) => {
    expect(conductProblems(conduct).join("\n")).toContain(want);
  });

  it("repeats no keys in a problem: they may be a card's", () => {
    const problems = conductProblems({ "payment-card-number": "4111 1111 1111 1111" });
    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain("4111");
  });

  it.each([["waits"], ["answers"], [{ gather: "12#", confirmation: "2" }]])("may do %j", (good) => {
    expect(conductProblems(good)).toEqual([]);
  });
});
