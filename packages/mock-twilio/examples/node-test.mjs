// A phone payment in node:test. Run it with `node --test`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertCall, startMockTwilio } from "@pay-connector/mock-twilio";

test("a decline reaches the caller's application", async () => {
  const mock = await startMockTwilio({
    connector: {
      fetch: async () =>
        Response.json({
          charge_id: null,
          error_code: "card_declined",
          error_message: "The card was declined.",
        }),
    },
  });
  const call = await mock.dial({ twiml: '<Response><Pay chargeAmount="10.00"/></Response>' });
  await call.press("4111111111111111");
  assert.equal(call.question?.step, "expiration-date");
  await call.press("1230");
  await call.press("94105");
  await call.press("123");
  assertCall(call, {
    result: "payment-connector-error",
    action: { PayErrorCode: "64008", ConnectorError: "card_declined: The card was declined." },
  });
});
