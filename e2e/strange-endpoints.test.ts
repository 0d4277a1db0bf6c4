// Endpoints that do not keep the contract, over real HTTP: what the application is told.
import { startMockTwilio } from "@pay-connector/mock-twilio";
import { describe, expect, it } from "vitest";
import { openEndpoint } from "./support/endpoint.ts";
import { credentials } from "./support/processor.ts";

const visaKeys = "4111111111111111 1230 94105 123";
const charge = `<Response><Pay chargeAmount="5.00"/></Response>`;
const tokenize = `<Response><Pay/></Response>`;

async function play(url: string, twiml: string, timeScale = 1) {
  const mock = await startMockTwilio({ connector: { url, ...credentials }, timeScale });
  const report = await mock.play({ twiml, keys: visaKeys });
  await mock.close();
  return report;
}

describe("an endpoint that answers HTML", () => {
  const page = (response: { end(text: string): void }) => response.end("<html>hello</html>");

  it.each([
    { given: charge, want: "64008" },
    { given: tokenize, want: "64010" },
  ])("[A-06] ends with $want", async ({ given, want }) => {
    await using endpoint = await openEndpoint(page);
    const report = await play(endpoint.url, given);
    expect(report.action).toMatchObject({
      Result: "payment-connector-error",
      PayErrorCode: want,
      PaymentError: expect.stringContaining("malformed response"),
    });
    expect(endpoint.arrivals).toHaveLength(1);
  });
});

describe("an endpoint that never answers", () => {
  it("[R-02] [R-08] is asked six times with the same body, then the payment fails with 64002", async () => {
    await using endpoint = await openEndpoint(() => {});
    const report = await play(endpoint.url, charge, 0.02);
    expect(endpoint.arrivals).toHaveLength(6);
    expect(new Set(endpoint.arrivals.map(({ body }) => body)).size).toBe(1);
    expect(report.action).toMatchObject({
      Result: "payment-connector-error",
      PayErrorCode: "64002",
    });
  });
});

describe("an endpoint that moves away", () => {
  it("[T-05] is not followed: a redirect is a malformed reply", async () => {
    await using endpoint = await openEndpoint((response) => {
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    const report = await play(endpoint.url, charge);
    expect(report.result).toBe("payment-connector-error");
    expect(endpoint.arrivals.map(({ path }) => path)).toEqual(["/"]);
  });
});

describe("an endpoint that fails", () => {
  it.each([
    { given: 500, want: "64008" },
    { given: 403, want: "64001" },
  ])("[A-11] is not asked again after $given", async ({ given, want }) => {
    await using endpoint = await openEndpoint((response) => response.writeHead(given).end("{}"));
    const report = await play(endpoint.url, charge);
    expect(report.action?.PayErrorCode).toBe(want);
    expect(endpoint.arrivals).toHaveLength(1);
  });
});
