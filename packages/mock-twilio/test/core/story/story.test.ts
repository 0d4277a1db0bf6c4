// A whole call told: the story as a reader sees it, and that it shows no secret.
import { describe, expect, it } from "vitest";
import { clockTime } from "../../../src/core/story/story.ts";
import { startMockTwilio } from "../../../src/index.ts";

describe("the story", () => {
  it("[M-05] reads well and shows no card number and no security code", async () => {
    let deliveries = 0;
    const mock = await startMockTwilio({
      at: "2026-11-20T09:00:00Z",
      seed: 1,
      connector: {
        fetch: async () => {
          deliveries += 1;
          if (deliveries === 1) return new Promise(() => undefined);
          return Response.json({
            charge_id: "ch_1",
            error_code: null,
            error_message: "was 4111 1111 1111 1111",
          });
        },
      },
      application: {
        fetch: async () =>
          new Response("<Response><Say>Thank you.</Say></Response>", {
            headers: { "Content-Type": "text/xml" },
          }),
      },
    });
    const call = await mock.dial({
      twiml: '<Response><Pay chargeAmount="10.00" action="https://app.example/paid"/></Response>',
    });
    for (const keys of ["4111111111111112", "4111111111111111#", "1230", "94105", "987"])
      await call.press(keys);
    await expect(call.transcript).toMatchFileSnapshot("story.txt");
    expect(call.transcript).not.toMatch(/4111[ 1]{12}|987/);
    expect(JSON.stringify(call.report)).not.toMatch(/4111[ 1]{12}|"987"/);
  });

  it.each([
    [0, " 0:00.0"],
    [999, " 0:00.9"],
    [61_250, " 1:01.2"],
    [600_000, "10:00.0"],
  ])("tells %i ms as %s", (ms, want) => {
    expect(clockTime(ms)).toBe(want);
  });
});
