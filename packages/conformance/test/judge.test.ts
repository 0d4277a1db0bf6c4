// The judge with checks of its own against small endpoints: what is sent, how results add up to an exit
// status, and what keeps everything from being judged.
import type { RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { aHost, anAuthority } from "../../mock-twilio/test/support/certificates.ts";
import type { Check, Finding } from "../src/check.ts";
import type { CheckContext } from "../src/check-context.ts";
import { judgeWith } from "../src/judge.ts";
import type { JudgeOptions } from "../src/judge-options.ts";
import { approves, listen, nobody } from "./support/endpoints.ts";

function aCheck(
  run: (context: CheckContext) => Promise<Finding>,
  other: Partial<Check> = {},
): Check {
  return {
    ...{ name: "a-check", behaviour: "A-01", group: "answers", profile: "charge", pace: "fast" },
    ...{ title: "It answers.", why: "Otherwise nobody knows.", cure: "Answer.", run },
    ...other,
  } as Check;
}

const passes = aCheck(async () => ({ verdict: "passed" }));

function judgeAt(endpoint: string, checks: readonly Check[], other: Partial<JudgeOptions> = {}) {
  return judgeWith(checks, { endpoint, username: "u", password: "p", seed: 1, ...other });
}

describe("exit status", () => {
  const fails = (other: Partial<Check> = {}): Check =>
    aCheck(
      async ({ deliver, bodies }) => ({
        verdict: "failed",
        what: "It is wrong.",
        exchanges: [await deliver(bodies.charge())],
      }),
      { name: "fails", ...other },
    );
  const unproved = aCheck(async () => ({ verdict: "not-proved", missing: "Give --ledger." }), {
    name: "unproved",
    group: "money",
  });
  const breaks = aCheck(() => Promise.reject(new Error("oh")), { name: "breaks" });
  it.each([
    ["0 when all passed", [passes], false, 0],
    ["1 when a must failed", [passes, fails()], false, 1],
    ["0 when a should failed", [passes, fails({ strength: "should" })], false, 0],
    ["1 when a should failed under strict", [passes, fails({ strength: "should" })], true, 1],
    ["0 when a may failed under strict", [passes, fails({ strength: "may" })], true, 0],
    ["0 when something was not proved", [passes, unproved], false, 0],
    ["3 when something was not proved under strict", [passes, unproved], true, 3],
    ["1 rather than 3", [fails(), unproved], true, 1],
    ["2 when a check of ours broke", [breaks, fails()], false, 2],
  ] as const)("is %s", async (_name, checks, isStrict, want) => {
    const verdicts = await judgeAt(await listen(approves), checks, { isStrict });
    expect(verdicts.exitCode).toBe(want);
  });
});

describe("what keeps everything from being judged", () => {
  const status =
    (code: number, headers: Record<string, string> = {}): RequestListener =>
    (_request, response) =>
      response.writeHead(code, headers).end();
  it.each([
    ["other credentials", status(401), /refuses the user name and password/],
    [
      "a redirect",
      status(302, { Location: "https://elsewhere.example/" }),
      /redirects to https:\/\/elsewhere/,
    ],
    ["no such path", status(404), /no endpoint at this address/],
    [
      "a connection that breaks",
      (request) => request.socket.destroy(),
      /breaks it without an answer/,
    ],
    [
      "gigabytes",
      (_request, response) => {
        const piece = Buffer.alloc(65_536, "x");
        const more = (): void => {
          while (response.write(piece) && !response.destroyed);
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      },
      /more than a megabyte/,
    ],
  ] as readonly (readonly [string, RequestListener, RegExp])[])(
    "%s: exit 2 and a sentence",
    async (_name, answer, want) => {
      const { exitCode, trouble, results } = await judgeAt(await listen(answer), [passes]);
      expect({ exitCode, trouble, results }).toEqual({
        exitCode: 2,
        trouble: expect.stringMatching(want),
        results: [],
      });
    },
  );

  it("nobody listening: exit 2 and a sentence", async () => {
    const address = await nobody();
    const { exitCode, trouble } = await judgeAt(address, [passes]);
    expect({ exitCode, trouble }).toEqual({
      exitCode: 2,
      trouble:
        "The endpoint cannot be reached: the connection was refused. Is it started, and on this port?",
    });
  });
});

describe("a check that does not end", () => {
  it("is ended with the run, and what is known is told", async () => {
    const ended = new AbortController();
    const hangs = aCheck(() => new Promise(() => undefined), { name: "hangs" });
    const verdicts = await judgeAt(await listen(approves), [passes, hangs], {
      signal: ended.signal,
      onResult: () => ended.abort(),
    });
    expect(verdicts.results.map(({ name }) => name)).toEqual(["a-check"]);
    expect(verdicts).toMatchObject({ isInterrupted: true, exitCode: 2 });
  });
});

describe("the bound on what is under way", () => {
  it("lets a burst have all its requests at once, and quick checks a dozen together", async () => {
    let now = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const endpoint = await listen((request, response) => {
      now += 1;
      most = Math.max(most, now);
      waiting.push(() => {
        now -= 1;
        approves(request, response);
      });
      // Answered when nobody else came for a while.
      const { length } = waiting;
      setTimeout(() => {
        if (waiting.length === length) for (const answer of waiting.splice(0)) answer();
      }, 50);
    });
    const many = (burst?: number): Check =>
      aCheck(
        async ({ deliver, bodies }) => {
          await Promise.all(Array.from({ length: 40 }, () => deliver(bodies.charge())));
          return { verdict: "passed" };
        },
        burst === undefined ? {} : { burst },
      );
    await judgeAt(endpoint, [many()]);
    expect(most).toBe(12);
    most = 0;
    await judgeAt(endpoint, [many(40)]);
    expect(most).toBe(40);
  });
});

describe("an endpoint over https", () => {
  async function listenTls(host: string) {
    const authority = anAuthority();
    const { certificate: cert, key } = aHost(authority, { host });
    const server = createTlsServer({ cert, key }, approves).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const close = (): void => void server.close(() => undefined);
    return { port, ca: authority.certificate, [Symbol.dispose]: close };
  }

  it("is not judged when nobody vouches for its certificate", async () => {
    using endpoint = await listenTls("localhost");
    const verdicts = await judgeAt(`https://localhost:${endpoint.port}/`, [passes]);
    expect(verdicts).toMatchObject({
      exitCode: 2,
      trouble: expect.stringMatching(
        /^The endpoint's TLS is not one that Twilio would trust: .*--ca-file/,
      ),
    });
  });

  it("is not judged when its certificate is another's", async () => {
    using endpoint = await listenTls("elsewhere.example");
    const { port, ca } = endpoint;
    const verdicts = await judgeAt(`https://localhost:${port}/`, [passes], { ca });
    expect(verdicts.trouble).toContain("the certificate is for another host name");
  });

  it("is judged with an authority of one's own, and its TLS is told", async () => {
    using endpoint = await listenTls("localhost");
    const { port, ca } = endpoint;
    const verdicts = await judgeAt(`https://localhost:${port}/`, [passes], { ca });
    expect(verdicts).toMatchObject({
      exitCode: 0,
      tls: { protocol: "TLSv1.3", acceptsOldTls: false },
    });
  });

  it("is told when there is no TLS at all", async () => {
    const address = (await listen(approves)).replace("http:", "https:");
    const { trouble } = await judgeAt(address, [passes]);
    expect(trouble).toBe("The endpoint speaks no TLS at this port: is it http, or another port?");
  });
});

describe("what a report may show", () => {
  it("holds no card data, neither sent nor come back in any disguise", async () => {
    let number = "";
    const endpoint = await listen((request, response) => {
      request.on("data", (piece: Buffer) => {
        const card = String(JSON.parse(String(piece)).cardnumber);
        response.setHeader("X-Card", card);
        response.end(`no: ${card} ${Buffer.from(card).toString("base64")} "cvv": "371"; 371, 12`);
      });
    });
    const leaks = aCheck(async ({ deliver, bodies }) => {
      const canary = bodies.canary("card");
      number = canary.number;
      const exchange = await deliver(bodies.charge({ ...canary.overrides, cvv: "371" }));
      expect(exchange.body).toContain(number);
      return { verdict: "failed", what: `It shows ${number}.`, exchanges: [exchange] };
    });
    const shown = JSON.stringify((await judgeAt(endpoint, [leaks])).results);
    expect(shown).toContain('"outcome":"answered"');
    expect(number).toMatch(/^400000\d{10}$/);
    expect(shown).not.toContain(number);
    expect(shown).not.toContain(number.slice(6));
    expect(shown).not.toContain(Buffer.from(number).toString("base64").slice(0, 16));
    expect(shown).not.toContain("371");
  });
});
