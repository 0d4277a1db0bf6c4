// The settings that may change while an emulator runs, and the way back.
import { describe, expect, it } from "vitest";
import { LiveSettings } from "../src/live-settings.ts";
import { OptionsError } from "../src/options.ts";

describe("live settings", () => {
  it("[K-07] begin with the options", () => {
    const settings = new LiveSettings({
      faults: [{ on: "action", fault: "silent" }],
      legs: { "+1": { kind: "busy" } },
      wire: "observed",
      assumptions: { expiryYear: "four-digits" },
      strict: false,
      callerConduct: "answers",
    });
    expect(settings.faults).toHaveLength(1);
    expect(settings.legs).toEqual({ "+1": { kind: "busy" } });
    expect(settings.callerConduct).toBe("answers");
    expect(settings.assumptions).toMatchObject({
      ...{ contentType: "none", expiryYear: "four-digits", unknownTwiml: "skip" },
    });
  });

  it("[K-07] refuse what does not fit, with every problem, and stay as they were", () => {
    const settings = new LiveSettings({});
    const before = settings.state;
    const wrong: readonly (() => void)[] = [
      () => settings.setFaults([{ on: "moon" }] as never),
      () => settings.setLegs({ "+1": { kind: "answers", ringMs: -1, talkMs: 0.5 } }),
      () => settings.assume({ expiryYear: "none", moon: "full" } as never),
      () => settings.setCallerConduct({ "payment-card-number": "4111x" }),
    ];
    for (const attempt of wrong) expect(attempt).toThrow(OptionsError);
    expect(settings.state).toBe(before);
    try {
      settings.setCallerConduct({ "payment-card-number": "4111x" });
    } catch (error) {
      expect(String(error)).not.toContain("4111");
    }
  });

  it("[K-11] can be kept, and put back", () => {
    const settings = new LiveSettings({ legs: { "+1": { kind: "busy" } } });
    settings.assume({ expiryYear: "four-digits" });
    const kept = settings.state;
    settings.setLegs({});
    settings.restore(kept);
    expect(settings.legs).toEqual({ "+1": { kind: "busy" } });
    settings.restore();
    expect(settings.assumptions.expiryYear).toBe("two-digits");
  });
});
