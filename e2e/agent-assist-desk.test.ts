// The agent's desk of examples/, as its author wrote it and as its users run it, under `mock-twilio exec`: the
// agent's page is played by this test, the customer and Twilio by the emulator, the processor is real.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { findFreePort } from "../tools/scratch-account.ts";
import { exhibit, findLeaks } from "./support/leak-scanner.ts";
import { credentials, startProcessor } from "./support/processor.ts";

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "agent-desk-"));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGTERM");
  rmSync(folder, { recursive: true });
});
const password = "of-the-agents";

/** The desk under exec, with what it told so far. */
async function startDesk(processorUrl: string) {
  const port = String(await findFreePort());
  const { username, password: secret } = credentials;
  const child = spawn(
    process.execPath,
    [
      ...["--conditions=source", "--disable-warning=ExperimentalWarning"],
      ...[path("packages/mock-twilio/src/main.ts"), "exec", "--time-scale", "0.1"],
      ...["--connector", processorUrl, "--username", username, "--password", secret],
      ...["--", process.execPath, path("examples/agent-assist/src/main.ts")],
    ],
    {
      env: {
        ...{ PATH: process.env.PATH, MOCK_TWILIO_DATA: join(folder, "data"), PORT: port },
        ...{ TWILIO_NUMBER: "+12025550100", AGENT_PASSWORD: password },
      },
    },
  );
  children.push(child);
  const told = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (piece) => {
      told.text += String(piece);
    });
  }
  await expect.poll(() => told.text, { timeout: 20_000 }).toContain("The desk is at");
  return { child, told, url: `http://127.0.0.1:${port}` };
}

type Shown = { readonly sid: string; readonly payment: Readonly<Record<string, unknown>> | null };

/** The agent's page: what it shows, and what it asks for. */
class AgentPage {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  /** Every picture of the desk, newest last. */
  readonly pictures: (readonly Shown[])[] = [];

  constructor(url: string) {
    this.#url = url;
    const secret = Buffer.from(`agent:${password}`).toString("base64");
    this.#headers = { Authorization: `Basic ${secret}`, "Content-Type": "application/json" };
  }

  async watch(): Promise<void> {
    const answer = await fetch(`${this.#url}/api/events`, { headers: this.#headers });
    let rest = "";
    for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (rest + piece).split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) this.pictures.push(JSON.parse(event.replace("data: ", "")));
    }
  }

  async ask(address: string, body: unknown = {}): Promise<void> {
    const request = { method: "POST", headers: this.#headers, body: JSON.stringify(body) };
    const answer = await fetch(`${this.#url}/api${address}`, request);
    expect({ address, status: answer.status, text: await answer.text() }).toMatchObject({
      status: 204,
    });
  }

  get call(): Shown | undefined {
    return this.pictures.at(-1)?.[0];
  }

  async untilPayment(wanted: Readonly<Record<string, unknown>>): Promise<void> {
    await expect.poll(() => this.call?.payment, { timeout: 30_000 }).toMatchObject(wanted);
  }
}

async function stop(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  return ended;
}

describe("the agent's desk under exec", () => {
  it("[X-04] [X-05] [T-01] [M-05] takes a payment from the call to the capture, and ends when it is told", async () => {
    await using processor = await startProcessor();
    const { child, told, url } = await startDesk(processor.url);
    const page = new AgentPage(url);
    const watching = page.watch().catch(() => undefined);
    await page.ask("/calls", { to: "+12025550142" });
    await expect.poll(() => page.call?.sid, { timeout: 20_000 }).toMatch(/^CA/);
    const call = `/calls/${page.call?.sid}`;
    await page.ask(`${call}/payment`, { amount: "12.50" });
    await page.untilPayment({ stage: "ready" });
    expect(processor.readLedger()).toEqual([]);
    await page.ask(`${call}/complete`);
    await page.untilPayment({ stage: "paid" });
    const [capture, ...more] = processor.readLedger();
    expect(more).toEqual([]);
    expect(capture).toMatchObject({ kind: "capture", amount: "12.50" });
    await page.ask(`${call}/hang-up`);
    expect(await stop(child)).toBe(0);
    await watching;
    expect(told.text).toContain("1 payment session, 1 charge, 0 tokens, 0 alerts");
    const seen = exhibit("the page and the log", JSON.stringify(page.pictures) + told.text);
    expect(findLeaks([seen], [{ number: "4111111111111111", securityCode: "123" }])).toEqual([]);
  });
});
