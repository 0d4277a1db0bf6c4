// Alerts as Twilio's debugger lists them.
import { describe, expect, it } from "vitest";
import { tellAlert } from "../../../src/core/story/debugger.ts";
import { startMockTwilio } from "../../../src/index.ts";

const keys = "4111111111111111 1230 94105 123";

describe("the debugger", () => {
  it("[F-14] lists the alerts of every call with number, title, cure and link", async () => {
    const mock = await startMockTwilio({
      at: "2026-11-20T09:00:00Z",
      strict: false,
      connector: { fetch: async () => new Response("<html>4111111111111111</html>") },
    });
    await mock.play({ twiml: '<Response><Wave/><Pay chargeAmount="1.00"/></Response>', keys });
    await mock.play({ twiml: "<Response><Pay>" });
    expect(mock.alerts).toMatchObject([
      { level: "warning", code: 12200 },
      {
        ...{ level: "error", code: 64008, title: "Charge rejected" },
        moreInfo: "https://www.twilio.com/docs/api/errors/64008",
      },
      { level: "error", code: 12100 },
    ]);
    const [first, second, third] = mock.alerts;
    expect(first?.callSid).toBe(second?.callSid);
    expect(first?.callSid).not.toBe(third?.callSid);
    expect(Date.parse(second?.at ?? "")).toBeGreaterThan(Date.parse(first?.at ?? ""));
    expect(JSON.stringify(mock.alerts)).not.toContain("4111111111111111");
    for (const alert of mock.alerts) {
      expect(tellAlert(alert).split("\n")).toHaveLength(3);
      expect(alert.cure).toMatch(/\.$/);
    }
  });
});
