// Work of one key in order, work of different keys side by side.
import { describe, expect, it } from "vitest";
import { createOneAtATime } from "../../src/transactions/one-at-a-time.ts";

describe("createOneAtATime", () => {
  it("runs the work of one key in order, also after work that failed", async () => {
    const oneAtATime = createOneAtATime();
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      if (name === "a") throw new Error("a failed");
      return name;
    };
    const [a, b] = [oneAtATime("key", work("a")), oneAtATime("key", work("b"))];
    await expect(a).rejects.toThrow("a failed");
    expect(await b).toBe("b");
    expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });

  it("does not let one key wait for another", async () => {
    const oneAtATime = createOneAtATime();
    void oneAtATime("slow", () => new Promise(() => {}));
    expect(await oneAtATime("quick", async () => "done")).toBe("done");
  });
});
