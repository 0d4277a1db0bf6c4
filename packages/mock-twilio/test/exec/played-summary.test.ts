// What exec tells at its end, from what calls left behind: one table.
import { describe, expect, it } from "vitest";
import { type Played, summarise } from "../../src/exec/played-summary.ts";
import { startMockTwilio } from "../../src/start-mock-twilio.ts";

const delivery = (transactionId: string, reply: unknown): Played["deliveries"][number] => ({
  ...{ at: "", connector: "Default", transactionId, delivery: 1, request: {} },
  ...{ outcome: "answered", tookMs: 1, status: 200, reply },
});

describe("the end of a run", () => {
  it("[X-06] counts a retried charge once, and leaves out what was declined", () => {
    const deliveries = [
      delivery("PKa", { charge_id: "ch_1" }),
      delivery("PKa", { charge_id: "ch_1" }),
      delivery("PKb", { token_id: "tok_1" }),
      delivery("PKc", { charge_id: null, error_code: "declined" }),
      delivery("PKd", "no object"),
      delivery("PKe", null),
    ];
    expect(summarise({ journals: [[]], deliveries, alerts: [] })).toEqual([
      "played 1 call, 0 payment sessions, 1 charge, 1 token, 0 alerts",
    ]);
  });

  it("[X-06] tells every alert", async () => {
    const mock = await startMockTwilio();
    await mock.play({ twiml: "<Response><Pay chargeAmount='x'/></Response>" });
    const { deliveries, alerts } = mock;
    const [line, alert] = summarise({ journals: [], deliveries, alerts });
    expect(line).toBe("played 0 calls, 0 payment sessions, 0 charges, 0 tokens, 1 alert");
    expect(alert).toMatch(/^error 64004: .*\(https:/);
  });
});
