// The one run at the speed of life: a gateway of eleven seconds against Twilio's ten.
import { startMockTwilio } from "@pay-connector/mock-twilio";
import { describe, expect, it } from "vitest";
import { credentials, startProcessor } from "../support/processor.ts";
import { authToken, openShop } from "../support/shop.ts";

describe("a gateway that takes eleven real seconds", () => {
  it("[R-04] is answered on the second delivery, with one capture", async () => {
    await using processor = await startProcessor();
    await using shop = await openShop();
    const mock = await startMockTwilio({
      connector: { url: processor.url, ...credentials },
      authToken,
    });
    const report = await mock.play({
      url: `${shop.url}/voice`,
      keys: "4111111111111111 1230 94105 911",
    });
    await mock.close();
    expect(report.result).toBe("success");
    expect(report.connector.map(({ outcome }) => outcome)).toEqual(["no-answer", "answered"]);
    expect(processor.captures()).toHaveLength(1);
  });
});
