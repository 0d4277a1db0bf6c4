// REST requests a second, and what the server keeps in memory meanwhile: `mock-twilio serve` beside prism,
// which serves the same document and answers with its examples. Same client, same requests, same run.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { LeanClient, rawRequest } from "./lean-client.ts";
import { type Figure, middle, round, WARM_UPS } from "./measure.ts";
import { flagsOf, freePort, untilAnswered } from "./servers.ts";

const RUNS = 5;
const SECOND_MS = 1000;
// What a client with a small pool of connections has under way at once.
const LINES = 8;
const REQUESTS = 2000;
// As a session of an agent does: of twenty requests one makes a call and one lists; the others look at a call.
const MIX = 20;
const KILOBYTE = 1024;
const accountSid = `AC${"1".repeat(32)}`;
const authToken = "bench";
const base = `/2010-04-01/Accounts/${accountSid}/Calls`;

type Measured = { readonly rate: number; readonly megabytes: number };

/** Both figures; without a peer ours stand alone. */
export async function restFigures(places: {
  readonly bin: string;
  readonly peerBin: string | null;
  readonly peerName: string;
}): Promise<readonly Figure[]> {
  const { bin, peerBin, peerName } = places;
  const document = createRequire(import.meta.url).resolve("@pay-connector/spec/twilio-api.json");
  const programs = [
    (port: number) => [...flagsOf(bin), bin, "serve", "--port", String(port)],
    ...(peerBin === null
      ? []
      : [(port: number) => [peerBin, "mock", document, "-p", String(port), "-v", "silent"]]),
  ];
  const servers: Server[] = [];
  try {
    for (const program of programs) servers.push(await started(program));
    return figuresOf(await inTurns(servers), peerName);
  } finally {
    for (const { child, clients } of servers) {
      for (const client of clients) client.close();
      child.kill("SIGKILL");
    }
  }
}

function figuresOf(
  [ours, peer = null]: readonly (Measured | null)[],
  peerName: string,
): readonly Figure[] {
  if (ours === null || ours === undefined) return [];
  const ratio = peer === null ? null : ours.rate / peer.rate;
  const share = peer === null ? null : ours.megabytes / peer.megabytes;
  return [
    {
      name: "REST requests over 8 connections: calls made, shown and listed",
      value: `${round(ours.rate)} a second`,
      beside: peer === null ? "no peer installs here" : `${round(peer.rate)} a second: ${peerName}`,
      ratio: ratio === null ? "" : `${round(ratio, 1)} : 1`,
      goal: "2.5 : 1",
      isMet: ratio !== null && ratio >= 2.5,
    },
    {
      name: "memory of the process after these requests",
      value: `${round(ours.megabytes)} MB`,
      beside: peer === null ? "no peer installs here" : `${round(peer.megabytes)} MB: ${peerName}`,
      ratio: share === null ? "" : `1 : ${round(1 / share, 1)}`,
      goal: "half",
      isMet: share !== null && share <= 0.5,
    },
  ];
}

type Server = {
  readonly child: ChildProcess;
  readonly clients: readonly LeanClient[];
  readonly callSid: string;
};

async function started(args: (port: number) => readonly string[]): Promise<Server> {
  const port = await freePort();
  const env = { ...process.env, TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken };
  const child = spawn(process.execPath, [...args(port)], { stdio: "ignore", env });
  await untilAnswered(`http://127.0.0.1:${port}${base}.json`);
  const clients = Array.from({ length: LINES }, () => new LeanClient(port));
  const made = (await clients[0]?.ask(create)) ?? "";
  return { child, clients, callSid: /CA[0-9a-f]{32}/i.exec(made)?.[0] ?? "" };
}

// In turns, so that whatever else the machine does is in the way of all alike.
async function inTurns(servers: readonly Server[]): Promise<readonly Measured[]> {
  const rates: number[][] = servers.map(() => []);
  for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
    for (const [index, server] of servers.entries()) {
      const rate = await rateOf(server);
      if (run >= WARM_UPS) rates[index]?.push(rate);
    }
  }
  return servers.map((server, index) => ({
    rate: middle(rates[index] ?? []),
    megabytes: megabytesOf(server.child),
  }));
}

const newCall = new URLSearchParams({
  To: "+12025550142",
  From: "+12025550199",
  Twiml: '<Response><Pause length="1"/></Response>',
}).toString();

const headers = {
  Authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}`,
  Accept: "application/json",
};
const form = { ...headers, "Content-Type": "application/x-www-form-urlencoded" };
const create = rawRequest({ method: "POST", path: `${base}.json`, headers: form, body: newCall });
const list = rawRequest({ method: "GET", path: `${base}.json?PageSize=20`, headers });

async function rateOf({ clients, callSid }: Server): Promise<number> {
  const show = rawRequest({ method: "GET", path: `${base}/${callSid}.json`, headers });
  const startMs = performance.now();
  const line = async (client: LeanClient, first: number): Promise<void> => {
    for (let count = first; count < REQUESTS; count += LINES) {
      const turn = count % MIX;
      await client.ask(turn === 0 ? create : turn === 1 ? list : show);
    }
  };
  await Promise.all(clients.map(line));
  return (REQUESTS / (performance.now() - startMs)) * SECOND_MS;
}

// What the system has given the process and not got back.
function megabytesOf({ pid }: ChildProcess): number {
  const ran = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return (Number(ran.stdout) * KILOBYTE) / 1_000_000;
}
