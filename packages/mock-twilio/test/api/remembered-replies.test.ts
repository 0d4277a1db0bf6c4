// The same request twice has one effect; a refusal may be tried again; the oldest are forgotten.
import { describe, expect, it } from "vitest";
import { answered } from "../../src/api/answer.ts";
import { RememberedReplies } from "../../src/api/remembered-replies.ts";
import { refuse } from "../../src/core/rest-problem.ts";

describe("RememberedReplies", () => {
  it("[G-25] answers the same request as before, without acting", () => {
    const replies = new RememberedReplies();
    let acts = 0;
    const act = () => answered(201, { act: ++acts });
    expect([replies.once("a", act), replies.once("a", act), replies.once("b", act)]).toEqual([
      answered(201, { act: 1 }),
      answered(201, { act: 1 }),
      answered(201, { act: 2 }),
    ]);
  });

  it("[G-25] lets what was refused be asked again", () => {
    const replies = new RememberedReplies();
    expect(replies.once("a", () => refuse(400, 64019, "too early")).ok).toBe(false);
    expect(replies.once("a", () => answered(202, {})).ok).toBe(true);
  });

  it("forgets the oldest of ten thousand", () => {
    const replies = new RememberedReplies();
    for (let count = 0; count <= 10_000; count += 1)
      replies.once(`${count}`, () => answered(201, 1));
    expect(replies.once("0", () => answered(201, 2))).toEqual(answered(201, 2));
    expect(replies.once("10000", () => answered(201, 2))).toEqual(answered(201, 1));
  });
});
