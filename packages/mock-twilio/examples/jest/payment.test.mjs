// A phone payment in jest. The package is an ES module, so jest runs with
// `NODE_OPTIONS=--experimental-vm-modules` and without a transform.
import { assertCall, startMockTwilio } from "@pay-connector/mock-twilio";

test("six silences end the payment", async () => {
  const mock = await startMockTwilio({
    connector: { fetch: () => new Promise(() => undefined) },
  });
  const report = await mock.play({
    twiml: '<Response><Pay chargeAmount="10.00"/></Response>',
    keys: "4111111111111111 1230 94105 123",
  });
  assertCall(report, { deliveries: 6, action: { PayErrorCode: "64002" } });
  expect(report.result).toBe("payment-connector-error");
});

test("a failed expectation tells the call", async () => {
  const mock = await startMockTwilio({ connector: { fetch: async () => new Response("<html>") } });
  const report = await mock.play({
    twiml: '<Response><Pay chargeAmount="10.00"/></Response>',
    keys: "4111111111111111 1230 94105 123",
  });
  expect(() => assertCall(report, { result: "success" })).toThrow("caller presses");
});
