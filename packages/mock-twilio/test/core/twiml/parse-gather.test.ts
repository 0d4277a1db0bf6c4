// <Gather>, <Dial> and <Reject> as they are written, with what stands for what is not.
import { describe, expect, it } from "vitest";
import { parseTwiml } from "../../../src/core/twiml/parse-twiml.ts";

function verbOf(inside: string): { verb: unknown; alerts: readonly string[] } {
  const parsed = parseTwiml(`<Response>${inside}</Response>`);
  if (!parsed.ok) throw new Error(parsed.alert.message);
  return { verb: parsed.verbs[0], alerts: parsed.alerts.map(({ message }) => message) };
}

describe("readGather", () => {
  it("[V-01] has the defaults of Twilio's page", () => {
    expect(verbOf("<Gather/>")).toEqual({
      verb: {
        ...{ verb: "Gather", action: "", method: "POST", timeoutMs: 5000, numDigits: null },
        ...{ finishOnKey: "#", isEmptyResultPosted: false, sounds: [] },
      },
      alerts: [],
    });
  });

  it("[V-01] reads what is written", () => {
    const twiml =
      '<Gather action="/a" method="get" timeout="9" numDigits="4" finishOnKey="" actionOnEmptyResult="true"><Say>Hi</Say><Pause/></Gather>';
    expect(verbOf(twiml).verb).toMatchObject({
      ...{ action: "/a", method: "GET", timeoutMs: 9000, numDigits: 4, finishOnKey: "" },
      ...{ isEmptyResultPosted: true, sounds: [{ text: "Hi" }, { lengthMs: 1000 }] },
    });
  });

  it("[V-01] [E-03] warns about a stranger inside", () => {
    expect(verbOf("<Gather><Pay/></Gather>").alerts).toEqual([
      expect.stringContaining("<Gather> takes no <Pay>"),
    ]);
  });
});

describe("readDial", () => {
  it.each([
    ["<Dial>+12025550111</Dial>", "+12025550111"],
    ['<Dial><Number url="/x">+12025550111</Number></Dial>', "+12025550111"],
    ["<Dial><Client>agent</Client><Client>other</Client></Dial>", "agent"],
    ["<Dial><Conference>room</Conference></Dial>", "room"],
  ])("[V-03] knows whom %s dials", (twiml, to) => {
    expect(verbOf(twiml)).toEqual({
      verb: {
        ...{ verb: "Dial", to, action: null, method: "POST", isHungUpOnStar: false },
        ...{ timeoutMs: 30_000, timeLimitMs: 14_400_000 },
      },
      alerts: [],
    });
  });

  it("[V-03] reads what is written", () => {
    const twiml =
      '<Dial action="" method="GET" timeout="9" timeLimit="60" hangupOnStar="true">1</Dial>';
    expect(verbOf(twiml).verb).toMatchObject({
      ...{ action: "", method: "GET", timeoutMs: 9000, timeLimitMs: 60_000, isHungUpOnStar: true },
    });
  });
});

describe("<Reject>", () => {
  it.each([
    ["<Reject/>", "rejected"],
    ['<Reject reason="busy"/>', "busy"],
  ])("[V-04] %s is %s", (twiml, reason) => {
    expect(verbOf(twiml)).toEqual({ verb: { verb: "Reject", reason }, alerts: [] });
  });
});
