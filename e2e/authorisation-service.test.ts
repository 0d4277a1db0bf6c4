// A service of somebody else behind the reference server: the stand-in of examples/, started by its own
// command, attached by its mapping file alone. The phone application steers it with <Parameter>.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { startMockTwilio } from "@pay-connector/mock-twilio";
import { describe, expect, it } from "vitest";
import { credentials, startProcessor } from "./support/processor.ts";
import { aCharge, deliver } from "./support/requests.ts";

const folder = fileURLToPath(new URL("../examples/authorisation-service/", import.meta.url));
const token = "a-token-of-the-tests";
const keys = "4111111111111111 1230 94105 123";

/** Runs what `npm start` runs, on a free port. */
async function startService(): Promise<{ url: string; end: () => Promise<void> }> {
  const { scripts } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
  const [program, ...args] = (scripts.start as string).split(" ");
  expect(program).toBe("node");
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: process.env.PATH ?? "", SERVICE_TOKEN: token, SERVICE_PORT: "0" },
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The service ended with ${code}.`)));
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const address = /http:\/\/\S+/.exec(text)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  const exited = once(child, "exit");
  const end = async () => {
    child.kill("SIGTERM");
    await exited;
  };
  return { url, end };
}

/** Service, reference server and emulator, one behind the other. */
async function openAll() {
  const service = await startService();
  const processor = await startProcessor({
    GATEWAY: "http-json",
    GATEWAY_MAPPING_FILE: `${folder}mapping.yaml`,
    GATEWAY_BASE_URL: service.url,
    GATEWAY_TOKEN: token,
  });
  let parameters = "";
  const shop = createServer((request, response) => {
    const pay = `<Pay chargeAmount="10.00" action="/done">${parameters}</Pay>`;
    const twiml = `<Response>${request.url === "/voice" ? pay : ""}</Response>`;
    response.writeHead(200, { "content-type": "text/xml" }).end(twiml);
  });
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  const shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  const mock = await startMockTwilio({ connector: { url: processor.url, ...credentials } });
  const pay = async (given: Readonly<Record<string, string>>) => {
    parameters = Object.entries(given)
      .map(([name, value]) => `<Parameter name="${name}" value="${value}"/>`)
      .join("");
    return await mock.play({ url: `${shopUrl}/voice`, keys });
  };
  const payments = async (): Promise<readonly Record<string, unknown>[]> => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${service.url}/v1/payments`, { headers });
    const body = (await response.json()) as { payments: readonly Record<string, unknown>[] };
    return body.payments;
  };
  return {
    processor,
    pay,
    payments,
    endService: service.end,
    async [Symbol.asyncDispose]() {
      await mock.close();
      shop.closeAllConnections();
      shop.close();
      await processor[Symbol.asyncDispose]();
      await service.end();
    },
  };
}

describe("an authorisation service that is attached by a mapping file", () => {
  it("[P-01] [P-02] waives a fee, adds one, and pays back, as <Parameter> says", async () => {
    await using all = await openAll();
    const standard = await all.pay({});
    expect(standard.action).toMatchObject({
      Result: "success",
      PayConnector_fee: "1.50",
      PayConnector_total: "11.50",
    });
    const waived = await all.pay({ fee: "waive" });
    expect(waived.action).toMatchObject({
      PayConnector_fee: "0.00",
      PayConnector_total: "10.00",
    });
    const added = await all.pay({ fee: "2.50" });
    expect(added.action).toMatchObject({ PayConnector_fee: "2.50", PayConnector_total: "12.50" });
    const charge = waived.action?.PaymentConfirmationCode ?? "";
    const refunded = await all.pay({ refund_of: charge });
    expect(refunded.action).toMatchObject({
      Result: "success",
      PayConnector_type: "refund",
      PayConnector_total: "-10.00",
    });
    const again = await all.pay({ refund_of: charge });
    expect(again.action).toMatchObject({ ConnectorError: expect.stringContaining("refund_not") });
    const kept = await all.payments();
    expect(kept.map(({ type, state }) => `${type} ${state}`)).toEqual([
      "sale paid",
      "sale paid",
      "sale paid",
      "refund paid",
      "refund refused",
    ]);
    expect(JSON.stringify(kept)).not.toContain("4111111111111111");
  });

  it("[R-05] [R-15] is asked once, however often Twilio delivers", async () => {
    await using all = await openAll();
    const charge = aCharge({ amount: "10.00" });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => deliver(all.processor.url, charge)),
    );
    expect(new Set(answers.map((answer) => answer?.text)).size).toBe(1);
    expect(await all.payments()).toHaveLength(1);
  });

  it("[R-09] [R-02] that cannot be reached fails the payment at the sixth delivery, with nothing sent", async () => {
    await using all = await openAll();
    await all.endService();
    const charge = aCharge();
    for (let delivery = 1; delivery < 6; delivery += 1) {
      expect(await deliver(all.processor.url, charge)).toBeNull();
    }
    const answer = await deliver(all.processor.url, charge);
    expect(JSON.parse(answer?.text ?? "")).toMatchObject({
      charge_id: null,
      error_code: "processing_error",
    });
    const log = readFileSync(all.processor.logFile, "utf8");
    expect(log).toMatch(/"operation":"charge","why":"[^"]*ECONNREFUSED[^"]*","msg":"gateway"/);
    expect(log).not.toContain("4111111111111111");
  });
});
