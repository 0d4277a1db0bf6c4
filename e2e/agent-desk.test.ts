// The agent's desk of examples/agent-assist, started as its README says, under `mock-twilio exec` with the
// reference server as its processor: an agent's whole payment, driven as the page drives it.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { exhibit, findLeaks } from "./support/leak-scanner.ts";
import { credentials, startProcessor } from "./support/processor.ts";

const emulator = fileURLToPath(new URL("../packages/mock-twilio/src/main.ts", import.meta.url));
const example = fileURLToPath(new URL("../examples/agent-assist", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "agent-desk-"));
const testCard = { number: "4111111111111111", securityCode: "123" };
afterAll(() => rmSync(folder, { recursive: true }));

type Call = { readonly sid: string; readonly payment: { readonly stage: string } | null };

/** The desk under exec, and all it told on its way. */
async function openDesk(processorUrl: string) {
  const flags = ["--connector", processorUrl, "--time-scale", "0.05"];
  const known = ["--username", credentials.username, "--password", credentials.password];
  const command = [
    "--conditions=source",
    "--disable-warning=ExperimentalWarning",
    emulator,
    "exec",
  ];
  const child = spawn(
    process.execPath,
    [...command, ...flags, ...known, "--", process.execPath, "src/main.ts"],
    {
      cwd: example,
      env: {
        PATH: process.env.PATH,
        MOCK_TWILIO_DATA: folder,
        ...{ TWILIO_NUMBER: "+15005550001", AGENT_PASSWORD: "open", PORT: "0" },
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const told: string[] = [];
  createInterface(child.stderr).on("line", (line) => told.push(line));
  const url = await addressOf(child, told);
  return { url, told, close: () => end(child) };
}

/** The line by which the desk says where it is; a desk that ends before says why. */
function addressOf(child: ChildProcess, told: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("close", () => reject(new Error(`The desk ended:\n${told.join("\n")}`)));
    if (child.stdout === null) throw new Error("Bug: the desk was started without its output.");
    createInterface(child.stdout).on("line", (line) => {
      told.push(line);
      const [, url] = line.match(/^The desk is at (.+)$/) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}

function end(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  return ended;
}

const headers = {
  Authorization: `Basic ${Buffer.from("agent:open").toString("base64")}`,
  "Content-Type": "application/json",
};

/** The pictures of the desk, as the page gets them. */
async function* pictures(url: string, seen: string[]): AsyncGenerator<readonly Call[]> {
  const { body } = await fetch(`${url}/api/events`, { headers });
  if (body === null) throw new Error("Bug: events without a body.");
  let rest = "";
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + chunk).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      seen.push(event);
      yield JSON.parse(event.slice("data: ".length));
    }
  }
}

describe("the agent's desk", () => {
  it("[G-10] [G-20] [H-20] takes a payment whose card nobody but the processor gets, once", async () => {
    await using processor = await startProcessor();
    const desk = await openDesk(processor.url);
    const seen: string[] = [];
    const send = async (path: string, body: object = {}) => {
      const request = { method: "POST", headers, body: JSON.stringify(body) };
      const answer = await fetch(`${desk.url}/api/${path}`, request);
      expect({ path, status: answer.status }).toMatchObject({ status: 204 });
    };
    const stages = new Set<string>();
    await send("calls", { to: "+15005550006" });
    for await (const [call] of pictures(desk.url, seen)) {
      if (call === undefined) continue;
      const stage = call.payment?.stage ?? "none";
      const isNew = !stages.has(stage);
      stages.add(stage);
      if (isNew && stage === "none") await send(`calls/${call.sid}/payment`, { amount: "10.00" });
      if (isNew && stage === "ready") await send(`calls/${call.sid}/complete`);
      if (stage === "paid" || stage === "failed") break;
    }
    await desk.close();
    expect([...stages].at(-1)).toBe("paid");
    expect(processor.readLedger()).toMatchObject([{ kind: "capture", amount: "10.00" }]);
    // One picture for each key of the number at least.
    expect(seen.length).toBeGreaterThan(16);
    const left = [exhibit("events", seen.join("\n")), exhibit("told", desk.told.join("\n"))];
    expect(findLeaks(left, [testCard])).toEqual([]);
  });
});
