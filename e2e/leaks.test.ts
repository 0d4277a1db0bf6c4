// Card data that was made for this test goes through everything: approvals, declines, mismatches, broken
// bodies, a crash, whole calls with their stories. Afterwards no file and no answer may hold any of it.
// The scanner itself is proved first, by leaks that were planted.
import { createHash, randomInt } from "node:crypto";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { startMockTwilio } from "@pay-connector/mock-twilio";
import { describe, expect, it } from "vitest";
import {
  aCanary,
  anAccountCanary,
  type Canary,
  exhibit,
  findLeaks,
  readFolder,
} from "./support/leak-scanner.ts";
import { credentials, startProcessor } from "./support/processor.ts";
import { aCharge, deliver } from "./support/requests.ts";

const chance = () => randomInt(1_000_000) / 1_000_000;
const card = (canary: Canary, more: Record<string, unknown> = {}) =>
  aCharge({ cardnumber: canary.number, cvv: canary.securityCode, ...more });

describe("the scanner", () => {
  const canary = aCanary(chance);
  const { number, securityCode } = canary;

  it.each([
    { name: "a plain number in a log", given: `{"msg":"got ${number}"}` },
    { name: "a spaced number in a transcript", given: number.replace(/(.{4})/g, "$1 ") },
    { name: "a number in base64", given: Buffer.from(`{"card":"${number}"}`).toString("base64") },
    { name: "a security code under its field name", given: `{"cvv":"${securityCode}"}` },
    { name: "a security code beside a number", given: `${number},12/30,${securityCode}` },
    { name: "an unkeyed digest", given: createHash("sha256").update(number).digest("hex") },
  ])("[M-05] finds $name", ({ given }) => {
    expect(findLeaks([exhibit("planted", given)], [canary])).not.toEqual([]);
  });

  it("finds a leak planted in a file of the processor", async () => {
    await using processor = await startProcessor();
    await deliver(processor.url, card(canary));
    expect(findLeaks(readFolder(processor.folder), [canary])).toEqual([]);
    appendFileSync(join(processor.folder, "reference-server.db"), number);
    expect(findLeaks(readFolder(processor.folder), [canary])).toHaveLength(1);
  });

  it("does not cry over three digits that are somewhere", () => {
    expect(findLeaks([exhibit("log", `took ${securityCode} ms`)], [canary])).toEqual([]);
  });
});

describe("card data", () => {
  it("[M-05] [M-06] [M-07] [E-13] is in no log, database, ledger or answer of the processor", async () => {
    await using processor = await startProcessor({ TIME_SCALE: "0.01" });
    const canaries = Array.from({ length: 12 }, () => aCanary(chance));
    const account = anAccountCanary(chance);
    const [approved, declined, mismatched, tokenized, broken, wordy, slow, ...rest] = canaries as [
      Canary,
      Canary,
      Canary,
      Canary,
      Canary,
      Canary,
      Canary,
      ...Canary[],
    ];
    const first = card(mismatched);
    const answers = [
      await deliver(processor.url, card(approved)),
      await deliver(
        processor.url,
        card(declined, { parameters: { simulator: "decline:card_declined" } }),
      ),
      await deliver(processor.url, first),
      await deliver(processor.url, { ...first, cardnumber: approved.number }),
      await deliver(processor.url, card(tokenized, { method: "tokenize", amount: null })),
      await deliver(processor.url, JSON.stringify(card(broken)).slice(0, -3)),
      await deliver(
        processor.url,
        JSON.stringify({ ...card(wordy), amount: wordy.number, expiry_month: wordy.number }),
      ),
      await deliver(processor.url, { ...card(wordy), method: wordy.number }),
      await deliver(processor.url, card(wordy), { password: wordy.number }),
      await deliver(processor.url, {
        ...aCharge({ cardnumber: null, cvv: null, expiry_month: null, expiry_year: null }),
        bankaccountnumber: account.number,
        routingnumber: "110000000",
      }),
      ...(await Promise.all(rest.map((canary) => deliver(processor.url, card(canary))))),
    ];
    void deliver(processor.url, card(slow, { parameters: { simulator: "slow:600000" } }));
    await deliver(processor.url, card(slow));
    await processor.kill();
    await processor.start();
    await processor.stop();

    const exhibits = [
      ...readFolder(processor.folder),
      ...answers.map((answer, index) => exhibit(`answer ${index + 1}`, answer?.text ?? "")),
    ];
    expect(exhibits.length).toBeGreaterThan(5);
    expect(findLeaks(exhibits, [...canaries, account])).toEqual([]);
  });

  it("[M-05] [M-01] [M-02] is in no story, report or delivery of the emulator", async () => {
    await using processor = await startProcessor();
    const canary = aCanary(chance);
    const mock = await startMockTwilio({
      connectors: [{ uniqueName: "Default", mode: "LIVE", url: processor.url, ...credentials }],
    });
    const call = await mock.dial({
      twiml: `<Response><Pay chargeAmount="5.00"/><Say>${canary.number}</Say></Response>`,
    });
    await call.press(canary.number);
    await call.press("1230");
    await call.press("94105");
    await call.press(canary.securityCode ?? "");
    expect(call.report.result).toBe("success");
    const exhibits = [
      exhibit("transcript", call.transcript),
      exhibit("report", JSON.stringify(call.report)),
      exhibit("deliveries", JSON.stringify(mock.deliveries)),
    ];
    await mock.close();
    expect(findLeaks(exhibits, [canary])).toEqual([]);
  });
});
