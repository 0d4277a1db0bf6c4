// A phone payment in vitest: the processor and the application are functions of yours, no port is opened,
// and time-outs of ten seconds take none.
// region: charged
import { assertCall, startMockTwilio } from "@pay-connector/mock-twilio";
import { expect, test } from "vitest";

const keys = "4111111111111111 1230 94105 123";

test("a card is charged, and the caller is thanked", async () => {
  const processor = async (): Promise<Response> =>
    Response.json({ charge_id: "ch_1", error_code: null, error_message: null });
  const application = async (request: Request): Promise<Response> =>
    new Response(
      request.url.endsWith("/paid")
        ? "<Response><Say>Thank you.</Say></Response>"
        : '<Response><Pay chargeAmount="10.00" action="/paid"/></Response>',
      { headers: { "Content-Type": "text/xml" } },
    );
  const mock = await startMockTwilio({
    connector: { fetch: processor },
    application: { fetch: application },
  });
  const report = await mock.play({ url: "https://shop.example/voice", keys });
  // When something does not hold, the message tells the whole call.
  assertCall(report, {
    result: "success",
    heard: ["Thank you."],
    action: { PaymentConfirmationCode: "ch_1" },
    alerts: [],
  });
});
// endregion: charged

// region: lost
test("a lost answer is asked for again", async () => {
  let requests = 0;
  const mock = await startMockTwilio({
    connector: {
      fetch: async () => {
        requests += 1;
        return Response.json({ charge_id: "ch_1", error_code: null, error_message: null });
      },
    },
    faults: [{ on: "processor", fault: "answer-lost", at: 1 }],
  });
  const report = await mock.play({
    twiml: '<Response><Pay chargeAmount="10.00"/></Response>',
    keys,
  });
  assertCall(report, { result: "success", outcomes: ["no-answer", "answered"] });
  expect(requests).toBe(2);
});
// endregion: lost
