// Which hosts are played, passed through and refused: the whole policy as one table.
import { describe, expect, it } from "vitest";
import {
  allowHostProblem,
  type HostVerdict,
  judgeHost,
  readAuthorityForm,
} from "../../src/exec/host-policy.ts";

describe("hosts", () => {
  const cases: readonly (readonly [string, HostVerdict])[] = [
    ["api.twilio.com", "played"],
    ["api.dublin.ie1.twilio.com", "played"],
    ["verify.twilio.com", "played"],
    ["twilio.com", "refused"],
    ["eviltwilio.com", "refused"],
    ["api.twilio.com.evil.example", "refused"],
    ["api.twilio.com.", "refused"],
    ["*.twilio.com", "refused"],
    ["-.twilio.com", "refused"],
    [`${"a".repeat(64)}.twilio.com`, "refused"],
    [`${"a.".repeat(130)}twilio.com`, "refused"],
    ["localhost", "loopback"],
    ["app.localhost", "loopback"],
    ["127.0.0.1", "loopback"],
    ["127.9.9.9", "loopback"],
    ["::1", "loopback"],
    ["127.0.0.1.evil.example", "refused"],
    ["notlocalhost", "refused"],
    ["gateway.example", "allowed"],
    ["sub.gateway.example", "refused"],
    ["169.254.169.254", "refused"],
  ];
  it.each(cases)("[X-01] %s: %s", (host, want) => {
    expect(judgeHost(host, ["Gateway.Example"])).toBe(want);
  });
});

describe("a host and its port", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["api.twilio.com:443", "api.twilio.com 443"],
    ["API.Twilio.com", "api.twilio.com 443"],
    ["[::1]:8080", "::1 8080"],
    ["localhost:0", null],
    ["localhost:65536", null],
    ["a:b:443", null],
    ["", null],
    ["user@host:443", null],
    ["host/path", null],
    ["ho st:1", null],
    ["host\r\nX: y:1", null],
  ];
  it.each(cases)("are read from %j", (text, want) => {
    const read = readAuthorityForm(text, 443);
    expect(read === null ? null : `${read.host} ${read.port}`).toBe(want);
  });
});

describe("--allow-host", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["gateway.example", null],
    ["10.0.0.7", null],
    ["https://gateway.example", "no host name"],
    ["gateway.example:443", "no host name"],
    ["", "no host name"],
    ["api.twilio.com", "one of Twilio's own hosts"],
  ];
  it.each(cases)("[X-01] %j", (name, want) => {
    const problem = allowHostProblem(name);
    if (want === null) expect(problem).toBeNull();
    else expect(problem).toContain(want);
  });
});
