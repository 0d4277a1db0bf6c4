// How long sounds take.
import { describe, expect, it } from "vitest";
import { soundLengthMs } from "../../../src/core/call/sound-length.ts";

describe("soundLengthMs", () => {
  it("adds up what is heard", () => {
    expect(soundLengthMs([])).toBe(0);
    expect(
      soundLengthMs([
        { kind: "pause", lengthMs: 2000 },
        { kind: "say", text: "", loop: 1 },
      ]),
    ).toBe(2500);
    expect(soundLengthMs([{ kind: "play", url: "a.mp3", loop: 2 }])).toBe(6000);
    expect(soundLengthMs([{ kind: "say", text: "x".repeat(100), loop: 1 }])).toBe(6500);
    expect(soundLengthMs([{ kind: "play", url: "a.mp3", loop: 0 }])).toBe(3_000_000);
  });
});
