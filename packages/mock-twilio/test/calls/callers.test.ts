// The words of a key script.
import { describe, expect, it } from "vitest";
import { readKeyScript, ScriptedCaller, WaitingCaller } from "../../src/calls/callers.ts";

describe("readKeyScript", () => {
  it("reads digits, * and #, silence and hanging up", () => {
    const keys = (text: string) => ({ kind: "keys", keys: text, isInterrupting: false });
    expect(readKeyScript("  4111# - 12*  hangup ")).toEqual({
      ok: true,
      replies: [keys("4111#"), keys(""), keys("12*"), { kind: "hang-up" }],
    });
    expect(readKeyScript("")).toEqual({ ok: true, replies: [] });
  });

  it.each([
    ["1 2 abc", 3],
    ["+49", 1],
    ["1,2", 1],
    ["HANGUP", 1],
  ])("refuses %j by the word's number", (text, wordNumber) => {
    expect(readKeyScript(text)).toEqual({ ok: false, wordNumber });
  });
});

describe("callers", () => {
  it("[D-04] a script that is used up is silence", async () => {
    const caller = new ScriptedCaller([{ kind: "hang-up" }]);
    expect(await caller.reply()).toEqual({ kind: "hang-up" });
    expect(await caller.reply()).toMatchObject({ kind: "keys", keys: "" });
  });

  it("one who waits tells when asked, and answers once", async () => {
    const caller = new WaitingCaller();
    expect(caller.answer({ kind: "hang-up" })).toBe(false);
    const asked = caller.untilAsked();
    const reply = caller.reply({ step: "postal-code", attempt: 1 });
    await asked;
    expect(caller.question).toEqual({ step: "postal-code", attempt: 1 });
    expect(caller.answer({ kind: "hang-up" })).toBe(true);
    expect(await reply).toEqual({ kind: "hang-up" });
    expect(caller.question).toBeNull();
  });
});
