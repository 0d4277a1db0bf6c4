// Which addresses are talked to.
import { describe, expect, it } from "vitest";
import { checkAddress } from "../../src/core/web-address.ts";

describe("checkAddress", () => {
  it.each([
    ["https://example.com/pay", "secure"],
    ["http://localhost:4010/", "loopback"],
    ["http://127.0.0.1:4010/", "loopback"],
    ["http://127.8.8.8/", "loopback"],
    ["http://[::1]:4010/", "loopback"],
    ["http://shop.localhost/", "loopback"],
    ["http://example.com/", "refused"],
    ["http://localhost.example.com/", "refused"],
    ["http://10.0.0.1/", "refused"],
    ["http://0.0.0.0/", "refused"],
    ["ftp://localhost/", "refused"],
    ["/relative", "refused"],
    ["", "refused"],
  ])("[T-06] [E-07] %s is %s", (text, kind) => {
    expect(checkAddress(text, null).kind).toBe(kind);
  });

  it("resolves against the document", () => {
    expect(checkAddress("paid?x=1", "https://app.example/shop/voice")).toEqual({
      kind: "secure",
      url: "https://app.example/shop/paid?x=1",
    });
  });
});
