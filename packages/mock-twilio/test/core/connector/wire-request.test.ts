// The headers of a delivery.
import { Secret } from "@pay-connector/types";
import { describe, expect, it } from "vitest";
import { wireRequest } from "../../../src/core/connector/wire-request.ts";

describe("wireRequest", () => {
  const given = { body: new Secret("{}"), username: "twilio", password: "pässword:1" };

  it("[T-02] sends Basic credentials with the first request, as UTF-8", () => {
    const { headers } = wireRequest({ ...given, hasContentType: true });
    const text = Buffer.from(
      (headers.Authorization ?? "").slice("Basic ".length),
      "base64",
    ).toString();
    expect(text).toBe("twilio:pässword:1");
    expect(headers["User-Agent"]).toBe("AHC/2.1");
  });

  it("[T-03] [Q-10] names the body JSON, or says nothing about it", () => {
    expect(wireRequest({ ...given, hasContentType: true }).headers["Content-Type"]).toBe(
      "application/json",
    );
    expect(wireRequest({ ...given, hasContentType: false }).headers).not.toHaveProperty(
      "Content-Type",
    );
  });
});
