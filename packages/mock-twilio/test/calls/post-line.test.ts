// Work in a line: one after the other, whoever is quicker.
import { describe, expect, it } from "vitest";
import { PostLine, PostLines } from "../../src/calls/post-line.ts";

describe("a line of posts", () => {
  it("[G-10] begins each when the one before is over, in the order in which they came", () => {
    const line = new PostLine();
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    for (const number of [1, 2, 3]) {
      line.add((over) => {
        begun.push(number);
        ends.push(over);
      });
    }
    expect(begun).toEqual([1]);
    ends[0]?.();
    expect(begun).toEqual([1, 2]);
    ends[1]?.();
    ends[2]?.();
    line.add(() => begun.push(4));
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  it("[G-27] is apart for each address", () => {
    const lines = new PostLines();
    const begun: string[] = [];
    for (const url of ["one", "other", "one"]) lines.add(url, () => begun.push(url));
    expect(begun).toEqual(["one", "other"]);
  });

  it("goes on where work is over at once", () => {
    const line = new PostLine();
    const begun: number[] = [];
    for (const number of [1, 2]) {
      line.add((over) => {
        begun.push(number);
        over();
      });
    }
    expect(begun).toEqual([1, 2]);
  });
});
