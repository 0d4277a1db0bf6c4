// The checks of the connection, each against what a first contact may have seen.
import { describe, expect, it } from "vitest";
import { tlsChecks } from "../../src/checks/tls.ts";
import { judgeWith } from "../../src/judge.ts";
import { selectChecks } from "../../src/select-checks.ts";
import { eachCheckFails } from "../support/each-check-fails.ts";
import { approves, listen } from "../support/endpoints.ts";
import { goodEndpoint } from "../support/played-context.ts";

const tls = goodEndpoint.tls ?? { protocol: "", cipher: "", validTo: "", acceptsOldTls: false };

eachCheckFails(tlsChecks, {
  "certificate-lasts": { endpoint: { tls: { ...tls, validTo: "2020-01-01T00:00:00.000Z" } } },
  "https-only": { endpoint: { isTls: false, isLoopback: false } },
  "tls-old-versions": { endpoint: { tls: { ...tls, acceptsOldTls: true } } },
  "tls-version": { endpoint: { tls: { ...tls, protocol: "TLSv1.1" } } },
});

describe("over plain http", () => {
  it("[T-06] what asks about TLS itself is left out, and strict can pass", async () => {
    const endpoint = await listen(approves);
    const asked = { endpoint, username: "u", password: "p", isStrict: true };
    const { results, exitCode } = await judgeWith(tlsChecks, asked);
    expect(results.map(({ name, verdict }) => [name, verdict])).toEqual([["https-only", "passed"]]);
    expect(exitCode).toBe(0);
  });

  it("says so where nothing else was asked for", async () => {
    const endpoint = "http://127.0.0.1:1/";
    const asked = { endpoint, username: "u", password: "p", only: ["tls-version"] };
    await expect(judgeWith(tlsChecks, asked)).rejects.toThrow(
      "Plain http left out 1 check: tls-version.",
    );
  });

  it("everything is asked over https", () => {
    const selection = { only: [], skip: [], profiles: ["charge"], isFast: true };
    expect(selectChecks(tlsChecks, { ...selection, isTls: true })).toEqual(tlsChecks);
  });
});
