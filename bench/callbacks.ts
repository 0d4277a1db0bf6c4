// Callbacks of payment sessions a second: fifty calls at once, each with an agent's application on loopback
// that acts on what it is told. Beside them the same number of signed forms, posted by a bare client, with
// no emulator to say what is in them.
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type LiveCall, type MockTwilio, startMockTwilio } from "@pay-connector/mock-twilio";
import { signWebhook } from "@pay-connector/types";
import { type Figure, median, round } from "./measure.ts";

const CALLS = 50;
const RUNS = 5;
const SECOND_MS = 1000;
const twiml = '<Response><Pause length="3600"/></Response>';
const both = (url: string): [string, string][] => [
  ["IdempotencyKey", "1"],
  ["StatusCallback", url],
];

const approve = async (): Promise<Response> =>
  Response.json({ charge_id: "ch_1", error_code: null, error_message: null });

/** Callbacks a second. */
export async function callbacksPerSecond(): Promise<Figure> {
  let form: [string, string][] = [];
  const rate = await median(RUNS, async () => {
    const run = await session();
    form = run.last;
    return (run.count / run.ms) * SECOND_MS;
  });
  const bare = await median(RUNS, () => bareRate(form));
  return {
    name: "callbacks of payment sessions over loopback, 50 calls at once",
    value: `${round(rate)} a second`,
    beside: `${round(bare)} a second: the same forms, signed and posted without an emulator`,
    ratio: `1 : ${round(bare / rate, 1)}`,
    goal: "1,000 a second",
    isMet: rate >= 1000,
  };
}

type Run = { readonly count: number; readonly ms: number; readonly last: [string, string][] };

async function session(): Promise<Run> {
  let hear: (form: URLSearchParams) => void = () => undefined;
  const app = await listen((form) => hear(form));
  const mock = await startMockTwilio({ connector: { fetch: approve }, callerConduct: "answers" });
  const calls = await answered(mock);
  let count = 0;
  let open = calls.size;
  let last: [string, string][] = [];
  const startMs = performance.now();
  await new Promise<void>((resolve) => {
    hear = (form) => {
      count += 1;
      last = [...form];
      if (form.has("Result")) {
        open -= 1;
        if (open === 0) resolve();
        return;
      }
      const call = calls.get(form.get("CallSid") ?? "");
      if (call !== undefined) act(call, form, app.url);
    };
    for (const call of calls.values())
      call.createPayment([...both(app.url), ["ChargeAmount", "1"]]);
  });
  const ms = performance.now() - startMs;
  app.server.close();
  await mock.close();
  return { count, ms, last };
}

async function answered(mock: MockTwilio): Promise<ReadonlyMap<string, LiveCall>> {
  // Keys come at once, and nothing waits for a telephone.
  mock.clock.setMode("step");
  const source = { kind: "twiml", text: twiml } as const;
  for (let call = 0; call < CALLS; call += 1) {
    mock.placeOutbound({ to: "+12025550142", from: "+12025550199", source });
  }
  await mock.clock.advance(10 * SECOND_MS);
  return mock.calls;
}

function act(call: LiveCall, form: URLSearchParams, url: string): void {
  if (form.get("PartialResult") === "true") return;
  const [first = ""] = (form.get("Required") ?? "payment-card-number").split(",");
  const wanted: [string, string] = first === "" ? ["Status", "complete"] : ["Capture", first];
  call.updatePayment(form.get("Sid") ?? "", [...both(url), wanted]);
}

// As many lines as calls, each posting one form after the other on a connection of its own.
async function bareRate(form: [string, string][]): Promise<number> {
  const EACH = 36;
  const app = await listen(() => undefined);
  const startMs = performance.now();
  const line = async (): Promise<void> => {
    for (let post = 0; post < EACH; post += 1) await postSigned(app.url, form);
  };
  await Promise.all(Array.from({ length: CALLS }, line));
  const ms = performance.now() - startMs;
  app.server.close();
  return ((CALLS * EACH) / ms) * SECOND_MS;
}

async function postSigned(url: string, params: [string, string][]): Promise<void> {
  const signature = await signWebhook({ authToken: "token", url, params });
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    "X-Twilio-Signature": signature,
  };
  await new Promise<void>((resolve, reject) => {
    const sent = request(url, { method: "POST", headers, agent: false }, (answer) => {
      answer.resume().on("end", resolve);
    });
    sent.on("error", reject);
    sent.end(new URLSearchParams(params).toString());
  });
}

async function listen(
  hear: (form: URLSearchParams) => void,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((asked, answer) => {
    let body = "";
    asked.setEncoding("utf8").on("data", (piece: string) => {
      body += piece;
    });
    asked.on("end", () => {
      answer.writeHead(204).end();
      hear(new URLSearchParams(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}/status` };
}
