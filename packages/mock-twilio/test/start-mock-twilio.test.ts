// The public door: calls driven from a test, time that does not pass, signatures the official package
// accepts, and options that are wrong.
import twilio from "twilio";
import { describe, expect, it } from "vitest";
import { OptionsError, startMockTwilio } from "../src/index.ts";

const pay = '<Response><Pay chargeAmount="10.00"/></Response>';
const keys = "4111111111111111 1230 94105 123";
const approve = async (): Promise<Response> =>
  Response.json({ charge_id: "ch_1", error_code: null, error_message: null });
const at = "2026-11-20T09:00:00Z";

describe("startMockTwilio", () => {
  it("[R-02] [R-08] plays six time-outs of ten seconds in virtual time", async () => {
    let deliveries = 0;
    const silent = async (): Promise<Response> => {
      deliveries += 1;
      return new Promise(() => undefined);
    };
    const mock = await startMockTwilio({ at, connector: { fetch: silent } });
    const before = mock.clock.nowMs();
    const report = await mock.play({ twiml: pay, keys });
    expect(deliveries).toBe(6);
    expect(report.action).toMatchObject({ PayErrorCode: "64002" });
    const [first] = report.connector;
    // Six slots and the dialogue before them passed on the emulator's clock, and on no other.
    expect(mock.clock.nowMs() - Date.parse(first?.at ?? "")).toBe(60_000);
    expect(mock.clock.nowMs()).toBeGreaterThan(before + 60_000);
  });

  it("[R-04] lets a processor be slow on the emulator's clock", async () => {
    const known = new Map<string, Promise<Response>>();
    const mock = await startMockTwilio({ at, connector: { fetch: slow } });
    async function slow(request: Request): Promise<Response> {
      const { transaction_id: id } = (await request.json()) as { transaction_id: string };
      const outcome = known.get(id) ?? mock.clock.sleep(11_000).then(approve);
      known.set(id, outcome);
      return (await outcome).clone();
    }
    const report = await mock.play({ twiml: pay, keys });
    expect(report.result).toBe("success");
    expect(report.connector).toMatchObject([
      { outcome: "no-answer", delivery: 1 },
      { outcome: "answered", delivery: 2, tookMs: 1000 },
    ]);
  });

  it("[R-01] waits for a processor in process that has real work to do", async () => {
    const { readFile } = await import("node:fs/promises");
    const busy = async (): Promise<Response> => {
      for (let turn = 0; turn < 20; turn += 1) await readFile(new URL(import.meta.url));
      await crypto.subtle.digest("SHA-256", new Uint8Array(100_000));
      return approve();
    };
    const mock = await startMockTwilio({ at, connector: { fetch: busy } });
    const report = await mock.play({ twiml: pay, keys });
    expect(report.connector.map(({ outcome }) => outcome)).toEqual(["answered"]);
  });

  it("[D-11] drives a call prompt by prompt", async () => {
    const mock = await startMockTwilio({ at, connector: { fetch: approve } });
    const call = await mock.dial({ twiml: pay });
    expect(call.question).toEqual({ step: "payment-card-number", attempt: 1 });
    await call.interrupt("4111 1111 1111 1112#".replaceAll(" ", ""));
    expect(call.question).toEqual({ step: "payment-card-number", attempt: 2 });
    await call.press("4111 1111 1111 1111 #");
    await call.press("1230");
    await call.press("94105#");
    expect(call.isEnded).toBe(false);
    await call.press("123");
    expect(call.isEnded).toBe(true);
    expect(call.question).toBeNull();
    expect(call.report.result).toBe("success");
    expect(mock.deliveries).toHaveLength(1);
    expect(mock.deliveries[0]?.request).toMatchObject({ cvv: "xxx" });
    await expect(call.press("1")).rejects.toThrow("over");
    await mock.close();
  });

  it("[D-09] hangs up", async () => {
    const mock = await startMockTwilio({ at, connector: { fetch: approve } });
    const call = await mock.dial({ twiml: pay });
    await call.hangUp();
    await call.hangUp();
    expect(call.report.result).toBe("caller-hung-up");
  });

  it("resolves dial when the call asks nothing", async () => {
    const mock = await startMockTwilio({ at });
    const call = await mock.dial({ twiml: "<Response><Say>Hi</Say></Response>" });
    expect(call.isEnded).toBe(true);
    expect(call.report).toMatchObject({ result: null, action: null });
  });

  it("[W-01] [W-06] signs every webhook as the official package expects it", async () => {
    const authToken = "0123456789abcdef0123456789abcdef";
    const judged: boolean[] = [];
    const answers = [
      new twilio.twiml.VoiceResponse(),
      new twilio.twiml.VoiceResponse(),
      new twilio.twiml.VoiceResponse(),
    ] as const;
    answers[0].redirect({ method: "GET" }, "/next?x=1&y=%20z");
    answers[1].pay({ chargeAmount: "10.00", action: "/paid?order=7" });
    answers[2].say("Thank you.");
    const fetch = async (request: Request): Promise<Response> => {
      const signature = request.headers.get("X-Twilio-Signature") ?? "";
      const params = Object.fromEntries(new URLSearchParams(await request.text()));
      judged.push(twilio.validateRequest(authToken, signature, request.url, params));
      return new Response(answers[judged.length - 1]?.toString());
    };
    const mock = await startMockTwilio({
      at,
      authToken,
      connector: { fetch: approve },
      application: { fetch },
    });
    const report = await mock.play({ url: "https://app.example/voice", keys });
    expect(judged).toEqual([true, true, true]);
    expect(report.result).toBe("success");
    expect(report.heard.at(-1)?.text).toBe("Thank you.");
  });

  it("[Q-11] gives each <Pay> an id of its own, and repeats them with a seed", async () => {
    const ids = async (seed: number): Promise<readonly string[]> => {
      const mock = await startMockTwilio({ at, seed, connector: { fetch: approve } });
      await mock.play({ twiml: pay, keys });
      await mock.play({ twiml: pay, keys });
      return mock.deliveries.map(({ transactionId }) => transactionId);
    };
    const [first, second] = [await ids(1), await ids(1)];
    expect(first).toEqual(second);
    expect(new Set(first).size).toBe(2);
  });

  it("[T-03] [Q-10] sends no Content-Type in the observed profile", async () => {
    const headers: Headers[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      headers.push(request.headers);
      return approve();
    };
    const mock = await startMockTwilio({
      at,
      wire: "observed",
      connector: { fetch, username: "u", password: "p" },
    });
    await mock.play({ twiml: pay, keys });
    expect(headers[0]?.get("content-type")).toBeNull();
    expect(headers[0]?.get("user-agent")).toBe("AHC/2.1");
    expect(headers[0]?.get("authorization")).toBe(`Basic ${btoa("u:p")}`);
  });

  it("plays several calls at once, on one clock", async () => {
    const mock = await startMockTwilio({ at, connector: { fetch: approve } });
    const calls = Array.from({ length: 5 }, () => mock.play({ twiml: pay, keys }));
    const reports = await Promise.all(calls);
    expect(reports.map(({ result }) => result)).toEqual(Array(5).fill("success"));
    expect(new Set(mock.deliveries.map(({ transactionId }) => transactionId)).size).toBe(5);
  });

  it("[D-09] close hangs up what is still on the line", async () => {
    const mock = await startMockTwilio({ at, connector: { fetch: approve } });
    const call = await mock.dial({ twiml: pay });
    await mock.close();
    expect(call.report.result).toBe("caller-hung-up");
  });

  it("plays a call in real time, scaled", async () => {
    const mock = await startMockTwilio({
      ...{ isRealTime: true, timeScale: 0.001, connector: { fetch: approve } },
    });
    const report = await mock.play({ twiml: pay, keys: "4111111111111111# 1230 94105# 123" });
    expect(report.result).toBe("success");
  });

  it("[E-06] [E-08] knows several connectors", async () => {
    const mock = await startMockTwilio({
      at,
      connector: { fetch: approve },
      connectors: [{ uniqueName: "Live", mode: "LIVE", fetch: approve, currencies: ["EUR"] }],
    });
    const live = (currency: string): string =>
      `<Response><Pay chargeAmount="10.00" paymentConnector="Live" currency="${currency}"/></Response>`;
    const script = "4012888888881881 1230 94105 123";
    expect((await mock.play({ twiml: live("eur"), keys: script })).result).toBe("success");
    expect((await mock.play({ twiml: live("usd"), keys: script })).result).toBe("validation-error");
    expect((await mock.play({ twiml: pay, keys: script })).action).toMatchObject({
      PayErrorCode: "64022",
    });
  });

  it("[T-06] names every wrong option at once", async () => {
    const wrong = startMockTwilio({
      connector: { url: "http://example.com/", username: "a:b", password: "sesame" },
      at: "yesterday",
      timeScale: 0,
      accountSid: "AC1",
      authToken: "",
      actionUrl: "http://example.com/",
      wire: "telepathy" as never,
      assumptions: { maxAttempts: "many", weather: "good" } as never,
    });
    const error = await wrong.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OptionsError);
    expect((error as OptionsError).problems).toHaveLength(10);
    expect(String(error)).not.toContain("sesame");
  });

  it("refuses keys that no telephone has, without repeating them", async () => {
    const mock = await startMockTwilio({ at });
    await expect(mock.play({ twiml: pay, keys: "4111x" })).rejects.toThrow(
      "Word 1 of the key script",
    );
  });
});
