// What a caller waits for besides the gateway: what the processor adds to a gateway of 300 ms, how soon a
// retry that joined hears of the verdict, and ten thousand retries that wait for one slow charge.
import { randomUUID } from "node:crypto";
import { type Figure, round } from "../measure.ts";
import { spreadOf, tell } from "../rounds.ts";
import { ask, askAt, percentile } from "./load.ts";
import { startMeasured } from "./measured-server.ts";
import { deliveryOf, newCharge } from "./requests.ts";

const goodAnswer = '"error_code":null';
const rounds = 5;
const gatewayMs = 300;
const loadMs = 4_000;
const megabyte = 1024 ** 2;

/**
 * What is added to the gateway's own time at half of what the processor can do. Client and server share the
 * machine, so what a bare Express adds under the same load is told beside it.
 */
export async function addedLatency(): Promise<Figure> {
  const instant = await startMeasured("processor.ts");
  const full = { port: instant.port, next: newCharge, wanted: goodAnswer };
  await ask({ ...full, connections: 64, forMs: 2_000 });
  const { perSecond: most } = await ask({ ...full, connections: 64, forMs: 4_000 });
  await instant.stop();
  const perSecond = most / 2;
  const ours = await startMeasured("processor.ts", [String(gatewayMs)]);
  const bare = await startMeasured("bare-express.ts", [String(gatewayMs)]);
  // So many are under way at a time, and half as many again for those that are late.
  const connections = Math.ceil(perSecond * (gatewayMs / 1_000) * 1.5);
  const added = { ours: noneYet(), bare: noneYet() };
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const [name, server] of [
      ["ours", ours],
      ["bare", bare],
    ] as const) {
      const { loopBusyMs } = await server.usage();
      const load = { ...full, port: server.port, connections, perSecond, forMs: loadMs };
      const answered = await ask(load);
      if (turn === 0) continue;
      added[name].busy.push(((await server.usage()).loopBusyMs - loopBusyMs) / loadMs);
      added[name].middles.push(percentile(answered, 0.5) - gatewayMs);
      added[name].tails.push(percentile(answered, 0.99) - gatewayMs);
    }
  }
  await Promise.all([ours.stop(), bare.stop()]);
  const tellAdded = ({ middles, tails, busy }: Added) =>
    `p50 ${tell(spreadOf(middles), 1)} ms, p99 ${tell(spreadOf(tails), 1)} ms, its event loop busy ${round(spreadOf(busy).middle * 100)} % of the time`;
  const isMet = spreadOf(added.ours.middles).middle <= 3 && spreadOf(added.ours.tails).middle <= 15;
  return {
    name: `added to a gateway of ${gatewayMs} ms at half load (${round(perSecond)} a second)`,
    value: tellAdded(added.ours),
    beside: `${tellAdded(added.bare)}: bare Express that waits as long, same load`,
    ...{ ratio: "", goal: "p50 at most 3 ms, p99 at most 15 ms", isMet, profiled: ["charge"] },
  };
}

type Added = Readonly<Record<"middles" | "tails" | "busy", number[]>>;

function noneYet(): Added {
  return { middles: [], tails: [], busy: [] };
}

/** How much later than the first delivery a joined one is answered. */
export async function joinWakeUp(): Promise<Figure> {
  const server = await startMeasured("processor.ts", [String(gatewayMs)]);
  const tails: number[] = [];
  for (let turn = 0; turn <= rounds; turn += 1) {
    const pairs = Array.from({ length: 200 }, () => deliveryOf(randomUUID(), "charge"));
    const lateMs = await Promise.all(
      pairs.map(async (request) => {
        const load = { port: server.port, request, wanted: goodAnswer };
        const [first, joined] = await Promise.all([askAt(load), askAt(load)]);
        return Math.abs(joined - first);
      }),
    );
    lateMs.sort((a, b) => a - b);
    if (turn > 0) tails.push(lateMs[Math.floor(lateMs.length * 0.99)] ?? Number.NaN);
  }
  await server.stop();
  const p99 = spreadOf(tails);
  return {
    ...{ name: "join wake-up, p99, same node (200 pairs at once)", value: `${tell(p99, 1)} ms` },
    ...{ beside: "", ratio: "", goal: "at most 5 ms", isMet: p99.middle <= 5 },
  };
}

// As many connections as the server takes; Twilio delivers a charge up to six times.
const charges = 2_000;
const deliveriesEach = 5;
const most = charges * deliveriesEach;
const slowMs = 6_000;

/** Very many deliveries whose charges are under way at a gateway that takes its time. */
export async function manyJoined(): Promise<Figure> {
  const bare = await holdMany("bare-express.ts");
  const ours = await holdMany("processor.ts");
  const each = ({ before, highest }: Held) => `${round((highest - before) / most / 1024, 1)} KiB`;
  return {
    name: `${round(most)} deliveries of ${round(charges)} charges held on a gateway of ${slowMs / 1_000} s`,
    value: `${round(most - ours.failed)} answered, ${round(ours.highest / megabyte)} MB at the highest, ${round(ours.before / megabyte)} MB before`,
    beside: `${round(bare.highest / megabyte)} MB at the highest, ${round(bare.before / megabyte)} MB before: bare Express that holds as many`,
    ratio: `${each(ours)} each; ${each(bare)}`,
    goal: "all answered, at most 350 MB",
    isMet: ours.failed === 0 && ours.highest <= 350 * megabyte,
  };
}

type Held = { readonly failed: number; readonly before: number; readonly highest: number };

async function holdMany(program: string): Promise<Held> {
  const server = await startMeasured(program, [String(slowMs)]);
  const before = (await server.usage()).rssBytes;
  let failed = 0;
  const fail = () => {
    failed += 1;
  };
  const all = Array.from({ length: charges }, () => deliveryOf(randomUUID(), "charge")).flatMap(
    (request) =>
      Array.from({ length: deliveriesEach }, () =>
        askAt({ port: server.port, request, wanted: goodAnswer }).catch(fail),
      ),
  );
  const peak = watchMemory(async () => (await server.usage()).rssBytes);
  await Promise.all(all);
  const highest = await peak.stop();
  await server.stop();
  return { failed, before, highest };
}

function watchMemory(look: () => Promise<number>) {
  let isOver = false;
  const watched = (async () => {
    let highest = 0;
    while (!isOver) {
      highest = Math.max(highest, await look());
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return highest;
  })();
  return {
    stop: () => {
      isOver = true;
      return watched;
    },
  };
}
